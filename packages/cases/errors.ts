/** Codes of this package. */
export const CASES_ERRORS = [
  'cases.source-missing',
  'cases.source-invalid',
  'cases.folder-missing',
  'cases.manifest-invalid',
  'cases.seed-empty',
  'cases.output-occupied',
  'cases.recipe-stopped',
  'cases.draft-incomplete',
  'cases.source-path',
  'cases.sources-without-share',
  'cases.defect-impossible',
  'cases.clean-unreadable',
  'cases.clean-column-missing',
  'cases.clean-cell-invalid',
  'cases.clean-key-repeated',
] as const;
