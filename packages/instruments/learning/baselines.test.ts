import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCase } from '@etalon/cases';
import { openDuckdb, quoteLiteral } from '@etalon/duckdb';
import { seedPcg32 } from '@etalon/numeric';
import { afterAll, expect, test } from 'vitest';
import { measureFiles, pieceOf, writePiece } from '../fiche/measure-files.ts';
import { findForbidden } from '../forbidden-words.ts';
import { listRows } from '../list-rows.ts';
import { measureHandIn } from '../measure-hand-in.ts';
import type { Reading, ReadingRow } from '../reading.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-baselines-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

async function read(files: Readonly<Record<string, string>>): Promise<Reading> {
  const paths = Object.entries(files).map(([name, content]) => writePiece(room, name, content));
  const [reading] = await measureFiles({ caseFolder: null, paths, instruments: ['I-ML-2'] });
  if (reading === undefined) throw new Error('no reading');
  return reading;
}
const rowOf = (reading: Reading, text: string): ReadingRow | undefined =>
  listRows(reading).find(({ label }) => String(label).includes(text));

const stream = seedPcg32({ high: 0, low: 7 }, { high: 0, low: 1 });
const ROWS = 400;
/** Two numbers that separate the classes by a slope, and a third that says nothing. */
const drawn = Array.from({ length: ROWS }, (_, row) => {
  const [x, y] = [stream.nextUnit(), stream.nextUnit()];
  return { id: `r${row}`, x, y, noise: stream.nextUnit(), label: x + y > 1 ? 'oui' : 'non', side: row % 2 };
});
const table = (written: (value: number) => string): string =>
  `id;partie;pente;hauteur;bruit;jour;classe\n${drawn
    .map(({ id, x, y, noise, label, side }) =>
      [id, side === 0 ? 'apprentissage' : 'essai', ...[x, y, noise].map(written), '01/02/2001', label].join(
        ';',
      ),
    )
    .join('\n')}\n`;
const point = (value: number): string => value.toFixed(6);
/** A model that is always right but on every tenth row measured. */
const answers = drawn
  .filter(({ side }) => side === 1)
  .map(({ id, label }, at) => `${id};${label};${at % 10 === 0 ? (label === 'oui' ? 'non' : 'oui') : label}`);
const predictions = `id;classe;y_pred\n${answers.join('\n')}\n`;
const MEASURE = JSON.stringify({ truth: { columns: ['classe'] }, task: 'classification' });

test('simple models are trained on the delivered rows and asked on the same rows measured', async () => {
  const reading = await read({
    'predictions.csv': predictions,
    'jeu.csv': table(point),
    'mesure.json': MEASURE,
  });
  expect(reading.stateReason ?? reading.state).toBe('ok');
  expect(listRows(reading)).toHaveLength(4);
  const learned = drawn.filter(({ side }) => side === 0);
  const counts = { oui: 0, non: 0 };
  for (const { label } of learned) counts[label === 'oui' ? 'oui' : 'non'] += 1;
  const most = counts.oui > counts.non ? 'oui' : 'non';
  const measured = drawn.filter(({ side }) => side === 1);
  const wrong = measured.filter(({ label }) => label !== most).length / measured.length;
  const constant = rowOf(reading, `toujours « ${most} »`);
  expect(constant).toMatchObject({ fitted: ROWS / 2, n: ROWS / 2 });
  expect(constant?.baseError).toBeCloseTo(wrong, 12);
  expect(constant?.value).toBeCloseTo((wrong - 0.1) / wrong, 12);
  // One less the chance that a draw by the shares learned names the true class, by hand.
  const chance = measured.reduce(
    (sum, { label }) => sum + counts[label === 'oui' ? 'oui' : 'non'] / (ROWS / 2),
    0,
  );
  expect(rowOf(reading, 'tirage')?.baseError).toBeCloseTo(1 - chance / measured.length, 12);
  // The slope is learned by the logistic regression better than the model answers: its gain is below zero.
  expect(Number(rowOf(reading, 'logistique')?.baseError)).toBeLessThan(0.06);
  expect(Number(rowOf(reading, 'logistique')?.hi)).toBeLessThan(0);
  expect(Number(rowOf(reading, 'arbre')?.baseError)).toBeGreaterThan(0.05);
  expect(reading.replay.params).toMatchObject({ bases: 4, trained: 4, trainRows: ROWS / 2, trainColumns: 3 });
  expect(reading.evidence.map(({ path }) => path)).toContain('jeu.csv');
  expect(findForbidden(JSON.stringify(reading))).toEqual([]);
});

