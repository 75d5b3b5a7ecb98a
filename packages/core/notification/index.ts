export {
  draftNotice,
  hashNotice,
  listTold,
  listUnnotified,
  type NoticeFacts,
  writeNotice,
} from './draft-notice.ts';
export type { ConcludedMission, MinutedDecision, Notice, NoticeRemedy, RecognisedBlock } from './notice.ts';
