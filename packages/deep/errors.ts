/** Codes thrown by this package. */
export const DEEP_ERRORS = [
  'deep.bad-shape',
  'deep.bad-setting',
  'deep.unknown-layer',
  'deep.too-many-parameters',
  'deep.too-much-memory',
  'deep.bad-token',
  'deep.not-finite',
  'deep.one-class',
  'deep.too-few-rows',
  'deep.bad-checkpoint',
  'deep.other-checkpoint',
  'deep.bad-npy',
  'deep.card-lost',
  'deep.card-memory',
  'deep.card-failed',
  'deep.card-layer',
] as const;
