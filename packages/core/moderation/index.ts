export { assignModerators, type ModerationNeed } from './assign-moderators.ts';
export { compareReading, measureShift, READING_OUTCOMES, type ReadingOutcome } from './compare-reading.ts';
export {
  type DrawnSample,
  drawSample,
  MOST_SAMPLE_SEED,
  SAMPLE_REASONS,
  type SampleCandidate,
  type SampleReason,
} from './draw-sample.ts';
