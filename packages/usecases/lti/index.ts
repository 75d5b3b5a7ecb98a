export { addressOfPlacement, LTI_PATH, listToolAddresses, type ToolAddresses } from './addresses.ts';
export { type BegunLogin, beginLogin, LAUNCH_MINUTES, LOGIN_MINUTES } from './begin-login.ts';
export { bringRoster } from './bring-roster.ts';
export {
  enterByLaunch,
  followLaunch,
  type LaunchStep,
  linkAccount,
  listOwnLinks,
  type OwnLink,
  unlinkAccount,
} from './follow-launch.ts';
export {
  acceptRegistration,
  describeForCanvas,
  findInvitation,
  INVITATION_HOURS,
  invitePlatform,
} from './invite-platform.ts';
export {
  listPlaceable,
  type PlaceableSession,
  type PlaceableSituations,
  placeSituations,
  takePlacingAnswer,
} from './place-situations.ts';
export { LTI_CLAIMS, LTI_SCOPES, LTI_VERSION } from './read-claims.ts';
export {
  listFrameOrigins,
  listPlatforms,
  type PlatformList,
  type PlatformView,
  readPlatform,
} from './read-platforms.ts';
export { findLogin, type ReceivedLaunch, receiveLaunch } from './receive-launch.ts';
export {
  allowDecisions,
  decideDeployment,
  endPlatform,
  type PlatformInput,
  registerPlatform,
  rotateToolKey,
} from './register-platform.ts';
export { abandonLtiScore, addressOfScores, describeScore, sendLtiScore } from './send-score.ts';
