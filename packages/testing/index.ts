export type { HandInReport } from './hand-in-process.ts';
export { type MailCatcher, openMailCatcher } from './open-mail-catcher.ts';
export { openTestRegister, type TestRegister } from './open-test-register.ts';
export { listTestDatabases, openServer, type TestDatabase } from './test-databases.ts';
