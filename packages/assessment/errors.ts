/** Codes thrown by this package. */
export const ASSESSMENT_ERRORS = [
  'assessment.level-out-of-scale',
  'assessment.judged-twice',
  'assessment.rows-uneven',
] as const;
