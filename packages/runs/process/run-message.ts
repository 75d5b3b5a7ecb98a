import type { ErrorInfo } from '@etalon/error';
import type { RunOutcome, RunTask } from '../run-kind.ts';

/** From the parent: one task at a time. */
export interface RunRequest {
  readonly task: RunTask;
  /** MiB that DuckDB may use before it spills. */
  readonly databaseMb: number;
  readonly threads: number;
}

/** From the process, in order: any number of `progress`, then one `done` or `failed`. */
export type RunMessage =
  | { readonly kind: 'progress'; readonly share: number; readonly step: string }
  | { readonly kind: 'done'; readonly outcome: RunOutcome }
  | { readonly kind: 'failed'; readonly code: string; readonly info: ErrorInfo };
