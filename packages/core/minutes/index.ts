export { draftMinutes, summariseCandidacy } from './draft-minutes.ts';
export { hashMinutes, writeMinutes } from './hash-minutes.ts';
export type {
  CandidacyStanding,
  EnrolledCandidacy,
  GridLine,
  MinutedBlock,
  MinutedModeration,
  Minutes,
  MinutesBasis,
  MinutesFacts,
  MinutesMember,
  PronouncedBlock,
} from './minutes.ts';
export {
  checkSignature,
  listSigners,
  type MinutesSignature,
  readSigning,
  SIGNATURE_KINDS,
  type SignatureKind,
  type SignatureProblem,
  type SigningState,
} from './sign-minutes.ts';
