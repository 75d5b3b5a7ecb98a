/** Codes thrown by this package. */
export const NUMERIC_ERRORS = [
  'numeric.bad-count',
  'numeric.not-positive-definite',
  'numeric.one-class',
  'numeric.too-few-values',
  'numeric.unequal-lengths',
] as const;
