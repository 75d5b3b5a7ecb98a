export { type Dominance, findDominance, findReversals, type Reversal } from './compare-alternatives.ts';
export { DECISION_ERRORS } from './errors.ts';
export { findStability, type StableWeight } from './find-stability.ts';
export { type Criterion, type DecisionMatrix, listFlat, listUtilities, openMatrix } from './matrix.ts';
export { type Acceptability, measureAcceptability } from './measure-acceptability.ts';
export {
  type Flows,
  listLeaders,
  type Preference,
  rankScores,
  scoreFlows,
  scoreSum,
  scoreTopsis,
} from './score-alternatives.ts';
