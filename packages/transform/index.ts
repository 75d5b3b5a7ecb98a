export { TRANSFORM_ERRORS } from './errors.ts';
export { nameEncoded } from './export/python.ts';
export { writeAppliedScript } from './export/write-applied.ts';
export { writeScript } from './export/write-script.ts';
export { resizePicture } from './image/resize-picture.ts';
export { fitLearner } from './learn/fit-learner.ts';
export { copyPlainly, leaveOut, listAblations, listAltering } from './learn/leave-out.ts';
export { type DenseMatrix, type Matrix, takeRows, toDense, visitRow } from './matrix.ts';
export { type Alteration, splitCell } from './media/alteration.ts';
export {
  checkMediaSize,
  keyOfMedia,
  type Media,
  type MediaFault,
  NO_MEDIA,
  type Picture,
  readPictureParams,
  readSoundParams,
  type Sound,
} from './media/media.ts';
export { measureShape, type PipelineShape } from './order/measure-shape.ts';
export { type CostedStep, orderSteps, type StepOrders } from './order/order-steps.ts';
export { findLeaks, LEAK_CODES, type Leak, type LeakCode } from './pipeline/find-leaks.ts';
export { measureVectors, type VectorFacts } from './pipeline/measure-vectors.ts';
export type { State } from './pipeline/operation.ts';
export { orderNodes } from './pipeline/order-nodes.ts';
export {
  type Cell,
  OPERATIONS,
  type OperationShape,
  type Params,
  type PipelineNode,
  type Table,
} from './pipeline/pipeline-node.ts';
export {
  applyNode,
  applyPipeline,
  listLeaves,
  listRows,
  type PipelineOutput,
  readInput,
  runPipeline,
  TEST,
  TRAIN,
} from './pipeline/run-pipeline.ts';
export { type MatrixValue, nameColumn, type Value } from './pipeline/value.ts';
export { analyseParallel, type ParallelAnalysis } from './reduce/analyse-parallel.ts';
export { embedTsne } from './reduce/embed-tsne.ts';
export { embedUmap } from './reduce/embed-umap.ts';
export { type Factors, factorMatrix, projectRows } from './reduce/factor-matrix.ts';
export { type Fidelity, measureFidelity } from './reduce/measure-fidelity.ts';
export { measureStability, type Stability } from './reduce/measure-stability.ts';
export { type AugmentedTable, augmentRows } from './rows/augment-rows.ts';
export { type FilterCount, filterRows, guessLanguage, keepRows, takeTableRows } from './rows/filter-rows.ts';
export {
  drawFolds,
  SPLIT_METHODS,
  type SplitMethod,
  type SplitRule,
  shuffle,
  splitRows,
} from './rows/split-rows.ts';
export { type FramesAsked, frameSound } from './sound/frame-sound.ts';
export { fitLength, mixChannels, resampleSound } from './sound/resample-sound.ts';
export { DATE_PARTS } from './table/derive.ts';
export {
  type Embeddings,
  type EncoderAsked,
  keyOfEncoder,
  POOLINGS,
  readEncoderParams,
} from './text/encode-texts.ts';
export { splitTokens } from './text/tokenise.ts';
export type * from './transform-document.ts';
