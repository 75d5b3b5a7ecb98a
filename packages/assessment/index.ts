export type { AgreementWarning } from './agreement/agreement-warnings.ts';
export type { AlphaInterval } from './agreement/bootstrap-alpha.ts';
export { type AlphaMetric, measureAlpha, sumCoincidences } from './agreement/krippendorff.ts';
export { groupPatterns, type LevelPattern } from './agreement/level-patterns.ts';
export {
  type AgreementInput,
  type AgreementMeasures,
  type AgreementReport,
  measureAgreement,
  type PairKappa,
  type UnitShare,
} from './agreement/measure-agreement.ts';
export {
  type ComparedGroup,
  type CountedGroup,
  compareGroups,
  DESCRIBED_UNDER,
  type GroupDifference,
  SUPPRESSED_UNDER,
} from './equity/compare-groups.ts';
export {
  measureOrder,
  type OrderEffect,
  type OrderReport,
  type OrderTerm,
  type Passage,
} from './equity/measure-order.ts';
export { ASSESSMENT_ERRORS } from './errors.ts';
export {
  estimateVarianceComponents,
  type VarianceComponent,
  type VarianceEstimate,
  type VarianceReport,
} from './generalisability/estimate-variance-components.ts';
export type { ExaminerDesign } from './generalisability/level-table.ts';
export type { Effect } from './generalisability/mean-squares.ts';
export {
  type ComponentVariances,
  type DecisionDesign,
  drawDesignCurve,
  measureCutDependability,
  type ProjectedDesign,
  projectDesign,
} from './generalisability/project-design.ts';
export { type StudyRows, selectStudyRows } from './generalisability/select-rows.ts';
export {
  analyseItems,
  type ItemAnalysis,
  type ItemRelations,
  type ItemReport,
} from './items/analyse-items.ts';
export {
  compareForms,
  EQUIVALENCE_MARGIN,
  type FormComparison,
  type FormMeans,
  type FormPair,
} from './items/compare-forms.ts';
export type { GradeDescription, JudgementShare } from './items/describe-grades.ts';
export type { FirstShifts, JudgingDescription } from './items/describe-judging.ts';
export { type ItemGrade, type ItemJudgement, levelOfGrade } from './items/item-judgement.ts';
export type { Association, RelatedPair } from './items/relate-criteria.ts';
export {
  type InstrumentOnCriterion,
  type ReadingBesideLevel,
  relateReadings,
} from './items/relate-readings.ts';
export { REREAD_LIMITS, type RereadReason } from './items/reread-reasons.ts';
export { checkJudgedLevels, type JudgedLevel, LEVEL_ABOVE_CUT, TOP_LEVEL } from './judged-level.ts';
export { type CountedShare, measureShare } from './moderation/measure-share.ts';
export { measureShifts, type SetShift, SHIFT_LEVEL, type ShiftedUnit } from './moderation/measure-shift.ts';
export { openChance } from './open-chance.ts';
export { measureConnectivity, type PairLink, type PanelConnectivity } from './panel/measure-connectivity.ts';
export { seedStream } from './seed-stream.ts';
export {
  compareSeverities,
  fitSeverity,
  type SeverityDifference,
  type SeverityInput,
} from './severity/fit-severity.ts';
export type { SeverityPriors } from './severity/newton-step.ts';
export type {
  CandidateAverage,
  CriterionDifficulty,
  ExaminerSeverity,
  FitStatistics,
  SeverityBias,
  SeverityEstimate,
  SeverityRefusal,
  SeverityReport,
} from './severity/severity-report.ts';
export { type SimulatedSession, simulateJudgements } from './severity/simulate-judgements.ts';
export { FEWEST_CANDIDATES, FEWEST_EXAMINERS, FEWEST_TO_ANALYSE } from './small-cells.ts';
