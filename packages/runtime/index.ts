export {
  DEMONSTRATION_ACCOUNTS,
  DEMONSTRATION_PASSWORD,
  type DemonstrationAccount,
} from './demonstration/accounts.ts';
export { readLatestLawTable } from './law-tables.ts';
export { layOutMinutes, type OfficialBlock, type OfficialDocument } from './lay-out-minutes.ts';
export { layOutNotice } from './lay-out-notice.ts';
export { readMissionDefaults } from './mission-defaults.ts';
export { openRuntime, type RegisterRuntime, type RuntimeOptions } from './open-runtime.ts';
export { listCaseAddresses, publishAsCase } from './publish-as-case.ts';
export {
  readSharedCases,
  readSituationChains,
  readSituationDefaults,
  writtenPiece,
} from './situation-defaults.ts';
