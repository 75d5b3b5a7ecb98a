export { draftNotice, hashNotice, listUnnotified, type NoticeFacts, writeNotice } from './draft-notice.ts';
export type { MinutedDecision, Notice, NoticeRemedy } from './notice.ts';
