export { type BuildCaseOptions, buildCase } from './build-case.ts';
export { type CaseDefinition, parseCaseKey, readCaseDefinition } from './case-definition.ts';
export {
  type CaseColumn,
  type CaseFile,
  type CaseKeyElement,
  type CaseManifest,
  type CaseSource,
  type CellValue,
  DEFECT_OPERATORS,
  type DefectManifest,
  type DefectOperator,
  type PlantedDefect,
  type SmokeQuery,
} from './case-package.ts';
export { checksumRows } from './checksum-rows.ts';
export { CASES_ERRORS } from './errors.ts';
export { loadSource } from './hand-in/load-source.ts';
export {
  type HandInQuality,
  makeReferenceHandIn,
  type ReferenceHandIn,
  type ReferenceHandInOptions,
} from './hand-in/make-reference-hand-in.ts';
export { isVisiblePath } from './list-files.ts';
export {
  type CaseDifference,
  type LoadedCase,
  listVisibleFiles,
  loadCase,
  loadCaseManifest,
  verifyCase,
} from './load-case.ts';
export { type BuildTabularOptions, buildTabularCase } from './studio/build-tabular-case.ts';
export type { BlueprintSource, CaseBlueprint, DefectPlan, ExpertResult } from './studio/case-blueprint.ts';
