/** Codes of checks that could not be read, taken over or run; most come as values beside what could be. */
export const CHECK_ERRORS = [
  'quality.check-unreadable',
  'quality.check-repeated',
  'quality.check-column-missing',
  'quality.check-table-missing',
  'quality.check-not-run',
  'quality.rule-unknown',
  'quality.param-unfit',
  'quality.pattern-refused',
  'quality.mostly-percent',
  'quality.mostly-out-of-range',
  'quality.suite-unreadable',
  'quality.import-no-rule',
  'quality.import-option',
  'quality.table-empty',
] as const;
