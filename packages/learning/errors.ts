/** Codes thrown by this package. */
export const LEARNING_ERRORS = [
  'learning.one-class',
  'learning.no-column',
  'learning.unknown-setting',
  'learning.bad-setting',
  'learning.wrong-task',
  'learning.too-few-folds',
  'learning.too-few-rows',
  'learning.class-under-folds',
  'learning.groups-under-folds',
  'learning.times-missing',
  'learning.times-tied',
  'learning.gap-too-long',
  'learning.unreadable-model',
] as const;
