import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TrainingDocument } from '@etalon/learning';
import type { Json } from '@etalon/workshop';
import { afterAll, beforeAll } from 'vitest';
import { cutRun } from '../process/cut-run.contract.ts';
import { performRun } from '../process/perform-run.ts';
import type { LeftState } from '../process/run-message.ts';
import type { RunOutcome, RunTask } from '../run-kind.ts';
import type { TrainingTimings } from './describe-models.ts';

export interface TrainingTrial {
  /** The run on a table of these lines, in a folder of its own. */
  run(
    lines: readonly string[],
    parameters: Json,
    kind?: string,
    kept?: string,
  ): Promise<RunOutcome & { readonly folder: string }>;
  /** The last of the states that the same run left before it was killed. */
  cut(lines: readonly string[], parameters: Json, kind: string, states: number): Promise<LeftState>;
}

/** A folder for the trainings of one test file, removed after it. */
export function openTrainingTrial(): TrainingTrial {
  let scratch = '';
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'etalon-entrainement-'));
  });
  afterAll(() => rm(scratch, { recursive: true, force: true }));
  const prepare = async (lines: readonly string[], parameters: Json, kind: string): Promise<RunTask> => {
    const folder = await mkdtemp(join(scratch, 'f-'));
    const path = join(scratch, 'table.csv');
    await writeFile(path, `${lines.join('\n')}\n`);
    const inputs = [{ name: 'table.csv', path, sha256: 'a'.repeat(64) }];
    return { kind, parameters, inputs, folder, seed: 'graine' };
  };
  return {
    run: async (lines, parameters, kind = 'models.train', kept) => {
      const task = await prepare(lines, parameters, kind);
      const outcome = await performRun(kept === undefined ? task : { ...task, kept });
      return { ...outcome, folder: task.folder };
    },
    cut: async (lines, parameters, kind, states) => cutRun(await prepare(lines, parameters, kind), states),
  };
}

/** The document that a run gave, with the seconds of each model. */
export function readTraining({ result }: Pick<RunOutcome, 'result'>): TrainingDocument & {
  readonly timings: Readonly<Record<string, TrainingTimings>>;
} {
  return JSON.parse(JSON.stringify(result));
}
