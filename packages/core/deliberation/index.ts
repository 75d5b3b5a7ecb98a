export {
  BLOCK_STATES,
  BLOCK_TRANSITIONS,
  type BlockFacts,
  type BlockState,
  type BlockTransition,
  type LifecycleRole,
  mayTransition,
  readBlockState,
} from './block-lifecycle.ts';
export {
  BLOCK_RESULTS,
  type BlockResult,
  checkPronouncement,
  departsFromRule,
  type Pronouncement,
  type PronouncementProblem,
} from './check-pronouncement.ts';
export {
  checkVotes,
  countVotes,
  VOTE_CHOICES,
  type Vote,
  type VoteChoice,
  type VoteCount,
  type VoteProblem,
  type VoteRules,
} from './count-votes.ts';
export {
  type CertificationClause,
  type CertificationOutcome,
  type CertificationRecord,
  explainCertification,
} from './explain-certification.ts';
export { checkResit, type Resit, type ResitProblem } from './resit.ts';
