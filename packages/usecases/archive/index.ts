export {
  type ArchivedAppeal,
  type ArchivedBlock,
  type ArchivedDecision,
  type ArchivedHandIn,
  type ArchivedNotification,
  type CandidacyArchive,
  makeCandidacyArchive,
  readArchiveSubject,
} from './collect-candidacy.ts';
export { openSessionArchive, type SessionArchive } from './open-session-archive.ts';
