import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCase, makeReferenceHandIn } from '@etalon/cases';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConfirmedMatch, MeasurePiece } from './bench/workbench.ts';
import { INSTRUMENTS, type MeasureScope, readsHidden } from './catalogue.ts';
import { findForbidden } from './forbidden-words.ts';
import { measureHandIn } from './measure-hand-in.ts';
import type { Reading } from './reading.ts';
import { serialiseReading } from './serialise-reading.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-instruments-'));
const caseFolder = join(room, 'case');
let pieces: readonly MeasurePiece[];
let readings: readonly Reading[];

function pieceOf(path: string, fileName: string, slot = ''): MeasurePiece {
  return { slot, fileName, path, sha256: createHash('sha256').update(readFileSync(path)).digest('hex') };
}

function written(fileName: string, content: string): MeasurePiece {
  const path = join(mkdtempSync(join(room, 'piece-')), fileName);
  writeFileSync(path, content, 'latin1');
  return pieceOf(path, fileName);
}

function readingOf(list: readonly Reading[], instrument: string): Reading {
  const found = list.find((reading) => reading.instrument === instrument);
  if (found === undefined) throw new Error(`no reading of ${instrument}`);
  return found;
}

function rowsOf(reading: Reading): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(reading.value) ? reading.value : [];
}

async function measureOne(
  own: readonly MeasurePiece[],
  instrument: string,
  scope: MeasureScope,
): Promise<Reading> {
  const input = { pieces: own, caseFolder, scope, confirmedMatches: [], instruments: [instrument] };
  return readingOf(await measureHandIn(input), instrument);
}

beforeAll(async () => {
  const source = fileURLToPath(new URL('../../content/cases/a1-2-vols-2001', import.meta.url));
  await buildCase({ source, seed: 'instruments', out: caseFolder, records: 400 });
  const out = join(room, 'hand-in');
  await makeReferenceHandIn({ caseFolder, out, quality: 'expert' });
  pieces = readdirSync(out).map((name) => pieceOf(join(out, name), name));
  readings = await measureHandIn({ pieces, caseFolder, scope: 'sealed', confirmedMatches: [], threads: 2 });
}, 120_000);
afterAll(() => rmSync(room, { recursive: true, force: true }));

