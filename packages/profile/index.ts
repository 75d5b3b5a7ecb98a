export { PROFILE_ERRORS } from './errors.ts';
export { kindOfType } from './profile-column.ts';
export { type ProfileOptions, profileTable } from './profile-table.ts';
export type { Query, SqlRow, SqlScalar } from './query.ts';
export * from './table-profile.ts';
