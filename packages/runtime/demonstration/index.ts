export { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD, type DemonstrationAccount } from './accounts.ts';
export { judgeBlock } from './judge-block.ts';
export { prepareRegister, type RegisterSeed } from './prepare-register.ts';
export { type DemonstrationSeed, seedDemonstration } from './seed-demonstration.ts';
