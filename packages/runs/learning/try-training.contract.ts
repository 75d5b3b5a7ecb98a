import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TrainingDocument } from '@etalon/learning';
import type { Json } from '@etalon/workshop';
import { afterAll, beforeAll } from 'vitest';
import { performRun } from '../process/perform-run.ts';
import type { RunOutcome } from '../run-kind.ts';
import type { TrainingTimings } from './describe-models.ts';

export interface TrainingTrial {
  /** The run on a table of these lines, in a folder of its own. */
  run(
    lines: readonly string[],
    parameters: Json,
    kind?: string,
  ): Promise<RunOutcome & { readonly folder: string }>;
}

/** A folder for the trainings of one test file, removed after it. */
export function openTrainingTrial(): TrainingTrial {
  let scratch = '';
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'etalon-entrainement-'));
  });
  afterAll(() => rm(scratch, { recursive: true, force: true }));
  return {
    run: async (lines, parameters, kind = 'models.train') => {
      const folder = await mkdtemp(join(scratch, 'f-'));
      const path = join(scratch, 'table.csv');
      await writeFile(path, `${lines.join('\n')}\n`);
      const inputs = [{ name: 'table.csv', path, sha256: 'a'.repeat(64) }];
      const outcome = await performRun({ kind, parameters, inputs, folder, seed: 'graine' });
      return { ...outcome, folder };
    },
  };
}

/** The document that a run gave, with the seconds of each model. */
export function readTraining({ result }: Pick<RunOutcome, 'result'>): TrainingDocument & {
  readonly timings: Readonly<Record<string, TrainingTimings>>;
} {
  return JSON.parse(JSON.stringify(result));
}
