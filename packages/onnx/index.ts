export type { LayerCost } from './card/count-macs.ts';
export type { Dim, ModelValue } from './card/onnx-model.ts';
export { type ModelFacts, OPSETS, readCard } from './card/read-card.ts';
export { ONNX_ERRORS } from './errors.ts';
export { type LoggedValue, readEvents } from './log/read-events.ts';
export { type OpenedModel, openModel } from './open-model.ts';
export type { PlainTensor, TensorData, Tensors, TensorType } from './tensor.ts';
export { SANDBOX_LIMITS, type SandboxLimits } from './walls/sandbox-limits.ts';
export { NEEDED_WALLS, WALLS, type Wall } from './walls/walls.ts';
