export { type AucResult, estimateAuc } from './auc.ts';
export { type BcaResult, bootstrapBca, limitBca } from './bca.ts';
export { betaQuantile } from './beta-quantile.ts';
export {
  binomialCumulative,
  fisherUpperTail,
  incompleteBeta,
  logGamma,
  normalTwoTails,
  studentTwoSided,
  studentTwoTails,
} from './beta-tail.ts';
export { chiSquareUpperQuantile, chiSquareUpperTail } from './chi-square.ts';
export { factorCholesky, solveCholesky } from './cholesky.ts';
export { correlatePearson, correlateSpearman } from './correlation.ts';
export { correctCramerV } from './cramer-v.ts';
export { drawBeta, drawBinomial, drawGamma, drawNormal, drawPoisson } from './draws.ts';
export { NUMERIC_ERRORS } from './errors.ts';
export {
  CANONICAL_FAMILIES,
  type CanonicalFamily,
  type ColumnFit,
  type ColumnModel,
  fitCanonical,
  fitLeastSquares,
} from './fit-columns.ts';
export { multiplyColumns } from './gram.ts';
export { adjustHolm } from './holm.ts';
export type { Interval } from './interval.ts';
export { correlateKendall } from './kendall.ts';
export { kolmogorovUpperTail, smirnovUpperTail } from './kolmogorov.ts';
export { dotProduct, fitLogistic } from './logistic.ts';
export { type Moments, measureMoments, sumValues } from './moments.ts';
export { newcombeInterval, type Proportion } from './newcombe.ts';
export { normalCumulative, normalQuantile, normalUpperTail } from './normal.ts';
export { pcg32, type RandomStream, seedPcg32 } from './pcg32.ts';
export { interpolateQuantile, inverseEmpirical } from './quantiles.ts';
export { rankValues } from './ranks.ts';
export { openRowSampler, openWords, type RowSampler } from './row-sampler.ts';
export { measureWasserstein } from './wasserstein.ts';
export { wilsonInterval } from './wilson.ts';
