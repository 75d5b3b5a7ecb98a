export { type AddedToPool, addToPool, type PoolMember } from './add-to-pool.ts';
export { answerConvocation, declareConvened } from './answer-convocation.ts';
export { type Convened, conveneJuries, type UnconvenedJury } from './convene-juries.ts';
export { declareConflict, declareOwnConflict, withdrawConflict } from './declare-conflict.ts';
export {
  answerHandOver,
  askHandOver,
  type HandOverRow,
  listHandOvers,
  withdrawHandOver,
} from './hand-over-seat.ts';
export type { SessionJury } from './load-session-juries.ts';
export { markPresence, type PresenceInput } from './mark-presence.ts';
export { type JuryPlan, planJuries, type RefusedPanel, type SeatedPlan, seatPlan } from './plan-juries.ts';
export {
  type DependabilityView,
  measurePlanConnectivity,
  PLAN_EFFECTS,
  type PredictedBlock,
  type PredictionSource,
  predictDependability,
  type StatedVariances,
} from './predict-dependability.ts';
export {
  type OwnConvocation,
  type OwnConvocations,
  readOwnConvocations,
} from './read-own-convocations.ts';
export {
  type ExaminerView,
  type PoolRow,
  type PoolView,
  readExaminer,
  readPool,
  type ShownConflict,
  type ShownTraining,
} from './read-pool.ts';
export { type MemberRow, readSessionJuries, type SessionJuriesView } from './read-session-juries.ts';
export {
  type CriterionImpact,
  readCriterionImpact,
  reopenCriterion,
  type SessionImpact,
  type TouchedSeat,
} from './reopen-criterion.ts';
export { type ReplacementInput, replaceSeat } from './replace-seat.ts';
export { recordTraining, saveExaminer, setQualificationPolicy, type TrainingInput } from './write-pool.ts';
