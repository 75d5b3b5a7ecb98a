/** Codes thrown by this package. */
export const DECISION_ERRORS = [
  'decision.too-few-alternatives',
  'decision.no-criterion',
  'decision.uneven-rows',
  'decision.missing-value',
  'decision.bad-weight',
  'decision.bad-threshold',
] as const;
