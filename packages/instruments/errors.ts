/** Codes thrown by this package. */
export const INSTRUMENTS_ERRORS = [
  'instruments.cancelled',
  'instruments.out-of-time',
  'instruments.out-of-memory',
  'instruments.process-ended',
  'instruments.unknown-instrument',
] as const;
