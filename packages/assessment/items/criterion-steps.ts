import { factorCholesky, solveCholesky } from '@etalon/numeric';
import { fillLevelLaw, makeLevelLaw } from '../severity/rating-scale.ts';

/** Where a judgement stands, in logits (θ − α − δ), and the level given. */
export interface LocatedLevel {
  readonly eta: number;
  readonly level: number;
}

const PRIOR_SD = 2;
const LARGEST_STEP = 2;
const SMALLEST_STEP = 1e-10;
const MAX_ITERATIONS = 100;

/**
 * Steps τ_1..τ_top that a criterion has of its own, in logits, the rest of the many-facet model being held: maximum a
 * posteriori by Newton's method under τ ~ N(0, 2²), as instruments/07 §7.3 has it for the steps that criteria share. Steps
 * out of order say that some level is never the most likely one (Andrich 1978). null when it has not converged.
 */
export function estimateSteps(rows: readonly LocatedLevel[], topLevel: number): readonly number[] | null {
  const law = makeLevelLaw(topLevel);
  const sorted = rows.toSorted((a, b) => a.eta - b.eta || a.level - b.level);
  let steps = new Float64Array(topLevel);
  for (let turn = 0; turn < MAX_ITERATIONS; turn += 1) {
    const gradient = steps.map((step) => -step / PRIOR_SD ** 2);
    const information = new Float64Array(topLevel ** 2);
    for (let k = 0; k < topLevel; k += 1) information[k * topLevel + k] = 1 / PRIOR_SD ** 2;
    for (const { eta, level } of sorted) {
      fillLevelLaw(law, eta, steps);
      for (let k = 0; k < topLevel; k += 1) {
        const tail = law.tails[k + 1] ?? 0;
        gradient[k] = (gradient[k] ?? 0) + tail - Number(level > k);
        for (let l = 0; l < topLevel; l += 1) {
          const other = law.tails[l + 1] ?? 0;
          const cell = k * topLevel + l;
          information[cell] = (information[cell] ?? 0) + Math.min(tail, other) - tail * other;
        }
      }
    }
    const stride = solveCholesky(factorCholesky(information, topLevel), gradient);
    const largest = stride.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const share = Math.min(1, LARGEST_STEP / largest);
    steps = steps.map((step, k) => step + share * (stride[k] ?? 0));
    if (largest < SMALLEST_STEP) return [...steps];
  }
  return null;
}
