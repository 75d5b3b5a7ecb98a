export type { ContributionVersion, GroupMember, GroupRecords, KeptAnswer } from '../ports/group-records.ts';
export { addGroupMember, composeGroup, type GroupInput, removeGroupMember } from './compose-group.ts';
export {
  type ContributionsView,
  findGroupBeside,
  type GroupBeside,
  type GroupPart,
  type NamedCandidacy,
  readContributions,
  readSessionGroups,
  type SessionGroups,
  type ShownGroup,
} from './read-groups.ts';
export { answerStatement, type StatementAnswerInput, writeContribution } from './write-contribution.ts';
