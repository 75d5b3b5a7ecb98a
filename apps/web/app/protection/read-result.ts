import type { MutationReading, PolicyRun, QualityCheck, RefusedCheck } from '@etalon/quality/checks';
import type { ShownRun } from './load-runs.ts';

export interface CheckedResult {
  readonly kind: 'checked';
  readonly run: PolicyRun;
  readonly refused: readonly RefusedCheck[];
}

export interface MutationResult {
  readonly kind: 'measured';
  readonly reading: MutationReading;
}

export interface ImportedResult {
  readonly kind: 'imported';
  readonly source: 'great-expectations' | 'dbt';
  readonly checks: readonly QualityCheck[];
  readonly refused: readonly RefusedCheck[];
}

/** The result of a run that ended well: a kind and its version always give one shape. */
export function resultOf<T>(run: ShownRun | null): T | null {
  if (run?.state !== 'done') return null;
  const result: T = JSON.parse(JSON.stringify(run.result));
  return result;
}
