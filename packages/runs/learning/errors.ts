/** Codes thrown by the training of models. */
export const TRAINING_ERRORS = [
  'learning.two-roles',
  'learning.named-twice',
  'learning.nothing-to-search',
  'learning.no-group',
  'learning.no-time',
] as const;
