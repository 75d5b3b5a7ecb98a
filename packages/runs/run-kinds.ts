import { EtalonError } from '@etalon/error';
import type { RunKind } from './run-kind.ts';
import { previewTable } from './table/preview-table.ts';

/** Every kind of run; a tool adds its own here, one line each. */
export const RUN_KINDS: readonly RunKind[] = [previewTable];

/** The kind of that name; throws `runs.unknown-kind`. */
export function findRunKind(kind: string): RunKind {
  const found = RUN_KINDS.find((row) => row.kind === kind);
  if (found === undefined) throw new EtalonError('runs.unknown-kind', { info: { kind } });
  return found;
}
