export {
  assignModerator,
  drawModerationSample,
  type ModeratorRefusal,
  type SampleInput,
} from './draw-moderation-sample.ts';
export type { FoundCounts, FoundCriterion } from './gather-findings.ts';
export {
  listModerations,
  type ModeratedCriterion,
  type ModerationEntry,
  type ModerationView,
  openModeration,
  recordModeration,
} from './moderate-block.ts';
export {
  type ReasonCounts,
  readModerationSample,
  type SampledBlock,
  type SampledSet,
  type SampleView,
} from './read-moderation-sample.ts';
