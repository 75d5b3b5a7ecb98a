export { checkFramework, parseCode } from './check-framework.ts';
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
export { countFramework, listActivities, listCriteria } from './framework.ts';
export type { CriterionLink, QMatrix, QMatrixProblem } from './q-matrix.ts';
export { checkQMatrix, listThinCompetences } from './q-matrix.ts';
