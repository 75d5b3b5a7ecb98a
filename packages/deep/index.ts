export type { CardComparison, CardRecord } from './card-record.ts';
export { type Checkpoint, type DeepPlace, readCheckpoint, writeCheckpoint } from './checkpoint.ts';
export * from './compose.ts';
export type { DeepData, FitRows, Scaling } from './deep-data.ts';
export type { Fit, FitCurve, FitEnd, FitSettings, FitState } from './fit.ts';
export { type NpyArray, readNpy } from './read-npy.ts';
export { countShape } from './shape.ts';
export { type DeepTensors, readDeepTensors, writeDeepTensors } from './tensors.ts';
export {
  type DeepProgress,
  type DeepSettings,
  type DeepTraining,
  type DeepWish,
  openTraining,
} from './train-plan.ts';
export { writeOnnx, writeWeights } from './write-files.ts';
