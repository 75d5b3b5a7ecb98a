/** Codes thrown by this package. */
export const LIGHTGBM_ERRORS = ['lightgbm.wrong-binary', 'lightgbm.failed', 'lightgbm.memory'] as const;
