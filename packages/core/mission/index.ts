export { checkSiret, normaliseSiret, type SiretProblem } from './check-siret.ts';
export { fromDayNumber, toDayNumber } from './civil-day.ts';
export {
  type CountedMission,
  computeMissionDuration,
  type DurationLine,
  type MissionDuration,
} from './compute-mission-duration.ts';
export {
  applyMissionRule,
  checkMissionConclusion,
  MISSION_CLAUSES,
  MISSION_RESULTS,
  type MissionClause,
  type MissionClauseCode,
  type MissionConclusion,
  type MissionConclusionProblem,
  type MissionOutcome,
  type MissionRecord,
  type MissionResult,
} from './conclude-mission.ts';
export { MISSION_ERRORS, type MissionProblem } from './errors.ts';
export { findDayReached } from './find-day-reached.ts';
export { listMissionWarnings, type MissionWarning } from './list-mission-warnings.ts';
export { type CriteriaShareOutcome, measureCriteriaShare } from './measure-criteria-share.ts';
export {
  checkMissionTerms,
  INTERRUPTION_KINDS,
  type InterruptionKind,
  MISSION_ROUTES,
  MISSION_SUBJECT,
  type MissionInterruption,
  type MissionRoute,
  type MissionTerms,
  type OrganisationIdentifier,
} from './mission.ts';
export {
  MISSION_STATES,
  MISSION_TRANSITIONS,
  type MissionFacts,
  type MissionRole,
  type MissionState,
  type MissionTransition,
  readMissionState,
} from './mission-lifecycle.ts';
export {
  type MissionEquivalences,
  type MissionLimit,
  type MissionPolicy,
  type MissionRules,
  type MissionTemplate,
  parseMissionTemplate,
  readMissionPolicy,
} from './mission-policy.ts';
