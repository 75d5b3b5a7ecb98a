/** Codes thrown by the training of models. */
export const TRAINING_ERRORS = [
  'learning.two-roles',
  'learning.named-twice',
  'learning.no-group',
  'learning.no-time',
] as const;
