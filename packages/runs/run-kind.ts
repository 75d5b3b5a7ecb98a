import type { Duckdb } from '@etalon/duckdb';
import type { RSession } from '@etalon/webr';
import type { Json } from '@etalon/workshop';

/** A file that a run reads: its name for people, its place on this machine, its SHA-256. */
export interface RunInput {
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
}

/** What a run does: same kind, version, parameters and inputs, same result and same bytes. */
export interface RunTask {
  readonly kind: string;
  readonly parameters: Json;
  readonly inputs: readonly RunInput[];
  /** An empty folder in which the run leaves its outputs. */
  readonly folder: string;
  /** Seed of every draw, from the hash of the inputs. */
  readonly seed: string;
  /** Place of the last state that the same run, cut before its end, had left. */
  readonly kept?: string;
}

/** All that a run needs to end with the bytes of one that was never cut. */
export interface StateToKeep {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
  /** How far the run is, for people: small. */
  readonly facts: Json;
}

/** What the process lends to a run; everything opened is closed when the run ends. */
export interface RunTools {
  /** DuckDB in memory, shut in the inputs and the folder, spilling to disk. */
  readonly openDuckdb: () => Promise<Duckdb>;
  /** R, shared by the runs of this process and kept from one to the next; it starts in one to three seconds. */
  readonly openR: () => Promise<RSession>;
  /** Share done between 0 and 1, and what is being done, as a key of `packages/i18n` or a plain word. */
  readonly report: (share: number, step: string) => void;
  /** Offers a state to go on from; it is asked for when the last one is old enough. */
  readonly keep: (write: () => StateToKeep) => void;
}

export interface RunOutput {
  /** File name in the folder, without any path. */
  readonly name: string;
  readonly mediaType: string;
}

export interface RunOutcome {
  /** What pages show at once: small (under 1 MB of JSON); large tables are outputs. `timings` in it, and in an output of JSON, belong to the machine: two runs of the same bytes may differ by them alone. */
  readonly result: Json;
  readonly outputs: readonly RunOutput[];
}

export interface RunKind {
  /** `tool.verb`, for instance `warehouse.ingest`. */
  readonly kind: string;
  /** Semantic version; another one never answers from what an earlier one computed. */
  readonly version: string;
  readonly title: { readonly fr: string; readonly en: string };
  /** True when a person waits for the answer: it runs at once in a warm process instead of in the queue. */
  readonly interactive: boolean;
  /** Throws `runs.bad-parameters` (place, rule) or a code of the engine; a misuse is told before anything is queued. */
  readonly check: (parameters: Json, inputs: readonly Pick<RunInput, 'name' | 'sha256'>[]) => void;
  readonly perform: (task: RunTask, tools: RunTools) => Promise<RunOutcome>;
}
