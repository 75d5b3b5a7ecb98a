export {
  ALGORITHM_NAMES,
  ALGORITHMS,
  type Algorithm,
  type AlgorithmFacts,
  type Setting,
  suitsTask,
  takesColumnsAsIs,
} from './algorithms.ts';
export {
  type BoostedTree,
  type BoostedTrees,
  countBoostedNumbers,
  isOnCategories,
  parseBoostedTrees,
  sendsMissingLeft,
} from './boosted-trees.ts';
export type { BoosterRows, LearningBooster, OpenBooster } from './booster.ts';
export { bandCurves, type Curve, type CurveBand } from './curve.ts';
export {
  type BoundaryEnd,
  drawTrials,
  findBoundaryHits,
  gridTrials,
  listBoundaryEnds,
  listSearched,
  type SearchSpace,
} from './draw-trials.ts';
export {
  type ColumnEncoding,
  type Encoding,
  encodeColumns,
  fitEncoding,
  type TableColumn,
} from './encode-columns.ts';
export { LEARNING_ERRORS } from './errors.ts';
export { expectBest, findTopProbability, followBest } from './expect-best.ts';
export {
  EXTREME_RULES,
  type ExtremeRule,
  type ExtremesDocument,
  type InfluentialRow,
  type RuleEffect,
} from './extremes-document.ts';
export {
  completeSettings,
  type Fit,
  type FitTools,
  type FittedModel,
  fitModel,
  predictModel,
  type Settings,
} from './fit-model.ts';
export { holdGroupsOut, holdLastOut, holdOut, shuffleRows } from './hold-out.ts';
export { type AskedLosses, leaveOut, type RankedLosses, rankLosses } from './leave-out.ts';
export { measureImportance } from './measure-importance.ts';
export {
  type PlannedFit,
  type PlanRows,
  type PlanWish,
  planFolds,
  SCHEMES,
  type Scheme,
  type ValidationPlan,
} from './plan-folds.ts';
export { proposeTrials } from './propose-trials.ts';
export { expectDepth, scoreIsolation } from './score-isolation.ts';
export type {
  MeasuredLoss,
  NestedFold,
  NestedSearch,
  SearchDocument,
  SettingImportance,
  Trial,
} from './search-document.ts';
export type {
  DrawnPlan,
  FitMean,
  GrowthPoint,
  LearningEngine,
  MetricByFit,
  TrainedModel,
  TrainingDocument,
  TrainingWarning,
} from './training-document.ts';
export {
  countOutputs,
  type Design,
  type FollowBy,
  type Target,
  type TrainingSet,
  takeFollowBy,
  takeRows,
  takeSet,
} from './training-set.ts';
