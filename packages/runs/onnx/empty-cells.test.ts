import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDuckdb } from '@etalon/duckdb';
import { answerBody, openModel, type ServedModel } from '@etalon/onnx';
import { expect, test } from 'vitest';
import { openTrainingTrial } from '../learning/try-training.contract.ts';
import { performRun } from '../process/perform-run.ts';
import type { InferenceDocument } from './run-model.ts';

const { run } = openTrainingTrial();

const HEAD = 'distance,transporteur,tardif';
const LINES = Array.from({ length: 240 }, (_, i) => {
  const distance = (i * 7919) % 500;
  const carrier = ['rapide', 'lent', 'moyen'][(i * 31) % 3] ?? '';
  const isLate = distance > 300 || i % 13 === 0 || carrier === 'lent';
  return `${i % 13 === 0 ? '' : distance},${i % 17 === 0 ? '' : carrier},${isLate ? 'oui' : 'non'}`;
});
const ROWS = [
  { distance: null, transporteur: 'rapide' },
  { distance: 120, transporteur: null },
  { distance: null, transporteur: null },
  { distance: 420, transporteur: 'rapide' },
];

test.each(['logistic', 'boosting'] as const)(
  '%s learned here: an empty cell is answered by a service as it is in a table',
  async (algorithm) => {
    const trained = await run([HEAD, ...LINES], {
      task: 'classification',
      target: 'tardif',
      plan: { scheme: 'holdout' },
      models: [{ name: 'm', algorithm }],
    });
    const path = join(trained.folder, `modele-2-${algorithm}.onnx`);
    const table = join(trained.folder, 'lignes.csv');
    const cells = ROWS.map(({ distance, transporteur }) => `${distance ?? ''},${transporteur ?? ''}`);
    await writeFile(table, ['distance,transporteur', ...cells, ''].join('\n'));
    const asked = { task: 'classification', scale: 'none', classes: ['non', 'oui'] } as const;
    const output = 'probabilities';
    const { outputs } = await performRun({
      ...{ kind: 'models.run-onnx', parameters: { ...asked, output }, seed: 'g', folder: trained.folder },
      inputs: [
        { name: 'm.onnx', path, sha256: 'a'.repeat(64) },
        { name: 'lignes.csv', path: table, sha256: 'b'.repeat(64) },
      ],
    });
    expect(outputs.map(({ name }) => name)).toContain('predictions.parquet');
    const { inputs, batch }: InferenceDocument = JSON.parse(
      await readFile(join(trained.folder, 'inference.json'), 'utf8'),
    );
    const duck = await openDuckdb({ allowedFolders: [trained.folder], memoryMb: 256, threads: 1 });
    const told = await duck.rows(
      `SELECT p_oui FROM '${join(trained.folder, 'predictions.parquet')}' ORDER BY ligne`,
    );
    duck.close();

    const served: ServedModel = {
      ...asked,
      output,
      inputs,
      batch,
      name: 'm',
      version: 1,
      sha256: 'a'.repeat(64),
    };
    const opened = await openModel(path);
    const answered = await answerBody(served, (work) => work(opened), JSON.stringify({ rows: ROWS })).finally(
      opened.close,
    );
    const predictions = answered.status === 200 ? answered.body.predictions : [];
    const scores = predictions.map((one) => ('scores' in one ? one.scores.oui : null));
    expect(scores).toEqual(told.map(({ p_oui: p }) => Number(p)));
    expect(scores.every((score) => typeof score === 'number' && score > 0 && score < 1)).toBe(true);
    expect(new Set(scores).size).toBeGreaterThan(2);
  },
  60_000,
);
