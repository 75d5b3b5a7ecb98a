import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { measureFiles, writePiece } from '../fiche/measure-files.ts';
import type { Reading, ReadingRow } from '../reading.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-learning-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

async function read(files: Readonly<Record<string, string>>, instrument: string): Promise<Reading> {
  const paths = Object.entries(files).map(([name, content]) => writePiece(room, name, content));
  const [reading] = await measureFiles({ caseFolder: null, paths, instruments: [instrument] });
  if (reading === undefined) throw new Error(instrument);
  return reading;
}
const rowsOf = (reading: Reading): readonly ReadingRow[] => {
  expect(reading.stateReason ?? reading.state).toBe('ok');
  return Array.isArray(reading.value) ? reading.value : [];
};
const figureOf = (rows: readonly ReadingRow[], metric: string, model?: string) =>
  rows.find((row) => row.metric === metric && (model === undefined || row.model === model));

/** The vector of DeLong 1988 as instruments/08 gives it, with an identifier for each row. */
const A = [
  0.92, 0.81, 0.77, 0.66, 0.6, 0.55, 0.43, 0.3, 0.71, 0.58, 0.52, 0.47, 0.41, 0.38, 0.33, 0.28, 0.22, 0.19,
  0.12, 0.05,
];
const B = [
  0.85, 0.72, 0.8, 0.5, 0.64, 0.44, 0.35, 0.4, 0.75, 0.61, 0.57, 0.53, 0.39, 0.42, 0.31, 0.36, 0.2, 0.25,
  0.15, 0.1,
];
const twice = (values: readonly number[]) => [...values, ...values];

test('two models of any framework: areas of instruments/08, twice the rows', async () => {
  const lines = twice(A).map((a, row) => `r${row};${row % 20 < 8 ? 1 : 0};${a};${twice(B)[row]}`);
  const rows = rowsOf(
    await read({ 'predictions.csv': `id;y_true;A : 1;B : 1\n${lines.join('\n')}\n` }, 'I-ML-1'),
  );
  expect(figureOf(rows, 'roc-auc', 'A')?.value).toBeCloseTo(0.84375, 5);
  expect(figureOf(rows, 'roc-auc', 'B')?.value).toBeCloseTo(0.770833, 5);
});

test('a class of fewer than ten rows gives no value and the number needed', async () => {
  const reading = await read(
    { 'predictions.csv': 'id,y_true,y_pred\n1,oui,oui\n2,non,non\n3,non,oui\n' },
    'I-ML-1',
  );
  expect([reading.state, reading.value]).toEqual(['insufficient', null]);
  expect(reading.stateReason).toContain('environ 30 lignes');
});
