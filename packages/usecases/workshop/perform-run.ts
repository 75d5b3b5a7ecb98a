import { createReadStream } from 'node:fs';
import { writeCanonicalJson } from '@etalon/core/journal';
import { EtalonError, errorCode, errorInfo } from '@etalon/error';
import { isJsonObject, type Json } from '@etalon/workshop';
import type { EngineOutput } from '../ports/workshop-engine.ts';
import type { RunFile, WorkshopRun } from '../ports/workshop-records.ts';
import type { Workplace } from '../workplace.ts';
import { haveSameOutputs, leaveTimings } from './compare-outputs.ts';
import { openStateKeeper, type StateKeeper } from './keep-states.ts';
import { findKeptState, type KeptState } from './kept-state.ts';
import { isMeasure, measureWork } from './measure-work.ts';

const CANCEL_CHECK_MS = 400;
const PROGRESS_MS = 250;
const OUTPUT_MAX_BYTES = 8_589_934_592;
const SEED_LENGTH = 16;

/** What a run leaves when it ends well. */
export type RunEnd = Pick<WorkshopRun, 'result' | 'outputs'>;

/**
 * Does the work of a run: inputs located, computed in a process of its own, outputs kept by their bytes. A run that was cut goes
 * on from the last state that it left; without one, it starts over and says so in its step. One that was cancelled meanwhile is
 * left as it is.
 */
export async function performWorkshopRun(workplace: Workplace, runId: string): Promise<void> {
  const { workshop } = workplace.records;
  const run = await workshop.findRun(runId);
  if (run === null) return;
  const taken = await findTaken(workplace, run);
  const begun = { state: 'running', startedAt: workplace.now(), ...describeStart(run, taken) } as const;
  if (!(await workshop.updateRun(run.id, begun))) return;
  const controller = new AbortController();
  const watch = setInterval(() => {
    workshop
      .findRun(run.id)
      .then((row) => row?.state === 'cancelled' && controller.abort())
      .catch(() => undefined);
  }, CANCEL_CHECK_MS);
  const keeper = openStateKeeper(workplace, run, taken);
  try {
    const onProgress = reportTo(workplace, run);
    const { signal } = controller;
    const end = isMeasure(run)
      ? await measureWork(workplace, run, onProgress, signal)
      : await computeRun(workplace, run, { taken, keeper, onProgress, signal });
    const sameBytes = run.replayOf === null ? null : await hasSameBytes(workplace, run.replayOf, end);
    await keeper.settle();
    await workshop.updateRun(run.id, {
      outputs: end.outputs,
      result: addTakenUp(end.result, taken),
      state: 'done',
      progress: 1,
      step: '',
      sameBytes,
      endedAt: workplace.now(),
    });
  } catch (cause) {
    await keeper.settle();
    await workshop.updateRun(run.id, {
      state: 'failed',
      errorCode: errorCode(cause) ?? 'runs.failed',
      errorInfo: { ...errorInfo(cause) },
      endedAt: workplace.now(),
    });
  } finally {
    clearInterval(watch);
    await keeper.collect();
  }
}

interface TakenState extends KeptState {
  readonly path: string;
}

/** The state that the run left, or was given, when its file is still there. */
async function findTaken({ files }: Workplace, run: WorkshopRun): Promise<TakenState | null> {
  const kept = findKeptState(run);
  if (kept === null || !(await files.exists(kept.file.sha256))) return null;
  return { ...kept, path: await files.materialise(kept.file.sha256) };
}

function describeStart(
  { state, outputs }: WorkshopRun,
  taken: TakenState | null,
): Partial<Pick<WorkshopRun, 'step' | 'progress' | 'result' | 'outputs'>> {
  if (taken !== null) return { step: '', result: { kept: taken.facts, takenUp: taken.facts } };
  const again = state === 'running' ? { step: 'restarted', progress: 0 } : {};
  return outputs.length === 0 ? again : { ...again, outputs: [], result: null };
}

/** What a run computed, and from where it was taken up: beside it, for it is no part of it. */
function addTakenUp(result: Json, taken: TakenState | null): Json {
  return taken === null || !isJsonObject(result) ? result : { ...result, takenUp: taken.facts };
}

/** Says that a run ended with its workers: it lost two of them. */
export async function endLostRun(workplace: Workplace, runId: string): Promise<void> {
  await workplace.records.workshop.updateRun(runId, {
    state: 'failed',
    errorCode: 'runs.worker-lost',
    endedAt: workplace.now(),
  });
}

export type Report = (progress: { readonly share: number; readonly step: string }) => void;

/** Progress written at most four times a second, one write after the other. */
function reportTo(workplace: Workplace, run: WorkshopRun): Report {
  let writing: Promise<unknown> = Promise.resolve();
  let last = 0;
  return ({ share, step }) => {
    const now = performance.now();
    if (now - last < PROGRESS_MS) return;
    last = now;
    writing = writing
      .then(() => workplace.records.workshop.updateRun(run.id, { progress: share, step }))
      .catch(() => undefined);
  };
}

async function computeRun(
  workplace: Workplace,
  run: WorkshopRun,
  given: {
    readonly taken: TakenState | null;
    readonly keeper: StateKeeper;
    readonly onProgress: Report;
    readonly signal: AbortSignal;
  },
): Promise<RunEnd> {
  const { taken, keeper, onProgress, signal } = given;
  const facts = workplace.workshop.describe(run.kind);
  if (facts.version !== run.version)
    throw new EtalonError('runs.other-version', { info: { wanted: run.version, present: facts.version } });
  const inputs = await Promise.all(
    run.inputs.map(async ({ name, sha256 }) => ({
      name,
      sha256,
      path: await workplace.files.materialise(sha256),
    })),
  );
  return workplace.workshop.perform(
    {
      kind: run.kind,
      parameters: run.parameters,
      inputs,
      seed: run.inputsSha256.slice(0, SEED_LENGTH),
      ...(taken !== null && { kept: taken.path }),
    },
    {
      onProgress,
      onKept: keeper.keep,
      signal,
      keep: async ({ result, outputs }) => ({ result, outputs: await keepOutputs(workplace, outputs) }),
    },
  );
}

async function keepOutputs(
  workplace: Workplace,
  outputs: readonly EngineOutput[],
): Promise<readonly RunFile[]> {
  const kept: RunFile[] = [];
  for (const { name, mediaType, path } of outputs) {
    const stored = await workplace.files.put(createReadStream(path), { maxBytes: OUTPUT_MAX_BYTES });
    kept.push({ name, mediaType, ...stored });
  }
  return kept;
}

async function hasSameBytes({ records, files }: Workplace, replayOf: string, end: RunEnd): Promise<boolean> {
  const original = await records.workshop.findRun(replayOf);
  if (original === null) return false;
  return (
    writeCanonicalJson(leaveTimings(original.result)) === writeCanonicalJson(leaveTimings(end.result)) &&
    (await haveSameOutputs(files, original.outputs, end.outputs))
  );
}
