export { caseItemUri } from './case-item-uri.ts';
export { openRuntime, type RegisterRuntime, type RuntimeOptions } from './open-runtime.ts';
