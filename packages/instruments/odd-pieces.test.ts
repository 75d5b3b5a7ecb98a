import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MeasurePiece } from './bench/workbench.ts';
import { findForbidden } from './forbidden-words.ts';
import { listRows } from './list-rows.ts';
import type { Reading } from './reading.ts';
import { type Dossier, openDossier } from './testing/open-dossier.ts';

let dossier: Dossier;
beforeAll(async () => {
  dossier = await openDossier();
}, 120_000);
afterAll(() => dossier.close());

describe('pieces that are empty, foreign or in the wrong place', () => {
  const cases: readonly (readonly [string, string, () => readonly MeasurePiece[], string, RegExp])[] = [
    ['no piece at all', 'I-DQ-1', () => [], 'not_applicable', /Aucune pièce remise/],
    [
      'an empty table',
      'I-DQ-1',
      () => [dossier.write('donnees.csv', '')],
      'invalid_evidence',
      /donnees\.csv/,
    ],
    [
      'a header without rows',
      'I-DQ-1',
      () => [dossier.write('donnees.csv', 'vol_id;retard_min\n')],
      'invalid_evidence',
      /aucune ligne|ne contient/,
    ],
    [
      'a picture as a table',
      'I-DQ-1',
      () => [dossier.write('donnees.csv', '\x89PNG\r\n\x1a\n')],
      'invalid_evidence',
      /donnees\.csv/,
    ],
    [
      'a table without the key',
      'I-DQ-4.repair',
      () => [dossier.write('donnees.csv', 'a;b\n1;2\n3;4\n')],
      'invalid_evidence',
      /vol_id/,
    ],
    [
      'broken anomalies',
      'I-DQ-4.detection',
      () => [dossier.write('anomalies.json', '[{"id": ')],
      'invalid_evidence',
      /anomalies\.json/,
    ],
    [
      'anomalies without entry',
      'I-DQ-4.detection',
      () => [dossier.write('anomalies.json', '[]')],
      'invalid_evidence',
      /aucune entrée/,
    ],
    [
      'a text as a store',
      'I-STO-1',
      () => [dossier.write('entrepot.sqlite', 'hello')],
      'invalid_evidence',
      /entrepot\.sqlite/,
    ],
    [
      'DDL with a fault',
      'I-STO-1',
      () => [dossier.write('entrepot.sql', 'CREATE TABLE a (b);\nCREATE TABEL c (d);')],
      'invalid_evidence',
      /ligne 2/,
    ],
    [
      'DDL that leaves its place',
      'I-STO-1',
      () => [dossier.write('entrepot.sql', "ATTACH '/tmp/x.db' AS x;")],
      'invalid_evidence',
      /sort de la base/,
    ],
  ];
  test.each(cases)('%s: %s', async (_, instrument, make, state, reason) => {
    const reading = await dossier.measureOne(make(), instrument, 'sealed');
    expect(reading).toMatchObject({ state, value: null });
    expect(reading.stateReason).toMatch(reason);
    expect(findForbidden(`${reading.stateReason} ${reading.sentence}`)).toEqual([]);
  });

  test('a recipe that asks for another file stops at its step', async () => {
    const recipe = {
      table: 'vols',
      steps: [{ id: 'L1', reason: 'lire', op: 'load', file: '/etc/passwd', columns: { vol_id: 'a' } }],
    };
    const hand = [
      dossier.write('donnees.csv', 'vol_id;retard_min\nV1;2\n'),
      dossier.write('recette.json', JSON.stringify(recipe)),
    ];
    const reading = await dossier.measureOne(hand, 'I-DQ-6', 'visible');
    expect(listRows(reading)[0]).toMatchObject({
      kind: 'stopped',
      step: 'L1',
      locator: '/steps/0',
    });
  });
});

test('anomalies listed in a table are counted as those of the document, each with its row', async () => {
  const listed = [
    {
      id: 'A1',
      type: 'manquant',
      place: { kind: 'column', file: 'escales-hiver.csv', column: 'retard_min' },
      evidence: 'vides',
      cause: null,
    },
    {
      id: 'A2',
      type: 'doublon',
      place: { kind: 'row', file: 'escales-hiver.csv', row: 3 },
      evidence: 'deux fois',
      cause: 'saisie',
    },
  ];
  const table =
    'ID;Type;Fichier;Ligne;Colonne;Constat;Cause\nA1;Manquant;escales-hiver.csv;;retard_min;vides;\nA2;doublon;escales-hiver.csv;3;;deux fois;saisie\n';
  const document = await dossier.measureOne(
    [dossier.write('anomalies.json', JSON.stringify(listed))],
    'I-DQ-4.detection',
    'sealed',
  );
  const sheet = await dossier.measureOne(
    [dossier.write('anomalies.csv', table)],
    'I-DQ-4.detection',
    'sealed',
  );
  expect(sheet.state).toBe('ok');
  const bare = (reading: Reading): readonly unknown[] =>
    listRows(reading).map(({ locator: _, ...row }) => row);
  expect(bare(sheet)).toEqual(bare(document));
  const placeless = await dossier.measureOne(
    [dossier.write('anomalies.csv', 'id;type\nA1;doublon\n')],
    'I-DQ-4.detection',
    'sealed',
  );
  expect(placeless).toMatchObject({ state: 'invalid_evidence', value: null });
  expect(placeless.stateReason).toMatch(/anomalies\.csv.*ligne 1/);
});

test('a predicate that looks at hidden data is not executed', async () => {
  const anomaly = (id: string, where: string): unknown => ({
    id,
    type: 'autre',
    evidence: '',
    cause: null,
    place: { kind: 'predicate', file: 'escales-hiver.csv', where, column: null },
  });
  const attacks = [
    `"N° vol" IN (SELECT vol_id FROM read_parquet('${dossier.caseFolder}/truth/table.parquet'))`,
    '"N° vol" IN (SELECT vol_id FROM etalon_truth)',
    'true); CREATE TABLE x AS (SELECT 1',
  ];
  const piece = dossier.write(
    'anomalies.json',
    JSON.stringify([...attacks.map((where, i) => anomaly(`A${i}`, where)), anomaly('A9', 'true')]),
  );
  const reading = await dossier.measureOne([piece], 'I-DQ-4.detection', 'sealed');
  const unread = listRows(reading)
    .filter((row) => row.kind === 'unread')
    .map((row) => row.anomaly);
  expect(unread).toEqual(['A0', 'A1', 'A2']);
});
