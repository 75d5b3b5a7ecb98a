/** Codes of the effect of cleaning on a learner. */
export const DOWNSTREAM_ERRORS = ['quality.table-column-missing'] as const;
