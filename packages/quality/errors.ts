/** Codes thrown by this package; a refused expression says why in `reason`. */
export const QUALITY_ERRORS = [
  'quality.key-missing',
  'quality.expression-refused',
  'quality.step-failed',
  'quality.column-unknown',
  'quality.column-taken',
  'quality.cells-unreadable',
  'quality.rows-multiply',
  'quality.too-many-cells',
  'quality.not-portable',
] as const;
