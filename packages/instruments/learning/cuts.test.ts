import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedPcg32 } from '@etalon/numeric';
import { afterAll, expect, test } from 'vitest';
import { measureFiles, writePiece } from '../fiche/measure-files.ts';
import { findForbidden } from '../forbidden-words.ts';
import { listRows } from '../list-rows.ts';
import type { Reading } from '../reading.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-cuts-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

async function read(files: Readonly<Record<string, string>>): Promise<Reading> {
  const paths = Object.entries(files).map(([name, content]) => writePiece(room, name, content));
  const [reading] = await measureFiles({ caseFolder: null, paths, instruments: ['I-ML-6'] });
  if (reading === undefined) throw new Error('no reading');
  return reading;
}

const stream = seedPcg32({ high: 0, low: 11 }, { high: 0, low: 1 });
/** Rows whose answers are wrong nine times in ten for the oldest of Lyon alone, and one time in ten elsewhere. */
const drawn = Array.from({ length: 800 }, (_, row) => {
  const [age, town] = [Math.round(stream.nextUnit() * 100), ['Lyon', 'Paris'][stream.nextBelow(2)] ?? ''];
  const isPlanted = town === 'Lyon' && age > 75;
  const isWrong = stream.nextUnit() < (isPlanted ? 0.9 : 0.1);
  const truth = row % 2 === 0 ? 'oui' : 'non';
  const other = truth === 'oui' ? 'non' : 'oui';
  return { id: `m${row}`, age, town, isPlanted, truth, answer: isWrong ? other : truth };
});
const predictions = `id,y_true,y_pred\n${drawn.map(({ id, truth, answer }) => `${id},${truth},${answer}`).join('\n')}\n`;
/** Ages learned from 0 to 100: their quartiles are 25, 50 and 75. */
const learned = Array.from({ length: 101 }, (_, age) => `a${age},apprentissage,${age},Nice,mot ${age}`);
const table = `id,partie,age,ville,note\n${[
  ...learned,
  ...drawn.map(({ id, age, town }) => `${id},essai,${age},${town},texte ${id}`),
].join('\n')}\n`;

test('the pair of columns that holds the fault comes first, cut at the quartiles of the rows learned from', async () => {
  const reading = await read({ 'predictions.csv': predictions, 'jeu.csv': table });
  expect(reading.stateReason ?? reading.state).toBe('ok');
  const rows = listRows(reading);
  expect(rows).toHaveLength(5);
  const planted = drawn.filter(({ isPlanted }) => isPlanted);
  expect(rows[0]).toMatchObject({ n: planted.length });
  expect(String(rows[0]?.label)).toContain('plus de 75');
  expect(String(rows[0]?.label)).toContain('Lyon');
  const right = planted.filter(({ truth, answer }) => truth === answer).length;
  expect(rows[0]?.value).toBeCloseTo(right / planted.length, 12);
  expect(Number(rows[0]?.differenceHi)).toBeLessThan(-0.6);
  expect(Number(rows[0]?.adjustedP)).toBeLessThan(1e-6);
  // Two towns, four ages, eight pairs: each has thirty rows.
  expect(reading.multiplicity).toEqual({ family: 'tranches (Holm)', size: 14 });
  expect(reading.limits.join(' ')).toContain(
    'Coupées aux quartiles des lignes apprises (tables livrées) : age.',
  );
  expect(findForbidden(JSON.stringify(reading))).toEqual([]);
});

test('columns of the predictions alone are cut at the quartiles of the rows measured, and the reading says so', async () => {
  const lines = drawn.map(({ id, truth, answer, age, town }) => [id, truth, answer, age, town, id].join(','));
  const reading = await read({ 'predictions.csv': `id,y_true,y_pred,age,ville,mot\n${lines.join('\n')}\n` });
  expect(reading.limits.join(' ')).toContain(
    'aux quartiles des lignes mesurées, faute de lignes apprises : age',
  );
  expect(reading.limits.join(' ')).toContain('plus de 20 noms : mot');
  expect(reading.multiplicity?.size).toBe(14);
});

test('without any other column, or with slices under thirty rows, there is no value and the reason is told', async () => {
  const none = await read({ 'predictions.csv': predictions });
  expect([none.state, none.value]).toEqual(['not_applicable', null]);
  const few = drawn.slice(0, 20).map(({ id, truth, answer, town }) => [id, truth, answer, town].join(','));
  const small = await read({ 'predictions.csv': `id,y_true,y_pred,ville\n${few.join('\n')}\n` });
  expect([small.state, small.value]).toEqual(['insufficient', null]);
});
