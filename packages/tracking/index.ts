export { TRACKING_ERRORS } from './errors.ts';
export {
  DEFAULT_EXPERIMENT,
  foldExperiments,
  foldRuns,
  type TrackedExperiment,
} from './fold-experiments.ts';
export { foldRun, type TrackedFile, type TrackedModel, type TrackedRun } from './fold-run.ts';
export { filterRuns, orderRuns } from './search-runs.ts';
export {
  RUN_STATUSES,
  type TrackedChange,
  type TrackedInput,
  type TrackedLine,
  type TrackedMetric,
  type TrackedNumber,
  type TrackedPair,
  type TrackedStage,
  type TrackedStatus,
} from './tracked-line.ts';
export { writeRunFacts, writeRunMetrics } from './write-run.ts';
