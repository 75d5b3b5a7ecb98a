export {
  keepMinutes,
  listUnminutedSessions,
  type UnminutedSession,
  withdrawMinutes,
} from './draft-minutes.ts';
export {
  listMinutes,
  type MinutesDocument,
  type MinutesView,
  readMinutes,
  readMinutesDocument,
} from './read-minutes.ts';
export { type SignatureInput, sealMinutes, signMinutes } from './sign-minutes.ts';
