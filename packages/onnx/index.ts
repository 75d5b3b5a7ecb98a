export type { LayerCost } from './card/count-macs.ts';
export { findVocabulary } from './card/find-vocabulary.ts';
export type { Dim, ModelValue } from './card/onnx-model.ts';
export { type ModelFacts, OPSETS, readCard } from './card/read-card.ts';
export { ONNX_ERRORS, ROW_RULES, type RowRule } from './errors.ts';
export { cutCall, type FedInput, type FedRows, type InputColumns } from './infer/fed-rows.ts';
export { feedRows, type RowSource, type WantedColumns } from './infer/feed-rows.ts';
export { type InferenceAsked, inferRows, sizeCall } from './infer/infer-rows.ts';
export { applyScale, readNumbersOf, SCALES, type Scale } from './infer/read-output.ts';
export { type LoggedValue, readEvents } from './log/read-events.ts';
export { type OpenedModel, openModel } from './open-model.ts';
export { type PageCard, type PageParts, type PageWords, writePage } from './page/write-page.ts';
export { answerBody, type BodyAnswer } from './service/answer-body.ts';
export {
  answerRows,
  checkRows,
  type Prediction,
  type RowFault,
  type ServedRow,
} from './service/answer-rows.ts';
export { describeService, makeRequestSchema, SERVICE_CODES } from './service/describe-service.ts';
export {
  type ContractCase,
  kindOf,
  makeContractCases,
  type RequestKind,
  type RequestSchema,
} from './service/make-contract-cases.ts';
export { type ModelPool, openModelPool, POOL } from './service/model-pool.ts';
export {
  listColumns,
  MOST_KILOBYTES,
  MOST_ROWS,
  MOST_TEXT,
  type ServedModel,
} from './service/served-model.ts';
export { type PlainTensor, TENSOR_TYPES, type TensorData, type Tensors, type TensorType } from './tensor.ts';
export { SANDBOX_LIMITS, type SandboxLimits } from './walls/sandbox-limits.ts';
export { NEEDED_WALLS, WALLS, type Wall } from './walls/walls.ts';
