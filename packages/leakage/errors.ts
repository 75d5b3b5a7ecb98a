/** Codes thrown by the search for leakage. */
export const LEAKAGE_ERRORS = ['leakage.no-row', 'leakage.unknown-column', 'leakage.uneven-columns'] as const;
