/** Codes of this package. */
export const CASES_ERRORS = [
  'cases.source-missing',
  'cases.source-invalid',
  'cases.folder-missing',
  'cases.manifest-invalid',
  'cases.seed-empty',
  'cases.output-occupied',
  'cases.recipe-stopped',
] as const;
