export type { TrackedChange, TrackedLine } from '@etalon/tracking';
export type { NewLine, TrackingDoor, TrackingRecords } from '../ports/tracking-records.ts';
export { TRACKED_KIND } from './freeze-run.ts';
export {
  closeTrackingDoor,
  type EnteredDoor,
  enterTrackingDoor,
  listTrackingDoors,
  type MadeDoor,
  makeTrackingDoor,
  type ShownDoor,
} from './open-door.ts';
export { beginExperiment, changeExperiment, listTrackedExperiments } from './track-experiments.ts';
export {
  addToRun,
  beginRun,
  findModelRun,
  keepTrackedRun,
  listTrackedRuns,
  type RunChange,
  readTrackedRun,
} from './track-runs.ts';
