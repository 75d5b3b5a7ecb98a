import type { ExtremeRule } from '@etalon/learning';

export interface ExtremeRows {
  readonly rule?: ExtremeRule;
  /** Loss of each row out of fold, NaN for a row never asked; null when it is not known yet. */
  readonly losses: Float64Array | null;
  readonly isolation: Float64Array | null;
}

const SHARES = { 'isolation-1': 0.01, 'isolation-5': 0.05, 'residual-1': 0.01 } as const;
const LEAST_KEPT = 2;

/** The training rows without the share of them that a rule takes out, at least one; the first in the file go first among equals. */
export function removeExtremes(train: Uint32Array, { rule, losses, isolation }: ExtremeRows): Uint32Array {
  const scores = rule === 'residual-1' ? losses : isolation;
  if (rule === undefined || rule === 'none' || scores === null) return train;
  const known = train.filter((row) => !Number.isNaN(scores[row] ?? Number.NaN));
  const count = Math.min(
    train.length - LEAST_KEPT,
    known.length,
    Math.max(1, Math.round(SHARES[rule] * train.length)),
  );
  const taken = new Set(
    known.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other).slice(0, count),
  );
  return train.filter((row) => !taken.has(row));
}
