/** Codes of models that come from elsewhere. */
export const ONNX_ERRORS = [
  'onnx.not-a-model',
  'onnx.pickled',
  'onnx.too-large',
  'onnx.external-data',
  'onnx.custom-operator',
  'onnx.opset',
  'onnx.no-graph',
  'onnx.too-deep',
  'onnx.not-loaded',
  'onnx.not-run',
  'onnx.output-kind',
  'onnx.out-of-time',
  'onnx.out-of-memory',
  'onnx.ended',
  'onnx.no-walls',
  'onnx.log-unreadable',
] as const;
