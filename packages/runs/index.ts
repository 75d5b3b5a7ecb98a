export type { LoggedSeries, TrainingLog } from './onnx/read-log.ts';
export type { InferenceDocument, InferenceFact } from './onnx/run-model.ts';
export type { ServiceTrialDocument } from './onnx/try-service.ts';
export {
  closeIdleRuns,
  performRun,
  RUN_LIMITS,
  type RunLimits,
  type RunOptions,
} from './process/perform-run.ts';
export { readParameters } from './read-parameters.ts';
export type { RunInput, RunKind, RunOutcome, RunOutput, RunTask, RunTools } from './run-kind.ts';
export { findRunKind, RUN_KINDS } from './run-kinds.ts';