describe('an expert dossier on the real case', () => {
  test('every instrument gives a reading, in catalogue order, of the kind that the catalogue says', () => {
    expect(readings.map((reading) => reading.instrument)).toEqual(INSTRUMENTS.map((entry) => entry.id));
    for (const { state, instrument, uncertainty } of readings)
      if (state === 'ok')
        expect([instrument, uncertainty.kind]).toEqual([
          instrument,
          INSTRUMENTS.find((entry) => entry.id === instrument)?.uncertainty,
        ]);
    const states = new Map(readings.map((reading) => [reading.instrument, reading.state]));
    expect(states.get('I-COV-1')).toBe('not_run');
    for (const id of ['I-DQ-1', 'I-DQ-4.detection', 'I-DQ-4.repair', 'I-DQ-6', 'I-STO-1', 'I-STO-1.smoke'])
      expect([id, states.get(id)]).toEqual([id, 'ok']);
  });

  test('finds nearly all that was planted and repairs without harm', () => {
    const detection = rowsOf(readingOf(readings, 'I-DQ-4.detection')).filter(
      (row) => row.kind === 'operator',
    );
    const planted = detection.reduce((sum, row) => sum + Number(row.planted), 0);
    const found = detection.reduce((sum, row) => sum + Number(row.found), 0);
    expect(planted).toBeGreaterThan(50);
    expect(found / planted).toBeGreaterThan(0.9);
    const [total] = rowsOf(readingOf(readings, 'I-DQ-4.repair'));
    expect(Number(total?.recall)).toBeGreaterThan(0.8);
    expect(Number(total?.harmRate)).toBeLessThan(0.01);
  });

  test('its recipe gives the delivered table back', () => {
    expect(rowsOf(readingOf(readings, 'I-DQ-6'))[0]).toMatchObject({
      cells: 0,
      onlyRecomputed: 0,
      onlyDelivered: 0,
    });
  });

  test('each row of a list says where it stands', () => {
    for (const reading of readings)
      for (const row of rowsOf(reading))
        expect([reading.instrument, typeof row.locator]).toEqual([reading.instrument, 'string']);
  });

  test('the same inputs give the same bytes with another number of threads', async () => {
    const instruments = ['I-DQ-1', 'I-DQ-1.pairs', 'I-DQ-4.repair', 'I-DQ-5', 'I-DQ-5.links'];
    const again = await measureHandIn({
      pieces,
      caseFolder,
      scope: 'sealed',
      confirmedMatches: [],
      threads: 1,
      instruments,
    });
    expect(again.map(serialiseReading)).toEqual(
      readings.filter((reading) => instruments.includes(reading.instrument)).map(serialiseReading),
    );
  });

  test('the candidate before sealing gets nothing made from hidden data', async () => {
    const visible = await measureHandIn({
      pieces: pieces.filter((piece) => piece.fileName === 'nothing'),
      caseFolder,
      scope: 'visible',
      confirmedMatches: [],
    });
    const hidden = INSTRUMENTS.filter(readsHidden).map((entry): string => entry.id);
    expect(visible.map((reading) => reading.instrument).filter((id) => hidden.includes(id))).toEqual([]);
    expect(visible.length).toBe(INSTRUMENTS.length - hidden.length);
  });

  test('coverage uses what a person confirmed and nothing else', async () => {
    const confirmedMatches = [
      { itemId: 'A001', elementId: 'AN-01', verdict: 'sure' },
      { itemId: 'A002', elementId: 'AN-02', verdict: 'possible' },
      { itemId: 'A003', elementId: null, verdict: 'none' },
    ] as const;
    const input = { pieces, caseFolder, scope: 'sealed', confirmedMatches } as const;
    const reading = readingOf(await measureHandIn({ ...input, instruments: ['I-COV-1'] }), 'I-COV-1');
    expect(reading.uncertainty).toMatchObject({ kind: 'U1', lo: 1, hi: 2 });
    const beyond = rowsOf(reading).filter((row) => row.kind === 'beyond');
    expect(beyond.map((row) => row.id)).toEqual(['A003']);
  });
});

describe('lists of storage and tools', () => {
  const stored = (): MeasurePiece =>
    written('stockage.json', '[{"id":"S1","label":"Cle primaire"},{"id":"S2","label":"Autre chose"}]');
  const measureCover = async (
    more: readonly MeasurePiece[],
    confirmedMatches: readonly ConfirmedMatch[],
  ): Promise<Reading> => {
    const anomalies = pieces.filter((piece) => piece.fileName === 'anomalies.json');
    const input = { caseFolder, scope: 'sealed', confirmedMatches, instruments: ['I-COV-1'] } as const;
    return readingOf(await measureHandIn({ ...input, pieces: [...anomalies, ...more] }), 'I-COV-1');
  };

  test('are read when items for them are handed in, with the share that was matched', async () => {
    const reading = await measureCover(
      [stored()],
      [{ itemId: 'stockage:S1', elementId: 'ST-01', verdict: 'sure' }],
    );
    expect(reading.evidence.map((place) => place.path)).toEqual(['anomalies.json', 'stockage.json']);
    expect(rowsOf(reading).find((row) => row.id === 'ST-01')).toMatchObject({
      list: 'stockage',
      state: 'sûr',
      locator: 'stockage.json /0',
    });
    expect(reading.replay.params.matchedShare).toBeCloseTo(1 / Number(reading.replay.params.items), 12);
    expect(reading.sentence).toMatch(/Éléments remis : .*rapprochés par une personne/);
  });

  test('are read from a document of the workshop as from a bare list', async () => {
    const document = JSON.stringify({
      on: '2026-01-01',
      storage: [{ id: 'S1', label: 'Cle primaire' }],
      lineage: [],
    });
    const reading = await measureCover(
      [written('stockage.json', document)],
      [{ itemId: 'stockage:S1', elementId: 'ST-01', verdict: 'sure' }],
    );
    expect(rowsOf(reading).find((row) => row.id === 'ST-01')).toMatchObject({
      state: 'sûr',
      locator: 'stockage.json /storage/0',
    });
  });

  test('that are no list of items are said to be none', async () => {
    expect(await measureCover([written('outils.json', '{"a":1}')], [])).toMatchObject({
      state: 'invalid_evidence',
      value: null,
    });
  });
});

