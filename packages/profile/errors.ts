/** Codes thrown by this package. */
export const PROFILE_ERRORS = ['profile.no-column'] as const;
