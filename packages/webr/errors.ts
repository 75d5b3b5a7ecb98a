/** Codes thrown by this package. */
export const WEBR_ERRORS = [
  'webr.timeout',
  'webr.memory',
  'webr.cancelled',
  'webr.died',
  'webr.failed',
  'webr.unknown-function',
  'webr.bad-input',
  'webr.closed',
] as const;
