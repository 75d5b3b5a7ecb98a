import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { greedyModel, linearModel } from '@etalon/onnx/testing/models';
import { afterAll, expect, test } from 'vitest';
import { measureFiles, writePiece } from '../fiche/measure-files.ts';
import type { Reading, ReadingRow } from '../reading.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-rerun-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

async function read(files: Readonly<Record<string, string | Uint8Array>>): Promise<Reading> {
  const paths = Object.entries(files).map(([name, content]) => writePiece(room, name, content));
  const [reading] = await measureFiles({ caseFolder: null, paths, instruments: ['I-ML-0'] });
  if (reading === undefined) throw new Error('I-ML-0');
  return reading;
}
const rowsOf = ({ value }: Reading): readonly ReadingRow[] => (Array.isArray(value) ? value : []);

/** p(oui) = 1 / (1 + exp(−(2a − b))). */
const ROWS = [
  [1, 0],
  [0, 1],
  [0.5, 3],
  [-1, -2],
] as const;
const yes = ([a, b]: readonly [number, number]): number => 1 / (1 + Math.exp(-(2 * a - b)));
const vectors = `id;a;b\n${ROWS.map(([a, b], at) => `r${at};${a};${b}`).join('\n')}\n`;
const answers = (rows: readonly number[]): string =>
  `id;p_non;p_oui\n${rows.map((p, at) => `r${at};${1 - p};${p}`).join('\n')}\n`;

test('a model that gave these answers gives them again; one row that it did not give is told with its place', async () => {
  const own = ROWS.map(yes);
  const same = await read({
    'modele.onnx': linearModel(),
    'vecteurs.csv': vectors,
    'predictions.csv': answers(own),
  });
  expect(same.stateReason ?? same.state).toBe('ok');
  expect(rowsOf(same)[0]).toMatchObject({ rule: 'relance', n: 4, equalLabels: 1, beyond: 0 });
  expect(Number(rowsOf(same)[0]?.maxDifference)).toBeLessThan(1e-5);
  const other = await read({
    'modele.onnx': linearModel(),
    'vecteurs.csv': vectors,
    'predictions.csv': answers(own.map((p, at) => (at === 2 ? 0.9 : p))),
  });
  expect(rowsOf(other)[0]).toMatchObject({ beyond: 1, equalLabels: 0.75 });
  expect(rowsOf(other)[1]).toMatchObject({ rule: 'réponse', locator: 'ligne 4', path: 'predictions.csv' });
}, 60_000);

test('labels alone are compared as labels, and rows in another order as the rows that they name', async () => {
  const labels = 'id,y_pred\nr3,non\nr1,non\nr0,oui\nr2,oui\n';
  const reading = await read({
    'modele.onnx': linearModel(),
    'vecteurs.csv': vectors,
    'predictions.csv': labels,
  });
  expect(rowsOf(reading)[0]).toMatchObject({ n: 4, maxDifference: null, equalLabels: 0.75, beyond: 1 });
  expect(rowsOf(reading).slice(1)).toMatchObject([
    { locator: 'ligne 5', declared: 'oui', recomputed: 'non' },
  ]);
}, 60_000);

test.each([
  ['no table of rows', { 'predictions.csv': answers([0.5]) }, 'aucune table de lignes'],
  [
    'rows that are not all there',
    { 'vecteurs.csv': 'id;a;b\nr0;1;0\n', 'predictions.csv': answers([0.5, 0.5]) },
    '« vecteurs.csv » n’a pas 1 des 2 lignes prédites',
  ],
  [
    'columns that are not its own',
    { 'vecteurs.csv': 'id;a\nr0;1\n', 'predictions.csv': answers([0.5]) },
    'ses entrées ne sont pas les colonnes des lignes remises (x)',
  ],
  ['answers under another name', { 'vecteurs.csv': vectors }, 'aucune prédiction remise'],
])(
  '%s: said, and nothing measured',
  async (_, files, reason) => {
    const reading = await read({ 'modele.onnx': linearModel(), ...files });
    expect([reading.state, reading.value]).toEqual(['invalid_evidence', null]);
    expect(reading.stateReason).toContain(reason);
  },
  60_000,
);

test.each([
  ['a file that is no model', Buffer.from('id;p_oui\n'), 'n’est pas un modèle ONNX lisible'],
  ['a model that asks for 400 GB', greedyModel('at-once'), 'mémoire'],
])(
  '%s: said, and nothing harmed',
  async (_, model, reason) => {
    const reading = await read({
      'modele.onnx': model,
      'vecteurs.csv': vectors,
      'predictions.csv': answers(ROWS.map(yes)),
    });
    expect([reading.state, reading.value]).toEqual(['invalid_evidence', null]);
    expect(reading.stateReason).toContain(reason);
  },
  120_000,
);
