import type { Json } from '@etalon/workshop';

export interface RunKindFacts {
  readonly kind: string;
  readonly version: string;
  readonly title: { readonly fr: string; readonly en: string };
  /** True when a person waits for it: it does not go through the queue. */
  readonly interactive: boolean;
}

export interface EngineTask {
  readonly kind: string;
  readonly parameters: Json;
  readonly inputs: readonly { readonly name: string; readonly path: string; readonly sha256: string }[];
  readonly seed: string;
  /** Place of the state that the same run left before it was cut. */
  readonly kept?: string;
}

export interface EngineOutput {
  readonly name: string;
  readonly mediaType: string;
  readonly path: string;
}

/** A state that a run leaves to go on from, and how far it is. */
export interface EngineState extends EngineOutput {
  readonly facts: Json;
}

/** Computes the runs of the workshop in processes of their own; aborting the signal kills them. */
export interface WorkshopEngine {
  /** Throws `runs.unknown-kind`. */
  describe(kind: string): RunKindFacts;
  /** Throws `runs.bad-parameters` or `runs.bad-inputs` before anything is queued. */
  check(
    kind: string,
    parameters: Json,
    inputs: readonly { readonly name: string; readonly sha256: string }[],
  ): void;
  /** `keep` is called while the outputs are still there; they are gone once this returns, and so are the states left on the way. */
  perform<T>(
    task: EngineTask,
    options: {
      readonly onProgress: (progress: { readonly share: number; readonly step: string }) => void;
      readonly onKept: (state: EngineState) => void;
      readonly signal: AbortSignal;
      readonly keep: (outcome: {
        readonly result: Json;
        readonly outputs: readonly EngineOutput[];
      }) => Promise<T>;
    },
  ): Promise<T>;
}
