import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { EngineState } from '../ports/workshop-engine.ts';
import type { RunFile, WorkshopRun } from '../ports/workshop-records.ts';
import type { Workplace } from '../workplace.ts';
import type { KeptState } from './kept-state.ts';

const STATE_MAX_BYTES = 8_589_934_592;
/** States that a later one replaced, before they are collected together. */
const MOST_REPLACED = 10;

interface Replaced {
  readonly sha256: string;
  /** An instant after it was put here: the same content put again by somebody later stays. */
  readonly before: string;
}

export interface StateKeeper {
  /** Keeps this state in place of the one before; one that comes while another is written waits, and gives way to a later one. */
  readonly keep: (state: EngineState) => void;
  /** Waits for what is being written. */
  readonly settle: () => Promise<void>;
  /** Collects what nothing names: the states that were replaced, and the last one when the run ended well. */
  readonly collect: () => Promise<void>;
}

/** Keeps what a run leaves on its way in the file store, after the state that it was taken up from; the run names the last one until it ends. */
export function openStateKeeper(
  workplace: Workplace,
  run: WorkshopRun,
  taken: KeptState | null,
): StateKeeper {
  const { records, files } = workplace;
  const left: Replaced[] = taken === null ? [] : [{ sha256: taken.file.sha256, before: workplace.now() }];
  let waiting: EngineState | null = null;
  let work: Promise<void> | null = null;
  const collect = async (asked: readonly Replaced[]): Promise<void> => {
    if (asked.length === 0) return;
    const unnamed = new Set(await records.retention.listUnnamed(asked.map(({ sha256 }) => sha256)));
    for (const { sha256, before } of asked) if (unnamed.has(sha256)) await files.collect(sha256, before);
  };
  const store = async ({ name, mediaType, path, facts }: EngineState): Promise<void> => {
    const stored = await files.put(createReadStream(path), { maxBytes: STATE_MAX_BYTES });
    await rm(path, { force: true });
    left.push({ sha256: stored.sha256, before: workplace.now() });
    const file: RunFile = { name, mediaType, ...stored };
    const result = taken === null ? { kept: facts } : { kept: facts, takenUp: taken.facts };
    await records.workshop.updateRun(run.id, { outputs: [file], result });
    if (left.length > MOST_REPLACED) await collect(left.splice(0, left.length - 1));
  };
  const drain = async (): Promise<void> => {
    for (let state = waiting; state !== null; state = waiting) {
      waiting = null;
      // A state that cannot be kept costs nothing but time if the run is cut: the run goes on.
      await store(state).catch(() => undefined);
    }
    work = null;
  };
  return {
    keep: (state) => {
      if (waiting !== null) void rm(waiting.path, { force: true }).catch(() => undefined);
      waiting = state;
      work ??= drain();
    },
    settle: async () => {
      await work;
    },
    collect: () => collect(left.splice(0)).catch(() => undefined),
  };
}
