export {
  CONTRIBUTION_DEGREES,
  CONTRIBUTION_ROLES,
  CONTRIBUTION_VERDICTS,
  type Contribution,
  type ContributionAnswer,
  type ContributionDegree,
  type ContributionProblem,
  type ContributionRole,
  type ContributionStatement,
  type ContributionVerdict,
  checkContribution,
  deriveStatementState,
  hashStatement,
  MIN_CONTRIBUTION_CHARACTERS,
  type SharedFile,
  type StatementState,
} from './contribution.ts';
export { GROUP_ERRORS, type GroupError } from './errors.ts';
export {
  checkGroup,
  type GroupProblem,
  type GroupSituation,
  MIN_GROUP_MEMBERS,
  sharesSlot,
  type WorkGroup,
} from './work-group.ts';
