/** How many times each level was given in a unit, and how many units look so. */
export interface LevelPattern {
  readonly counts: Float64Array;
  readonly multiplicity: number;
}

/** Groups units (given as counts by level, all of one length) that hold the same counts, in order of appearance. */
export function groupPatterns(units: Iterable<Float64Array>): readonly LevelPattern[] {
  const found = new Map<string, { counts: Float64Array; multiplicity: number }>();
  for (const counts of units) {
    const key = counts.join();
    const known = found.get(key);
    if (known === undefined) found.set(key, { counts, multiplicity: 1 });
    else known.multiplicity += 1;
  }
  return [...found.values()];
}

/** Number of judgements in a unit. */
export function countJudgements(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Mean over units of the share of pairs of judgements that `agree` finds in agreement, units with one judgement left
 * out; `units` is how many were read.
 */
export function sharePairs(
  patterns: readonly LevelPattern[],
  agree: (first: number, second: number) => boolean,
): { readonly share: number; readonly units: number } {
  let sum = 0;
  let units = 0;
  for (const { counts, multiplicity } of patterns) {
    const size = countJudgements(counts);
    if (size < 2) continue;
    let pairs = 0;
    for (let c = 0; c < counts.length; c += 1)
      for (let k = 0; k < counts.length; k += 1)
        if (agree(c, k)) pairs += (counts[c] ?? 0) * ((counts[k] ?? 0) - (c === k ? 1 : 0));
    sum += (multiplicity * pairs) / (size * (size - 1));
    units += multiplicity;
  }
  return { share: units === 0 ? Number.NaN : sum / units, units };
}
