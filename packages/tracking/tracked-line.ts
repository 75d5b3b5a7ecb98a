/** Infinite and undefined numbers cross JSON as words, as the protocol writes them. */
export type TrackedNumber = number | 'NaN' | 'Infinity' | '-Infinity';

export interface TrackedPair {
  readonly key: string;
  readonly value: string;
}

/** One value of a metric at a step of the training. */
export interface TrackedMetric {
  readonly key: string;
  readonly value: TrackedNumber;
  /** Milliseconds since 1970, on the clock of the script. */
  readonly timestamp: number;
  readonly step: number;
}

/** A data set that a run says that it read: names and digests, never contents. */
export interface TrackedInput {
  readonly name: string;
  readonly digest: string;
  readonly source: string;
  readonly context: string;
}

export const RUN_STATUSES = ['RUNNING', 'SCHEDULED', 'FINISHED', 'FAILED', 'KILLED'] as const;
export type TrackedStatus = (typeof RUN_STATUSES)[number];

export type TrackedStage = 'active' | 'deleted';

/** What one request of a script adds; nothing that came is ever changed. */
export type TrackedChange =
  | { readonly kind: 'experiment'; readonly name: string; readonly tags: readonly TrackedPair[] }
  | { readonly kind: 'experiment-name'; readonly name: string }
  | { readonly kind: 'experiment-tags'; readonly tags: readonly TrackedPair[] }
  | { readonly kind: 'experiment-stage'; readonly stage: TrackedStage }
  | {
      readonly kind: 'run';
      readonly name: string;
      readonly startTime: number;
      readonly tags: readonly TrackedPair[];
    }
  | {
      readonly kind: 'logged';
      readonly params: readonly TrackedPair[];
      readonly metrics: readonly TrackedMetric[];
      readonly tags: readonly TrackedPair[];
    }
  | { readonly kind: 'tag-removed'; readonly key: string }
  | {
      readonly kind: 'status';
      readonly status: TrackedStatus | null;
      readonly endTime: number | null;
      readonly name: string | null;
    }
  | { readonly kind: 'stage'; readonly stage: TrackedStage }
  | { readonly kind: 'inputs'; readonly inputs: readonly TrackedInput[] }
  | {
      readonly kind: 'artifact';
      readonly path: string;
      readonly sha256: string;
      readonly bytes: number;
      /** The model that the file belongs to; null for a file of the run itself. */
      readonly modelId: string | null;
    }
  | {
      readonly kind: 'model';
      readonly modelId: string;
      readonly name: string;
      readonly modelType: string;
      readonly params: readonly TrackedPair[];
      readonly tags: readonly TrackedPair[];
    }
  | { readonly kind: 'model-status'; readonly modelId: string; readonly status: string };

/** A change as it was kept: `seq` grows with time, over all projects. */
export interface TrackedLine {
  readonly seq: number;
  readonly projectId: string;
  readonly experimentId: string;
  /** Null for what is said of the experiment. */
  readonly runId: string | null;
  readonly change: TrackedChange;
  readonly at: string;
}
