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

/** What a body may break of the schema of a service, each with its own code. */
export const ROW_RULES = [
  'service.not-an-object',
  'service.rows-missing',
  'service.member-unknown',
  'service.rows-not-a-list',
  'service.rows-empty',
  'service.too-many-rows',
  'service.row-not-an-object',
  'service.column-missing',
  'service.column-unknown',
  'service.cell-empty',
  'service.cell-not-a-number',
  'service.cell-not-a-text',
  'service.text-too-long',
] as const;

export type RowRule = (typeof ROW_RULES)[number];
