export { openTestRegister, type TestRegister } from './open-test-register.ts';
export { listTestDatabases, type TestDatabase } from './test-databases.ts';
