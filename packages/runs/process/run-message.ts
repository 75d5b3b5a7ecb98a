import type { ErrorInfo } from '@etalon/error';
import type { Json } from '@etalon/workshop';
import type { RunOutcome, RunTask } from '../run-kind.ts';

/** From the parent: one task at a time. */
export interface RunRequest {
  readonly task: RunTask;
  /** MiB that DuckDB may use before it spills. */
  readonly databaseMb: number;
  readonly threads: number;
  /** Milliseconds between two states that are kept, at the least. */
  readonly keepMs: number;
}

/** A state that a run left in its folder, to go on from. */
export interface LeftState {
  readonly name: string;
  readonly mediaType: string;
  readonly path: string;
  readonly facts: Json;
}

export interface KeptMessage {
  readonly kind: 'kept';
  readonly state: LeftState;
}

/** From the process, in order: any number of `progress` and `kept`, then one `done` or `failed`. */
export type RunMessage =
  | { readonly kind: 'progress'; readonly share: number; readonly step: string }
  | KeptMessage
  | { readonly kind: 'done'; readonly outcome: RunOutcome }
  | { readonly kind: 'failed'; readonly code: string; readonly info: ErrorInfo };
