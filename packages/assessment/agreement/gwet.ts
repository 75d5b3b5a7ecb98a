import { countJudgements, type LevelPattern } from './level-patterns.ts';

/** Weights of agreement between levels: 1 on the diagonal alone (AC1), or 1 − ((i − j)/(K − 1))² (AC2). */
export type AgreementWeights = 'identity' | 'quadratic';

/**
 * Gwet's AC1 or AC2 for any number of judgements per unit (Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed.,
 * ch. 2–3): agreement over units judged twice or more, prevalence π_k over every unit, chance
 * T_w/(K(K−1))·Σπ_k(1−π_k). NaN without a unit judged twice.
 */
export function measureGwet(patterns: readonly LevelPattern[], weights: AgreementWeights): number {
  const k = patterns[0]?.counts.length ?? 0;
  const weigh = (i: number, j: number): number =>
    weights === 'identity' ? Number(i === j) : 1 - ((i - j) / (k - 1)) ** 2;
  const prevalence = new Float64Array(k);
  let agreement = 0;
  let paired = 0;
  let units = 0;
  for (const { counts, multiplicity } of patterns) {
    const size = countJudgements(counts);
    if (size === 0) continue;
    units += multiplicity;
    counts.forEach((count, level) => {
      prevalence[level] = (prevalence[level] ?? 0) + (multiplicity * count) / size;
    });
    if (size < 2) continue;
    paired += multiplicity;
    let pairs = 0;
    for (let i = 0; i < k; i += 1) {
      let weighted = -1;
      for (let j = 0; j < k; j += 1) weighted += weigh(i, j) * (counts[j] ?? 0);
      pairs += (counts[i] ?? 0) * weighted;
    }
    agreement += (multiplicity * pairs) / (size * (size - 1));
  }
  let total = 0;
  for (let i = 0; i < k; i += 1) for (let j = 0; j < k; j += 1) total += weigh(i, j);
  const spread = prevalence.reduce((sum, count) => sum + (count / units) * (1 - count / units), 0);
  const chance = (total / (k * (k - 1))) * spread;
  return (agreement / paired - chance) / (1 - chance);
}
