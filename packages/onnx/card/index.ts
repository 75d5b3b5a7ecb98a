export type { ModelValue } from './onnx-model.ts';
export { type ModelFacts, readCard } from './read-card.ts';
