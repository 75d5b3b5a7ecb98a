import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from '@etalon/workshop';
import { afterAll, beforeAll } from 'vitest';
import { performRun } from '../process/perform-run.ts';
import type { RunInput, RunOutcome } from '../run-kind.ts';
import type { DeepDocument } from './deep-document.ts';

/** 240 small images of 6×6: a bar that stands or lies, somewhere, with noise. */
export const ROWS = Array.from({ length: 240 }, (_, i) => {
  const stands = (i * 7) % 2 === 0;
  const place = i % 6;
  const cells = Array.from({ length: 36 }, (_, at) => {
    const isBar = stands ? at % 6 === place : Math.floor(at / 6) === place;
    return (isBar ? 0.8 : 0) + (((i * 131 + at * 71) % 97) / 97) * 0.2;
  });
  return { id: `i${i}`, label: stands ? 'debout' : 'couché', cells };
});
export const HEAD = ['id', 'label', ...Array.from({ length: 36 }, (_, at) => `p${at}`)];
export const TABLE = [HEAD.join(','), ...ROWS.map(({ id, label, cells }) => [id, label, ...cells].join(','))];

export const PARAMETERS = {
  name: 'réseau',
  task: 'classification',
  target: 'label',
  id: 'id',
  plan: { scheme: 'stratified', folds: 3 },
  shape: '6×6×1',
  layers: [
    { kind: 'conv2d', settings: { units: 4, size: 3 } },
    { kind: 'relu', settings: {} },
    { kind: 'global-max', settings: {} },
    { kind: 'dense', settings: { units: 8 } },
    { kind: 'relu', settings: {} },
  ],
  settings: { epochs: 30, batch: 16, rate: 0.02, patience: 0 },
} as const;

/** Several processes one after the other. */
export const SLOW = 240_000;

export const MODEL_FILES = [
  'predictions.parquet',
  'poids.safetensors',
  'modele.onnx',
  'point-de-reprise.safetensors',
] as const;

export interface DeepTrial {
  /** An empty folder. */
  readonly makeFolder: () => Promise<string>;
  /** A file in a folder of its own, as a run is given it. */
  readonly keep: (name: string, content: string | Uint8Array) => Promise<RunInput>;
  /** The images, or other lines, as a table. */
  readonly table: (lines?: readonly string[]) => Promise<RunInput>;
  readonly run: (
    inputs: readonly RunInput[],
    parameters?: Json,
    begun?: { readonly kind?: string; readonly kept?: string },
  ) => Promise<RunOutcome & { readonly read: (name: string) => Promise<Buffer> }>;
}

/** A folder for the trainings of one test file, removed after it. */
export function openDeepTrial(): DeepTrial {
  let scratch = '';
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'etalon-reseau-'));
  });
  afterAll(() => rm(scratch, { recursive: true, force: true }));
  const makeFolder = () => mkdtemp(join(scratch, 's-'));
  const keep: DeepTrial['keep'] = async (name, content) => {
    const path = join(await makeFolder(), name);
    await writeFile(path, content);
    return { name, path, sha256: createHash('sha256').update(content).digest('hex') };
  };
  return {
    makeFolder,
    keep,
    table: (lines = TABLE) => keep('images.csv', `${lines.join('\n')}\n`),
    run: async (inputs, parameters = PARAMETERS, { kind = 'models.deep', ...begun } = {}) => {
      const folder = await makeFolder();
      const outcome = await performRun({ kind, parameters, inputs, folder, seed: 'a', ...begun });
      return { ...outcome, read: (name) => readFile(join(folder, name)) };
    },
  };
}

export const documentOf = ({ result }: Pick<RunOutcome, 'result'>): DeepDocument =>
  JSON.parse(JSON.stringify(result));
