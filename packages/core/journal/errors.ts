/** Codes of the misuses that the journal and the seals refuse. */
export const JOURNAL_ERRORS = [
  'journal.not-canonical',
  'journal.empty-salt',
  'journal.leaf-out-of-range',
  'journal.empty',
  'evidence.duplicate-file',
  'evidence.bad-hash',
] as const;
export type JournalError = (typeof JOURNAL_ERRORS)[number];
