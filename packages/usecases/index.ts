export type { CaseManifest } from '@etalon/cases';
export {
  type Action,
  type Actor,
  AUTHORISATIONS,
  type AuthorisationRow,
  authorise,
  listActions,
  mayDo,
  mayDoSomewhere,
  ROLES,
  type Role,
  type Standing,
} from './authorisation.ts';
export { type ByteRange, FILE_STORE_ERRORS, type FileStore, type StoredFile } from './file-store.ts';
export type * from './ports/award-records.ts';
export * from './ports/evidence-records.ts';
export type * from './ports/framework-records.ts';
export type * from './ports/job-queue.ts';
export type * from './ports/journal-records.ts';
export type * from './ports/jury-records.ts';
export type * from './ports/records.ts';
export * from './ports/session-records.ts';
