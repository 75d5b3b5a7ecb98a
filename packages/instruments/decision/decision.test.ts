import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { measureFiles, writePiece } from '../fiche/measure-files.ts';
import { findForbidden } from '../forbidden-words.ts';
import { listRows } from '../list-rows.ts';
import type { Reading, ReadingRow } from '../reading.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-decision-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

async function read(name: string, content: string): Promise<Reading> {
  const paths = [writePiece(room, name, content)];
  const [reading] = await measureFiles({ caseFolder: null, paths, instruments: ['I-MCD-2'] });
  if (reading === undefined) throw new Error('no reading');
  return reading;
}
const ofKind = (reading: Reading, kind: string): readonly ReadingRow[] =>
  listRows(reading).filter((row) => row.kind === kind);

const TABLE = `modèle;coût;qualité;débit
poids;0,4;0,35;0,25
sens;coût;hausse;max
A;250;16;12
B;200;16;8
C;300;28;16
D;275;32;8
`;
const DOCUMENT = {
  criteria: [
    { id: 'c1', label: 'coût', direction: 'min', weight: 0.4 },
    { id: 'c2', label: 'qualité', direction: 'max', weight: 0.35 },
    { id: 'c3', label: 'débit', direction: 'max', weight: 0.25 },
  ],
  options: ['A', 'B', 'C', 'D'].map((label, at) => ({ id: `o${at}`, label })),
  performance: [
    [250, 16, 12],
    [200, 16, 8],
    [300, 28, 16],
    [275, 32, 8],
  ].flatMap((row, at) => row.map((value, k) => ({ option: `o${at}`, criterion: `c${k + 1}`, value }))),
};

test('a table and the document of the workshop say the same, and each row has its place', async () => {
  const [table, document] = [
    await read('decision.csv', TABLE),
    await read('decision.json', JSON.stringify(DOCUMENT)),
  ];
  expect(table.stateReason ?? table.state).toBe('ok');
  const shown = (reading: Reading) =>
    ofKind(reading, 'option').map(({ label, value, rank, topsis, netFlow }) => [
      label,
      value,
      rank,
      topsis,
      netFlow,
    ]);
  expect(shown(document)).toEqual(shown(table));
  expect(ofKind(table, 'option')[2]).toMatchObject({ label: 'C', rank: 1, locator: 'ligne 6' });
  expect(ofKind(table, 'option')[2]?.value).toBeCloseTo(0.5125, 10);
  expect(ofKind(document, 'option')[2]).toMatchObject({ path: 'decision.json', locator: '/options/2' });
  expect(ofKind(table, 'stability').map(({ lo, hi, below, above }) => [lo, hi, below, above])).toEqual([
    [0, expect.closeTo(0.4607, 4), null, 'B'],
    [expect.closeTo(0.2353, 4), expect.closeTo(0.48, 4), 'B', 'D'],
    [expect.closeTo(0.2, 4), 1, 'D', null],
  ]);
  const share = ofKind(table, 'option')[2];
  expect(Math.abs(Number(share?.firstShare) - 0.539)).toBeLessThan(0.01);
  expect(Number(share?.hi) - Number(share?.lo)).toBeLessThan(0.015);
  expect(table.replay.seed).toBeDefined();
  expect(JSON.stringify(await read('decision.csv', TABLE))).toBe(JSON.stringify(table));
  expect(findForbidden(JSON.stringify(table))).toEqual([]);
});

test('a tie has two leaders, and weights that do not sum to one are said', async () => {
  const tied = await read('decision.csv', TABLE.replace('0,4;0,35;0,25', '45;35;20'));
  expect(tied.sentence).toContain('« C » et « D » (0,462, à égalité)');
  expect(ofKind(tied, 'stability')).toHaveLength(6);
  expect(tied.assumptions[0]).toMatchObject({ check: 'violated', detail: expect.stringContaining('100') });
});

test('a criterion that tells nothing apart counts for none, and is named', async () => {
  const flat = await read('decision.csv', TABLE.replace(/;(12|8|16)$/gm, ';5'));
  expect(ofKind(flat, 'criteria')[0]).toMatchObject({ count: 2, total: 3 });
  expect(flat.assumptions[1]).toMatchObject({ check: 'violated', detail: 'débit' });
});

test.each([
  ['one option', TABLE.split('\n').slice(0, 4).join('\n'), 'insufficient', /deux/],
  ['no weights', TABLE.replace(/^poids.*\n/m, ''), 'invalid_evidence', /poids/],
  ['weights of zero', TABLE.replace('0,4;0,35;0,25', '0;0;0'), 'invalid_evidence', /poids/],
  ['a direction nobody knows', TABLE.replace('sens;coût', 'sens;neutre'), 'invalid_evidence', /max.*min/],
  ['an empty cell', TABLE.replace('250;16', ';16'), 'invalid_evidence', /« A » au critère « coût »/],
  ['an empty file', '', 'invalid_evidence', /decision\.csv/],
])('%s gives no value and the reason', async (_, content, state, reason) => {
  const reading = await read('decision.csv', content);
  expect([reading.state, reading.value]).toEqual([state, null]);
  expect(reading.stateReason).toMatch(reason);
});

test.each(['{', '[]', '{"criteria":1,"options":"x"}', '{"criteria":[{}],"options":[{},{}]}', '"texte"'])(
  'the document %s gives no value and the reason',
  async (content) => {
    const reading = await read('decision.json', content);
    expect([reading.state, reading.value]).toEqual(['invalid_evidence', null]);
    expect(reading.stateReason).toContain('decision.json');
  },
);
