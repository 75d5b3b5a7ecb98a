import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { measureFiles, writePiece } from '../fiche/measure-files.ts';
import type { Reading, ReadingRow } from '../reading.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-bound-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const PLACE = '/models/0/quality/figures/0/value';
const measured = (value: number): string =>
  JSON.stringify({ models: [{ name: 'Forêt', quality: { figures: [{ metric: 'roc-auc', value }] } }] });
const FIGURE = {
  ...{ id: 'roc-auc-1a2b', label: 'Aire ROC · Forêt', unit: '', run: 'r1', file: 'mesure.json' },
  ...{ value: 0.8123, lo: 0.744, hi: 0.872, n: 190, place: PLACE },
};
const CHOICE = {
  ...{ id: 'c1', topic: 'metric', choice: 'Aire ROC', reason: 'Classes rares' },
  ...{ alternative: 'Exactitude', consequence: 'Seuil réglé à part' },
};
const report = (parts: object = {}): string =>
  JSON.stringify({ report: { choices: [CHOICE], surprises: [] }, figures: [FIGURE], ...parts });
const NOTE = '# Rapport\n\nLa forêt atteint une aire de 0,81 sur 190 lignes ; 41,7 ne vient de nulle part.\n';

async function read(files: Readonly<Record<string, string>>, instrument: string): Promise<Reading> {
  const paths = Object.entries(files).map(([name, content]) => writePiece(room, name, content));
  const [reading] = await measureFiles({ caseFolder: null, paths, instruments: [instrument] });
  if (reading === undefined) throw new Error('no reading');
  return reading;
}

const rowsOf = ({ value }: Reading): readonly ReadingRow[] => (Array.isArray(value) ? value : []);
const placesOf = (reading: Reading): readonly unknown[] =>
  rowsOf(reading).map(({ shown, state, knownPath, knownLocator }) => [shown, state, knownPath, knownLocator]);

test('a bound number is found again at its place in the result handed in beside the report', async () => {
  const files = { 'note.md': NOTE, 'rapport.json': report(), 'mesure.json': measured(0.8123) };
  expect(placesOf(await read(files, 'I-NUM-1'))).toEqual([
    ['0,81', 'retrouvé', 'mesure.json', PLACE],
    ['190', 'retrouvé', 'mesure.json', PLACE],
    ['41,7', 'non relié', undefined, undefined],
  ]);
});

test.each([
  ['without the result', {}],
  ['with a result that holds another number there', { 'mesure.json': measured(0.79) }],
])('%s, the report alone gives it, and the place says so', async (_, results) => {
  const reading = await read({ 'note.md': NOTE, 'rapport.json': report(), ...results }, 'I-NUM-1');
  expect(placesOf(reading)[0]).toEqual(['0,81', 'retrouvé', 'rapport.json', '/figures/0']);
});

test('a report that is not one is refused or gives nothing, and never stops the reading of the others', async () => {
  const odd = report({ figures: [{ value: 'x' }, 3, null, { value: 2, place: 7 }] });
  expect((await read({ 'note.md': NOTE, 'rapport.json': odd }, 'I-NUM-1')).state).toBe('ok');
  const broken = await read({ 'note.md': NOTE, 'rapport.json': '{"__proto__": 1}' }, 'I-NUM-1');
  expect([broken.state, broken.stateReason]).toEqual([
    'invalid_evidence',
    expect.stringContaining('rapport.json'),
  ]);
});

test('choices and surprises are read field by field: what is left empty is told with its place', async () => {
  const other = { choice: 'Plis par client', alternative: 'à compléter', consequence: 'Moins de lignes' };
  const choices = [CHOICE, { id: 'c2', topic: 'validation', reason: '', ...other }];
  const surprises = [{ id: 's1', expected: 'Un gain', seen: 'Aucun écart', done: '' }];
  const rows = rowsOf(await read({ 'rapport.json': report({ report: { choices, surprises } }) }, 'I-COV-5'));
  expect(rows.filter(({ kind }) => kind === 'records')).toMatchObject([
    { rule: 'choix (rapport)', filled: 6, required: 8 },
    { rule: 'surprise (rapport)', filled: 2, required: 3 },
  ]);
});