test('the same table with decimal commas trains the same models', async () => {
  const comma = (value: number): string => point(value).replace('.', ',');
  const [one, other] = [
    await read({ 'predictions.csv': predictions, 'jeu.csv': table(point), 'mesure.json': MEASURE }),
    await read({ 'predictions.csv': predictions, 'jeu.csv': table(comma), 'mesure.json': MEASURE }),
  ];
  const errors = (reading: Reading) => listRows(reading).map(({ baseError }) => baseError);
  expect(errors(other)).toEqual(errors(one));
});

test('without rows to learn from, the constant answer of the rows measured is the base, and the reading says so', async () => {
  const alone = await read({ 'predictions.csv': predictions, 'mesure.json': MEASURE });
  expect(listRows(alone)).toHaveLength(1);
  expect(alone.limits.join(' ')).toContain('Étalon n’a entraîné aucun modèle simple');
  const others = table(point).replace(/^r/gm, 'autre');
  const apart = await read({ 'predictions.csv': predictions, 'jeu.csv': others, 'mesure.json': MEASURE });
  expect(apart.replay.params).toMatchObject({ bases: 1, trained: 0 });
});

test('numbers by day: mean, ridge, tree and the value of the week before', async () => {
  const day = (rank: number): string => new Date(Date.UTC(2001, 0, 1 + rank)).toISOString().slice(0, 10);
  const value = (rank: number): number => 10 + 3 * (rank % 7) + (rank % 5) / 10;
  const ranks = Array.from({ length: 140 }, (_, rank) => rank);
  const rows = ranks.map((rank) =>
    [`j${rank}`, day(rank), rank < 105 ? 'train' : 'test', rank % 7, value(rank)].join(','),
  );
  const asked = ranks.slice(105).map((rank) => `j${rank},${value(rank)},${value(rank) + 0.5}`);
  const reading = await read({
    'predictions.csv': `id,y_true,y_pred\n${asked.join('\n')}\n`,
    'jeu.csv': `id,date,partie,rang,y_true\n${rows.join('\n')}\n`,
  });
  expect(reading.stateReason ?? reading.state).toBe('ok');
  const season = rowOf(reading, 'la semaine d’avant');
  const error = ranks.slice(105).reduce((sum, rank) => {
    const weeks = Math.ceil((rank - 104) / 7);
    return sum + Math.abs(value(rank) - value(rank - 7 * weeks)) / 35;
  }, 0);
  expect(season?.baseError).toBeCloseTo(error, 9);
  const mean = ranks.slice(0, 105).reduce((sum, rank) => sum + value(rank) / 105, 0);
  const far = ranks.slice(105).reduce((sum, rank) => sum + Math.abs(value(rank) - mean) / 35, 0);
  expect(rowOf(reading, 'la moyenne apprise')?.baseError).toBeCloseTo(far, 9);
  expect(rowOf(reading, 'ridge')).toMatchObject({ fitted: 105 });
  expect(rowOf(reading, 'arbre')).toMatchObject({ fitted: 105 });
});

test('a hidden test is answered by models trained on the visible rows of the case, and no row is named', async () => {
  const caseFolder = join(room, 'case');
  const source = fileURLToPath(new URL('../../../content/cases/a2-3-oiseaux', import.meta.url));
  await buildCase({ source, seed: 'bases', out: caseFolder, records: 800 });
  const duck = await openDuckdb({ allowedFolders: [caseFolder], memoryMb: 256, threads: 1 });
  const path = quoteLiteral(join(caseFolder, 'donnees/essai.csv'));
  const ids = await duck
    .rows(`SELECT id FROM read_csv(${path}, delim = ';', all_varchar = true) ORDER BY id`)
    .finally(() => duck.close());
  const piece = pieceOf(
    writePiece(room, 'predictions.csv', `id,p_oui\n${ids.map(({ id }) => `${id},0.2`).join('\n')}\n`),
  );
  const measure = (scope: 'sealed' | 'visible') =>
    measureHandIn({ pieces: [piece], caseFolder, scope, confirmedMatches: [], instruments: ['I-ML-2'] });
  const [reading] = await measure('sealed');
  expect(reading?.stateReason ?? reading?.state).toBe('ok');
  expect(reading?.replay.params).toMatchObject({ truth: 'hidden', trained: 4 });
  const text = JSON.stringify(reading);
  // What is filled after the event is empty in the test: no simple model learns from it.
  expect(text).toContain('cout_dollars');
  for (const { id } of ids) expect(text).not.toContain(String(id));
  expect(JSON.stringify((await measure('sealed'))[0])).toBe(text);
  expect((await measure('visible'))[0]?.value).toBeNull();
}, 120_000);