describe('pieces that are empty, foreign or in the wrong place', () => {
  const cases: readonly (readonly [string, string, () => readonly MeasurePiece[], string, RegExp])[] = [
    ['no piece at all', 'I-DQ-1', () => [], 'not_applicable', /Aucune pièce remise/],
    ['an empty table', 'I-DQ-1', () => [written('donnees.csv', '')], 'invalid_evidence', /donnees\.csv/],
    [
      'a header without rows',
      'I-DQ-1',
      () => [written('donnees.csv', 'vol_id;retard_min\n')],
      'invalid_evidence',
      /aucune ligne|ne contient/,
    ],
    [
      'a picture as a table',
      'I-DQ-1',
      () => [written('donnees.csv', '\x89PNG\r\n\x1a\n')],
      'invalid_evidence',
      /donnees\.csv/,
    ],
    [
      'a table without the key',
      'I-DQ-4.repair',
      () => [written('donnees.csv', 'a;b\n1;2\n3;4\n')],
      'invalid_evidence',
      /vol_id/,
    ],
    [
      'broken anomalies',
      'I-DQ-4.detection',
      () => [written('anomalies.json', '[{"id": ')],
      'invalid_evidence',
      /anomalies\.json/,
    ],
    [
      'anomalies without entry',
      'I-DQ-4.detection',
      () => [written('anomalies.json', '[]')],
      'invalid_evidence',
      /aucune entrée/,
    ],
    [
      'a text as a store',
      'I-STO-1',
      () => [written('entrepot.sqlite', 'hello')],
      'invalid_evidence',
      /entrepot\.sqlite/,
    ],
    [
      'DDL with a fault',
      'I-STO-1',
      () => [written('entrepot.sql', 'CREATE TABLE a (b);\nCREATE TABEL c (d);')],
      'invalid_evidence',
      /ligne 2/,
    ],
    [
      'DDL that leaves its place',
      'I-STO-1',
      () => [written('entrepot.sql', "ATTACH '/tmp/x.db' AS x;")],
      'invalid_evidence',
      /sort de la base/,
    ],
  ];
  test.each(cases)('%s: %s', async (_, instrument, make, state, reason) => {
    const reading = await measureOne(make(), instrument, 'sealed');
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
      written('donnees.csv', 'vol_id;retard_min\nV1;2\n'),
      written('recette.json', JSON.stringify(recipe)),
    ];
    const reading = await measureOne(hand, 'I-DQ-6', 'visible');
    expect(rowsOf(reading)[0]).toMatchObject({
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
  const document = await measureOne(
    [written('anomalies.json', JSON.stringify(listed))],
    'I-DQ-4.detection',
    'sealed',
  );
  const sheet = await measureOne([written('anomalies.csv', table)], 'I-DQ-4.detection', 'sealed');
  expect(sheet.state).toBe('ok');
  const bare = (reading: Reading): readonly unknown[] => rowsOf(reading).map(({ locator: _, ...row }) => row);
  expect(bare(sheet)).toEqual(bare(document));
  const placeless = await measureOne(
    [written('anomalies.csv', 'id;type\nA1;doublon\n')],
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
    `"N° vol" IN (SELECT vol_id FROM read_parquet('${caseFolder}/truth/table.parquet'))`,
    '"N° vol" IN (SELECT vol_id FROM etalon_truth)',
    'true); CREATE TABLE x AS (SELECT 1',
  ];
  const piece = written(
    'anomalies.json',
    JSON.stringify([...attacks.map((where, i) => anomaly(`A${i}`, where)), anomaly('A9', 'true')]),
  );
  const reading = await measureOne([piece], 'I-DQ-4.detection', 'sealed');
  const unread = rowsOf(reading)
    .filter((row) => row.kind === 'unread')
    .map((row) => row.anomaly);
  expect(unread).toEqual(['A0', 'A1', 'A2']);
});
