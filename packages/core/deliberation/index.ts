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
  type CertificationClause,
  type CertificationOutcome,
  type CertificationRecord,
  explainCertification,
} from './explain-certification.ts';
