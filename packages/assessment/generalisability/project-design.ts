import type { VarianceEstimate } from './estimate-variance-components.ts';
import type { Effect } from './mean-squares.ts';

/** How many examiners and criteria a decision would rest on; criteria are left at 1 when only one was studied. */
export interface DecisionDesign {
  readonly examiners: number;
  readonly criteria: number;
}

export interface ProjectedDesign extends DecisionDesign {
  /** Variance of relative error, σ²_δ, and of absolute error, σ²_Δ, in squared levels. */
  readonly relativeError: number;
  readonly absoluteError: number;
  /** Standard error of measurement for a decision against a cut, in levels. */
  readonly absoluteSem: number;
  /** Eρ² = σ²_p/(σ²_p + σ²_δ); null when no variance was found. */
  readonly generalizability: number | null;
  /** Φ = σ²_p/(σ²_p + σ²_Δ). */
  readonly dependability: number | null;
}

/** Variances by source, estimated from judgements or stated. */
export interface ComponentVariances {
  readonly components: readonly { readonly effect: Effect; readonly variance: number }[];
}

/** What a mean over so many examiners and criteria would be worth (D-study, Brennan 2001, ch. 4). */
export function projectDesign(estimate: ComponentVariances, design: DecisionDesign): ProjectedDesign {
  const share = makeShares(design);
  const errorOf = (effects: readonly Effect[]): number =>
    estimate.components
      .filter(({ effect }) => effects.includes(effect))
      .reduce((sum, { effect, variance }) => sum + variance * share(effect), 0);
  const relativeError = errorOf(['pj', 'pi', 'pji', 'j:p', 'ji:p']);
  const absoluteError = relativeError + errorOf(['j', 'i', 'ji']);
  const universe = varianceOf(estimate, 'p');
  const ratio = (error: number): number | null =>
    universe + error === 0 ? null : universe / (universe + error);
  return {
    examiners: design.examiners,
    criteria: design.criteria,
    relativeError,
    absoluteError,
    absoluteSem: Math.sqrt(absoluteError),
    generalizability: ratio(relativeError),
    dependability: ratio(absoluteError),
  };
}

/**
 * Φ(λ) of a cut λ (Brennan 2001, eq. 2.54–2.55): the squared distance of the mean from the cut, less the variance of the
 * observed mean, is never counted below 0. null when no variance was found.
 */
export function measureCutDependability(
  estimate: VarianceEstimate,
  design: DecisionDesign & { readonly cut: number },
): number | null {
  const share = makeShares({ examiners: estimate.examiners, criteria: estimate.criteria });
  const meanVariance = estimate.components.reduce((sum, { effect, variance }) => {
    const byCandidate = effect.includes('p') ? 1 / estimate.candidates : 1;
    return sum + variance * byCandidate * share(effect);
  }, 0);
  const distance = Math.max(0, (estimate.mean - design.cut) ** 2 - meanVariance);
  const signal = varianceOf(estimate, 'p') + distance;
  const { absoluteError } = projectDesign(estimate, design);
  return signal + absoluteError === 0 ? null : signal / (signal + absoluteError);
}

/** The curve of {@link projectDesign} over every number of examiners and of criteria asked, criteria varying last. */
export function drawDesignCurve(
  estimate: VarianceEstimate,
  asked: { readonly examiners: readonly number[]; readonly criteria: readonly number[] },
): readonly ProjectedDesign[] {
  return asked.criteria.flatMap((criteria) =>
    asked.examiners.map((examiners) => projectDesign(estimate, { examiners, criteria })),
  );
}

function varianceOf(estimate: ComponentVariances, effect: Effect): number {
  return estimate.components.find((row) => row.effect === effect)?.variance ?? 0;
}

function makeShares(design: DecisionDesign): (effect: Effect) => number {
  return (effect) =>
    (effect.includes('j') ? 1 / design.examiners : 1) * (effect.includes('i') ? 1 / design.criteria : 1);
}
