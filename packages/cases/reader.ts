export { parseCaseKey } from './case-definition.ts';
export { DEFECT_OPERATORS } from './case-package.ts';
export { isVisiblePath } from './list-files.ts';
export { listVisibleFiles, loadCase, loadCaseManifest, verifyCase } from './load-case.ts';
