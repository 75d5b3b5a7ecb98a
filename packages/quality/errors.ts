/** Codes thrown by this package; a refused expression says why in `reason`. */
export const QUALITY_ERRORS = [
  'quality.key-missing',
  'quality.expression-refused',
  'quality.step-failed',
] as const;
