import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EvaluationDocument } from '@etalon/evaluation';
import type { Json } from '@etalon/workshop';
import { afterAll, beforeAll } from 'vitest';
import { closeIdleRuns, performRun } from '../process/perform-run.ts';
import type { RunInput, RunOutcome } from '../run-kind.ts';

export interface EvaluationTrial {
  /** A new folder. */
  makeFolder(): Promise<string>;
  /** A file of these lines, as an input of a run. */
  put(name: string, lines: readonly string[]): Promise<RunInput>;
  /** The run `models.evaluate` on these inputs, in a folder of its own. */
  run(inputs: readonly RunInput[], parameters: Json): Promise<RunOutcome & { folder: string }>;
}

/** A folder for the files and runs of one test file, removed after it. */
export function openEvaluationTrial(): EvaluationTrial {
  let scratch = '';
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'etalon-modeles-'));
  });
  afterAll(async () => {
    closeIdleRuns();
    await rm(scratch, { recursive: true, force: true });
  });
  const makeFolder = (): Promise<string> => mkdtemp(join(scratch, 'f-'));
  return {
    makeFolder,
    put: async (name, lines) => {
      const path = join(await makeFolder(), name);
      await writeFile(path, `${lines.join('\n')}\n`);
      return { name, path, sha256: name.padEnd(64, '0').slice(0, 64) };
    },
    run: async (inputs, parameters) => {
      const folder = await makeFolder();
      const outcome = await performRun({
        kind: 'models.evaluate',
        parameters,
        inputs,
        folder,
        seed: 'graine',
      });
      return { ...outcome, folder };
    },
  };
}

/** The document that a run gave. */
export function readEvaluation({ result }: RunOutcome): EvaluationDocument {
  return JSON.parse(JSON.stringify(result));
}

/** One figure of a model, by its metric. */
export const findFigure = (document: EvaluationDocument, model: number, metric: string) =>
  [
    ...(document.models[model]?.quality?.figures ?? []),
    ...(document.models[model]?.quality?.gains ?? []),
    ...(document.models[model]?.regression?.figures ?? []),
  ].find((figure) => figure.metric === metric);
