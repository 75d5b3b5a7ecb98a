export {
  checkJury,
  checkNewExaminer,
  hasQuorum,
  type JuryFinding,
  listOpeningRefusals,
} from './check-jury.ts';
export {
  CONFLICT_GROUNDS,
  type ConflictGround,
  type ConflictIndex,
  type ConflictOfInterest,
  findEmployed,
  foldName,
  indexConflicts,
} from './conflict.ts';
export {
  CONVOCATION_STATES,
  type ConvocationState,
  checkReplacement,
  PRESENCE_STATES,
  type PresenceState,
  REPLACEMENT_GROUNDS,
  type ReplacementGround,
  type ReplacementProblem,
} from './convocation.ts';
export {
  checkMembers,
  type Examiner,
  GENDERS,
  type Gender,
  JURY_REMARKS,
  type JuryRemark,
  MEMBER_PROBLEMS,
  type MemberProblem,
  type PoolFacts,
  remarkJury,
} from './examiner.ts';
export type {
  PanelInput,
  PanelLoad,
  PanelMember,
  PanelNeed,
  PanelPlan,
  PlannedPanel,
  PlanProblem,
} from './panel-plan.ts';
export { planPanels } from './plan-panels.ts';
export {
  type AnchorCounts,
  DEFAULT_POLICY,
  isQualifiedFor,
  judgeQualification,
  QUALIFICATION_FAULTS,
  type QualificationFault,
  type QualificationPolicy,
  type QualificationVerdict,
  type TrainingRecord,
} from './qualification.ts';
export { isBlindThird, SEAT_ROLES, type Seat, type SeatRole } from './seat.ts';
