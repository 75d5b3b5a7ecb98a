import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConfirmedMatch, MeasurePiece } from './bench/workbench.ts';
import { INSTRUMENTS, readsHidden } from './catalogue.ts';
import { listRows } from './list-rows.ts';
import { measureHandIn } from './measure-hand-in.ts';
import type { Reading } from './reading.ts';
import { serialiseReading } from './serialise-reading.ts';
import { type Dossier, openDossier, readingOf } from './testing/open-dossier.ts';

let dossier: Dossier;
let pieces: readonly MeasurePiece[];
let readings: readonly Reading[];
let caseFolder = '';

beforeAll(async () => {
  dossier = await openDossier();
  ({ pieces, caseFolder } = dossier);
  readings = await measureHandIn({ pieces, caseFolder, scope: 'sealed', confirmedMatches: [], threads: 2 });
}, 120_000);
afterAll(() => dossier.close());

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
    const detection = listRows(readingOf(readings, 'I-DQ-4.detection')).filter(
      (row) => row.kind === 'operator',
    );
    const planted = detection.reduce((sum, row) => sum + Number(row.planted), 0);
    const found = detection.reduce((sum, row) => sum + Number(row.found), 0);
    expect(planted).toBeGreaterThan(50);
    expect(found / planted).toBeGreaterThan(0.9);
    const [total] = listRows(readingOf(readings, 'I-DQ-4.repair'));
    expect(Number(total?.recall)).toBeGreaterThan(0.8);
    expect(Number(total?.harmRate)).toBeLessThan(0.01);
  });

  test('its recipe gives the delivered table back', () => {
    expect(listRows(readingOf(readings, 'I-DQ-6'))[0]).toMatchObject({
      cells: 0,
      onlyRecomputed: 0,
      onlyDelivered: 0,
    });
  });

  test('each row of a list says where it stands', () => {
    for (const reading of readings)
      for (const row of listRows(reading))
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
    const beyond = listRows(reading).filter((row) => row.kind === 'beyond');
    expect(beyond.map((row) => row.id)).toEqual(['A003']);
  });
});

describe('lists of storage and tools', () => {
  const stored = (): MeasurePiece =>
    dossier.write('stockage.json', '[{"id":"S1","label":"Cle primaire"},{"id":"S2","label":"Autre chose"}]');
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
    expect(listRows(reading).find((row) => row.id === 'ST-01')).toMatchObject({
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
      [dossier.write('stockage.json', document)],
      [{ itemId: 'stockage:S1', elementId: 'ST-01', verdict: 'sure' }],
    );
    expect(listRows(reading).find((row) => row.id === 'ST-01')).toMatchObject({
      state: 'sûr',
      locator: 'stockage.json /storage/0',
    });
  });

  test('that are no list of items are said to be none', async () => {
    expect(await measureCover([dossier.write('outils.json', '{"a":1}')], [])).toMatchObject({
      state: 'invalid_evidence',
      value: null,
    });
  });
});
