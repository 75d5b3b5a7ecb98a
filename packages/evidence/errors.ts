/** Why a piece is refused. Sentences are in `@etalon/i18n`, keys `evidence.<code>.<what|where|do>`. */
export const EVIDENCE_CODES = [
  'E_EMPTY',
  'E_TOO_LARGE',
  'E_ENCODING',
  'E_SCHEMA',
  'E_BOMB',
  'E_PATH',
  'E_XXE',
  'E_MACRO',
  'E_PICKLE',
  'E_TIMEOUT',
  'E_DUP_ID',
  'E_NO_TEXT',
  'E_ENCRYPTED',
  'E_UNSUPPORTED',
] as const;
export type EvidenceCode = (typeof EVIDENCE_CODES)[number];

/** Misuses of the readers themselves. */
export const EVIDENCE_ERRORS = ['evidence.reader-failed'] as const;
