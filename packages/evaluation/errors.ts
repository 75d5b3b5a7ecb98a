/** Codes thrown by this package. */
export const EVALUATION_ERRORS = [
  'evaluation.too-few-folds',
  'evaluation.no-row',
  'evaluation.bad-weights',
] as const;
