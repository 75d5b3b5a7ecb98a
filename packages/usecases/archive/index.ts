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
export type { ArchivedConclusion, ArchivedDefence, ArchivedMission } from './collect-mission.ts';
export type { SessionRecord } from './collect-session.ts';
export { openSessionArchive, type SessionArchive } from './open-session-archive.ts';
