export type {
  CorrectedField,
  CorrectedFramework,
  Correction,
  RefusedCorrection,
} from './apply-corrections.ts';
export { applyCorrections } from './apply-corrections.ts';
export { checkFramework, parseCode } from './check-framework.ts';
export type { FrameworkDiff, ItemChange, Replacement, ReplacementProposal } from './diff-frameworks.ts';
export { compareTexts, confirmReplacement, diffFrameworks } from './diff-frameworks.ts';
export type { FrameworkErrorCode } from './errors.ts';
export { FRAMEWORK_ERRORS } from './errors.ts';
export { holdsEveryWord } from './fold-text.ts';
export type {
  Activity,
  AssessmentSituation,
  Competency,
  CompetencyBlock,
  Criterion,
  Diagnostic,
  Framework,
  FrameworkCounts,
  FrameworkSource,
  LocatedText,
  SituationChain,
  SourcePlace,
} from './framework.ts';
export { countFramework, listActivities, listBlockCriteria, listCriteria } from './framework.ts';
export { hashFramework } from './hash-framework.ts';
export { keepKnownLinks } from './keep-known-links.ts';
export { type CriterionChange, listCriterionChanges } from './list-criterion-changes.ts';
export type { FrameworkItem, ItemKind } from './list-items.ts';
export { listItems } from './list-items.ts';
export type { QMatrixFile } from './parse-q-matrix.ts';
export { parseQMatrix } from './parse-q-matrix.ts';
export type { CriterionLink, QMatrix, QMatrixProblem } from './q-matrix.ts';
export { checkQMatrix, listThinCompetences } from './q-matrix.ts';
export type { SearchHit } from './search-framework.ts';
export { searchFramework } from './search-framework.ts';
