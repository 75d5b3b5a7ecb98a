/** Errors that stop a document from being published; those of the structure are in `@etalon/core/framework`. */
export const IMPORT_ERRORS = [
  'framework.empty-file',
  'framework.too-large',
  'framework.unknown-format',
  'framework.unreadable-encoding',
  'framework.lost-characters',
  'framework.mojibake',
  'framework.docx-broken',
  'framework.docx-bomb',
  'framework.docx-entities',
  'framework.case-unreadable',
  'framework.no-table',
  'framework.too-many-rows',
  'framework.header-columns',
  'framework.truncated-table',
  'framework.too-many-cells',
  'framework.activity-without-block',
  'framework.row-without-activity',
  'framework.code-missing',
  'framework.block-without-number',
  'framework.competence-without-code',
] as const;

/** What the reading leaves to a person: nothing is broken, something was decided or left out. */
export const IMPORT_WARNINGS = [
  'framework.line-ignored',
  'framework.no-header',
  'framework.header-spelling',
  'framework.header-layout',
  'framework.separator-ignored',
  'framework.page-break-joined',
  'framework.bullet-without-space',
  'framework.paragraph-joined',
  'framework.title-colon',
  'framework.title-dash',
  'framework.criterion-without-bullet',
  'framework.competences-split',
  'framework.competence-unfinished',
  'framework.situation-without-colon',
  'framework.chain-unread',
  'framework.chain-without-head',
  'framework.chain-ambiguous',
  'framework.no-title',
  'framework.no-award-conditions',
  'framework.award-count',
] as const;

export type ImportErrorCode = (typeof IMPORT_ERRORS)[number];
export type ImportWarningCode = (typeof IMPORT_WARNINGS)[number];
