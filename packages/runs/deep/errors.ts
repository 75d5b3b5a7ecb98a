/** Codes thrown where the rows of a deep network are read. */
export const DEEP_RUN_ERRORS = [
  'deep.unreadable-shape',
  'deep.rows-differ',
  'deep.shape-differs',
  'deep.number-too-large',
] as const;
