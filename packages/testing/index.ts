export type { HandInReport } from './hand-in-process.ts';
export type { LtiClaims, LtiMember, LtiMessage, LtiTestPlatform } from './lti-test-platform.ts';
export { openLtiPlatform } from './open-lti-platform.ts';
export { type MailCatcher, openMailCatcher } from './open-mail-catcher.ts';
export { openTestRegister, type TestRegister } from './open-test-register.ts';
export {
  listTestDatabases,
  makeQuickestRegister,
  openServer,
  remakeDatabase,
  TEST_TEMPLATES,
  type TestDatabase,
} from './test-databases.ts';
