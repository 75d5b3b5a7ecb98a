export { LIGHTGBM_ERRORS } from './errors.ts';
export { type Booster, loadBooster, openBooster } from './open-booster.ts';
export { LIGHTGBM_VERSION, LIGHTGBM_WASM_HASH } from './version.ts';
