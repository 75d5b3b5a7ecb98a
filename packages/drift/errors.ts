/** Codes thrown by this package. */
export const DRIFT_ERRORS = ['drift.no-shared-column', 'drift.empty'] as const;
