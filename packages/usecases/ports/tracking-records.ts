import type { TrackedChange, TrackedLine } from '@etalon/tracking';

/** An address by which the scripts of a project write their runs: whoever made it is who writes. */
export interface TrackingDoor {
  readonly id: string;
  readonly projectId: string;
  /** SHA-256 of the key: the key itself is shown once and kept nowhere. */
  readonly secretSha256: string;
  /** The last characters of the key, to tell one from another. */
  readonly hint: string;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly closedAt: string | null;
}

export interface NewLine {
  readonly projectId: string;
  /** Null for a line that begins an experiment: its number becomes the experiment's. */
  readonly experimentId: string | null;
  readonly runId: string | null;
  readonly change: TrackedChange;
  readonly at: string;
}

/** What scripts wrote, line after line; only the erasure of a project removes any. */
export interface TrackingRecords {
  addDoor(door: Omit<TrackingDoor, 'closedAt'>): Promise<void>;
  closeDoor(id: string, at: string): Promise<void>;
  findDoor(id: string): Promise<TrackingDoor | null>;
  findDoorBySecret(secretSha256: string): Promise<TrackingDoor | null>;
  /** Latest first. */
  listDoors(projectId: string): Promise<readonly TrackingDoor[]>;
  /** One writer of a project at a time, until the end of the transaction. */
  lockProject(projectId: string): Promise<void>;
  addLine(line: NewLine): Promise<TrackedLine>;
  /** Lines of a run in the order in which they came: all, those that say where it stands, or these with those of parameters. */
  listRunLines(
    projectId: string,
    runId: string,
    part?: 'all' | 'standing' | 'params',
  ): Promise<readonly TrackedLine[]>;
  /** The lines of some experiments with their runs. */
  listLinesOf(projectId: string, experimentIds: readonly string[]): Promise<readonly TrackedLine[]>;
  /** What is said of experiments alone. */
  listExperimentLines(projectId: string): Promise<readonly TrackedLine[]>;
  countLines(projectId: string): Promise<number>;
  /** The run of a project that a model was logged by, or null. */
  findRunOfModel(projectId: string, modelId: string): Promise<string | null>;
}
