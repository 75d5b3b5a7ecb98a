export {
  type ClassOrder,
  checkClassOrder,
  checkScores,
  type Faults,
  type ScoreFaults,
} from './check-scores.ts';
export {
  type AnswerComparison,
  compareAnswers,
  countDisagreement,
  type Disagreement,
} from './compare-answers.ts';
export { compareFolds, type FoldComparison, type TestOfMean } from './compare-folds.ts';
export {
  compareInference,
  INFERENCE_TOLERANCE,
  type InferenceComparison,
  type InferencePair,
  type Mismatch,
} from './compare-inference.ts';
export {
  type ComparisonOptions,
  compareModels,
  type MetricGap,
  type ModelComparison,
} from './compare-models.ts';
export { type AucComparison, compareAuc, compareMeans, type MeanComparison } from './compare-scores.ts';
export { type ConformalOptions, type ConformalSets, conformClasses } from './conform-classes.ts';
export { type ConformalBounds, type ConformalNumbers, conformNumbers } from './conform-numbers.ts';
export type {
  ConformalDesign,
  ConformalGap,
  ConformalPart,
  ConformalReport,
  ConformalScore,
  CoverageShare,
  SetSizes,
  WidthSpread,
} from './conformal-report.ts';
export {
  type CodedRows,
  type Confusion,
  countConfusion,
  predictAbove,
  predictTop,
} from './count-confusion.ts';
export { EVALUATION_ERRORS } from './errors.ts';
export { type EnergyRange, estimateAnswerEnergy, estimateEnergy, PUE } from './estimate-energy.ts';
export {
  type ClassFigures,
  type ClassificationOptions,
  type ClassificationQuality,
  type ClassificationRows,
  evaluateClassification,
  listAnswers,
} from './evaluate-classification.ts';
export { labelPositive } from './evaluate-scores.ts';
export type {
  ComparedModels,
  EvaluatedModel,
  EvaluationDocument,
  EvaluationWarning,
  ExampleRow,
  FoldScores,
  ModelPlace,
} from './evaluation-document.ts';
export { type Figure, type FigureGap, type IntervalMethod, LESS_IS_BETTER, LEVEL } from './figure.ts';
export { fitRecalibration, type Recalibration } from './fit-recalibration.ts';
export {
  type Calibration,
  type CalibrationOptions,
  measureCalibration,
  type ReliabilityBin,
  type ReliabilityDiagram,
} from './measure-calibration.ts';
export {
  type ClassQuality,
  type CountQualities,
  measureClasses,
  measureConfusion,
} from './measure-confusion.ts';
export { type DesignOptions, measureDesign, measureDesignErrors, type RowDesign } from './measure-design.ts';
export { ERROR_VALUES, measureErrors, type NumberErrors, type NumberRows } from './measure-errors.ts';
export {
  GROUP_RATES,
  type GroupGap,
  type GroupQuality,
  type GroupRate,
  type GroupReport,
  measureGroups,
  type Rate,
} from './measure-groups.ts';
export { CLIP, countTop, measureBinaryLosses, measureClassLosses, type RowLosses } from './measure-losses.ts';
export {
  measureRegression,
  type RegressionFacts,
  type RegressionOptions,
} from './measure-regression.ts';
export {
  MIN_SLICE_ROWS,
  measureSlices,
  type Slice,
  type SliceColumn,
  type SliceReport,
} from './measure-slices.ts';
export { type ConformalLimit, leastCalibration, missRate, placeLimit, takeLimit } from './place-limit.ts';
export {
  type Auc,
  type BinaryScores,
  measureAuc,
  measureAveragePrecision,
  type RankedScores,
  rankScores,
} from './rank-scores.ts';
export { chooseReplicates, resampleCounts } from './resample-counts.ts';
export { type Clusters, type ResampledRows, resampleRows } from './resample-rows.ts';
export { prepareScores, SCORE_VALUES } from './resample-scores.ts';
export {
  type ClassProbability,
  type ClassScores,
  openProbabilities,
  scoreByProbability,
  scoreBySum,
} from './score-classes.ts';
export { compareByFold, scoreFolds, summariseFolds } from './score-folds.ts';
export { sortScores } from './sort-scores.ts';
export { type AskedPart, type CalibrationSplit, splitCalibration } from './split-calibration.ts';
export {
  type ErrorCosts,
  type ThresholdCosts,
  type ThresholdPoint,
  weighThresholds,
} from './weigh-thresholds.ts';
