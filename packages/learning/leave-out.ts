/** Mean loss of each model over the rows asked. */
export interface AskedLosses {
  readonly rows: number;
  readonly means: readonly number[];
}

/** Mean losses and the ranks that they give, by model. */
export interface RankedLosses {
  readonly losses: readonly number[];
  readonly ranks: readonly number[];
}

/** Ranks from the least loss, 1 first; equal losses share the better rank. */
export function rankLosses(losses: readonly number[]): readonly number[] {
  return losses.map((loss) => 1 + losses.filter((other) => other < loss).length);
}

/**
 * Mean losses without some rows, given by their losses: (n·θ − Σℓ)/(n − k), the delete-k jackknife (Shao & Wu 1989), nothing being
 * learned again. Null when no row remains.
 */
export function leaveOut(
  { rows, means }: AskedLosses,
  left: readonly (readonly number[])[],
): RankedLosses | null {
  const remaining = rows - left.length;
  if (remaining <= 0) return null;
  const losses = means.map((mean, model) => {
    if (left.length === 0) return mean;
    const taken = left.reduce((sum, own) => sum + (own[model] ?? 0), 0);
    return (rows * mean - taken) / remaining;
  });
  return { losses, ranks: rankLosses(losses) };
}
