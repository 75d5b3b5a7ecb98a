/** Codes thrown by this package. */
export const TRACKING_ERRORS = ['tracking.bad-filter', 'tracking.bad-order'] as const;
