import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCase, makeReferenceHandIn } from '@etalon/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measureFiles, rowsOf, writePiece } from '../fiche/measure-files.ts';
import { findForbidden } from '../forbidden-words.ts';
import type { Reading } from '../reading.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-quality-'));
const caseFolder = join(room, 'case');
let vols = '';

const CHECKS = [
  { id: 'faux', column: 'jour', rule: 'inventee', params: {} },
  { id: 'cle', column: 'vol_id', rule: 'unique', params: {} },
  { id: 'frais', column: 'maj_le', rule: 'freshness', params: { maxAgeHours: 24 } },
  { id: 'serre', column: 'retard_min', rule: 'between', params: { min: 0, max: 1 } },
];
const writePolicy = (checks: readonly object[]): string =>
  writePiece(room, 'qualite.json', JSON.stringify({ checks }));

async function measure(instrument: string, paths: readonly string[]): Promise<Reading> {
  const [reading] = await measureFiles({ caseFolder, paths, instruments: [instrument] });
  if (reading === undefined) throw new Error(`no reading of ${instrument}`);
  expect(findForbidden(JSON.stringify(reading))).toEqual([]);
  return reading;
}

beforeAll(async () => {
  const source = fileURLToPath(new URL('../../../content/cases/a1-2-vols-2001', import.meta.url));
  await buildCase({ source, seed: 'quality', out: caseFolder, records: 900 });
  const { files } = await makeReferenceHandIn({ caseFolder, out: join(room, 'hand-in'), quality: 'median' });
  vols = files.dataset;
}, 120_000);
afterAll(() => rmSync(room, { recursive: true, force: true }));

test('each check stands at its own place, whatever could not be read before it', async () => {
  const reading = await measure('I-DQ-2', [writePolicy(CHECKS), vols]);
  const rows = rowsOf([reading], 'I-DQ-2');
  const placeOf = (id: string): unknown => rows.find((row) => row.id === id)?.locator;
  expect(['cle', 'frais', 'serre'].map(placeOf)).toEqual(['/checks/1', '/checks/2', '/checks/3']);
  expect(rows.find((row) => row.rule === 'contrôle illisible')).toMatchObject({
    object: 'faux',
    locator: '/checks/0',
  });
  expect(rows.find((row) => row.id === 'frais')).toMatchObject({ object: 'non exécuté' });
  expect(reading.sentence).toMatch(
    /^3 contrôles lus, 2 exécutés : 1 tenu, 1 non tenu ; 1 contrôle illisible/,
  );
});

test('a suite of Great Expectations is placed in its own list', async () => {
  const suite = JSON.stringify({
    expectations: [
      { type: 'expect_something_else', kwargs: {} },
      { type: 'expect_column_values_to_be_unique', kwargs: { column: 'vol_id' } },
    ],
  });
  const rows = rowsOf([await measure('I-DQ-2', [writePiece(room, 'qualite.json', suite), vols])], 'I-DQ-2');
  expect(rows.find((row) => row.rule === 'unique sur vol_id')?.locator).toBe('/expectations/1');
  expect(rows.find((row) => row.rule === 'contrôle illisible')?.locator).toBe('/expectations/0');
});

test('a key that must be unique stops duplicates, a check of age is no false alarm, a tight one is', async () => {
  const reading = await measure('I-DQ-3', [writePolicy(CHECKS)]);
  const rows = rowsOf([reading], 'I-DQ-3');
  const twins = rows.find((row) => row.operator === 'M2');
  expect([Number(twins?.found) > 0, twins?.found]).toEqual([true, twins?.planted]);
  expect(rows.filter((row) => row.kind === 'beyond').map((row) => [row.anomaly, row.locator])).toEqual([
    ['serre', '/checks/3'],
  ]);
});

test('a policy whose only check is of age has nothing to plant defects for', async () => {
  const reading = await measure('I-DQ-3', [writePolicy(CHECKS.slice(2, 3))]);
  expect([reading.state, reading.value]).toEqual(['not_applicable', null]);
});

test.each([
  ['retard_min', 'number'],
  ['retard_majeur', 'binary'],
])('the effect on a target %s is the loss after minus the loss before', async (column, kind) => {
  writeFileSync(
    join(caseFolder, 'truth', 'downstream.json'),
    JSON.stringify({ target: { column, kind }, features: [{ name: 'distance_km', kind: 'number' }] }),
  );
  const reading = await measure('I-DQ-7', [vols]);
  expect(reading.stateReason ?? reading.state).toBe('ok');
  const [row] = rowsOf([reading], 'I-DQ-7');
  expect(Number(row?.difference)).toBeCloseTo(Number(row?.after) - Number(row?.before), 9);
  expect(Number(row?.lo)).toBeLessThanOrEqual(Number(row?.difference));
  expect(Number(row?.hi)).toBeGreaterThanOrEqual(Number(row?.difference));
  expect(row?.locator).toBe(`colonne ${column}`);
});
