/** Codes thrown by this package. */
export const PRIVACY_ERRORS = [
  'privacy.column-missing',
  'privacy.law-table-unreadable',
  'privacy.tree-unreadable',
  'privacy.impact-file-unreadable',
  'privacy.level-out-of-scale',
  'privacy.estimate-unfit',
  'privacy.date-unreadable',
] as const;
