import type { Reading, ReadingRow } from '@etalon/instruments';
import { expect, test } from 'vitest';
import { groupFindings } from './group-findings.ts';
import { layoutBars } from './layout-bars.ts';
import { layoutCoverage } from './layout-coverage.ts';
import { layoutFans } from './layout-fan.ts';
import { layoutIntervals } from './layout-interval.ts';
import { layoutOccupancy } from './layout-occupancy.ts';
import { layoutPaired } from './layout-paired.ts';
import { layoutRecounts } from './layout-recount.ts';
import { layoutThreads } from './layout-threads.ts';
import { placesOf } from './read-row.ts';
import { sampleReadings } from './sample-readings.ts';
import { tabulateReading, writeReadingCsv } from './tabulate-reading.ts';

function sampleOf(instrument: string): Reading {
  const reading = sampleReadings.find((one) => one.instrument === instrument && one.state === 'ok');
  if (reading === undefined) throw new Error(`no sample of ${instrument}`);
  return reading;
}

function withRows(instrument: string, rows: readonly ReadingRow[]): Reading {
  return { ...sampleOf(instrument), value: rows };
}

test('planted defects give a cell each, in order, or lengths beyond sixty', () => {
  const { bands } = layoutCoverage(sampleOf('I-DQ-4.detection'));
  expect(bands.map(({ label, sure, total, cells }) => [label, sure, total, cells?.length ?? null])).toEqual([
    ['M1 valeur manquante', 155, 155, null],
    ['M4 hors bornes', 8, 12, 12],
    ['M5 unité changée', 1, 18, 18],
    ['M8 référence orpheline', 9, 9, 9],
  ]);
  expect(bands[1]?.cells?.map(({ state }) => state)).toEqual([
    ...Array.from({ length: 8 }, () => 'sure'),
    ...Array.from({ length: 4 }, () => 'absent'),
  ]);
});

test('elements of a key keep their order, a possible one is not sure, items off the list stand apart', () => {
  const coverage = layoutCoverage(
    withRows('I-COV-1', [
      { kind: 'element', label: 'A', class: 'x', state: 'sûr' },
      { kind: 'element', label: 'B', class: 'x', state: 'non retrouvé' },
      { kind: 'element', label: 'C', class: 'x', state: 'possible' },
      { kind: 'class', class: 'x', total: 3, sure: 1, sureOrPossible: 2 },
      { kind: 'beyond', label: 'D' },
    ]),
  );
  expect(coverage.bands).toHaveLength(1);
  expect(coverage.bands[0]).toMatchObject({ sure: 1, possible: 1, total: 3 });
  expect(coverage.bands[0]?.cells?.map(({ state }) => state)).toEqual(['sure', 'absent', 'possible']);
  expect(coverage.beyond).toEqual([{ state: 'beyond', label: 'D' }]);
});

test('an interval reading keeps value, limits, count and the tick of its reference', () => {
  const { marks, ticks, axis } = layoutIntervals(sampleOf('I-DQ-5.links'));
  expect(marks[0]).toMatchObject({ label: 'etat_origine', n: 2994 });
  expect(ticks).toMatchObject([{ rank: 1, lo: 0.5, hi: 0.5 }]);
  expect(axis.domain).toEqual([0, 1]);
});

test('a single figure with its uncertainty is one mark', () => {
  const reading: Reading = {
    ...sampleOf('I-DQ-5.links'),
    value: 0.8,
    uncertainty: { kind: 'U2', lo: 0.7, hi: 0.9, n: 40, method: 'Wilson' },
  };
  expect(layoutIntervals(reading).marks).toEqual([{ label: null, value: 0.8, lo: 0.7, hi: 0.9, n: 40 }]);
});

test('a repair counts altered cells before and those not repaired after; harm is apart', () => {
  const { subject, groups } = layoutPaired(sampleOf('I-DQ-4.repair'));
  expect(subject).toBe('repair');
  expect(groups).toHaveLength(2);
  expect(groups[0]?.marks[0]).toMatchObject({ before: 918, after: 903, difference: -15, harmed: 10 });
});

test('a recomputation gives a difference for numbers and none for words', () => {
  const { recounts } = layoutRecounts(
    withRows('I-DQ-6', [
      { label: 't', declared: 2.31, recomputed: 2.3078, tolerance: 0.005 },
      { label: 'empreinte', declared: 'ab', recomputed: 'cd' },
      { label: 'absent', declared: null, recomputed: 'cd' },
    ]),
  );
  expect(recounts[0]?.difference).toBeCloseTo(-0.0022, 10);
  expect(recounts.slice(1).map(({ difference, axis }) => [difference, axis])).toEqual([
    [null, null],
    [null, null],
  ]);
});

test('findings are grouped by rule in order, dismissals counted and kept', () => {
  const groups = groupFindings(
    withRows('I-STO-1', [
      { rule: 'b', locator: '1' },
      { rule: 'a', locator: '2', dismissal: 'dit ailleurs' },
      { rule: 'b', locator: '3', dismissed: true },
    ]),
  );
  expect(groups.map(({ rule, findings, dismissed }) => [rule, findings.length, dismissed])).toEqual([
    ['b', 2, 1],
    ['a', 1, 1],
  ]);
});

test('a row with several pointers has several places in the piece read', () => {
  const reading = sampleOf('I-COV-1');
  expect(placesOf(reading, { locator: '/1 /3' }).map(({ locator }) => locator)).toEqual(['/1', '/3']);
  expect(placesOf(reading, { locator: 'ligne 1 (première)' })).toHaveLength(1);
  expect(placesOf(reading, { path: 'inconnu.csv', locator: '/1' })).toEqual([]);
});

test('a bin that counts anything is visible, an empty one is not drawn', () => {
  expect(layoutBars([1000, 0, 1], 28).map(({ height }) => height)).toEqual([28, 1]);
  expect(layoutBars([0, 0], 28)).toEqual([]);
});

test('the table file keeps full precision and cannot run a formula', () => {
  const table = tabulateReading(
    withRows('I-STO-1', [{ label: '=SOMME(A1)', value: 0.123456789, list: ['a', 'b'], rien: null }]),
  );
  expect(writeReadingCsv('fr', table)).toBe("\ufefflabel;value;list\r\n'=SOMME(A1);0,123456789;a | b\r\n");
  expect(writeReadingCsv('en', table)).toContain('0.123456789');
});

test('threads tie the linked members, and those without a thread stand apart', () => {
  const bands = layoutThreads(sampleOf('I-COV-4'));
  const band = bands.find(({ relation }) => relation === 'modèle → constat');
  expect(band?.left.threaded.map(({ id }) => id)).toEqual(['M1', 'M2']);
  expect(band?.left.loose.map(({ id }) => id)).toEqual(['M3']);
  expect(band?.threads).toEqual([
    { from: 0, to: 0 },
    { from: 1, to: 1 },
  ]);
  expect(bands.find(({ relation }) => relation === 'constat → action')?.dangling).toEqual(['F9 → A2']);
});

test('the right column is in the order that crosses few threads, and a long one leaves members to the table', () => {
  const link = (from: number, to: number): ReadingRow => ({
    kind: 'link',
    relation: 'a → b',
    from: `A${from}`,
    to: `B${to}`,
  });
  const crossed = [link(0, 2), link(1, 1), link(2, 0)];
  const [band] = layoutThreads(withRows('I-COV-4', crossed));
  expect(band?.right.threaded.map(({ id }) => id)).toEqual(['B2', 'B1', 'B0']);
  const many = Array.from({ length: 30 }, (_, place) => link(place, place));
  const [long] = layoutThreads(withRows('I-COV-4', many));
  expect(long?.left).toMatchObject({ hidden: 6 });
  expect(long?.threads).toHaveLength(24);
});

test('a box is empty, bare or backed, by its counts alone', () => {
  const bands = layoutOccupancy(sampleOf('I-COV-3'));
  const stride = bands.find(({ label }) => label === 'STRIDE');
  expect(stride?.cells.map(({ count, backed, state }) => [count, backed, state])).toEqual([
    [0, 0, 'empty'],
    [1, 1, 'backed'],
    [0, 0, 'empty'],
    [1, 1, 'backed'],
    [1, 0, 'bare'],
    [0, 0, 'empty'],
  ]);
  expect(stride?.backed).toBe(2);
});

test('a fan keeps its three scenarios on one axis from zero, and a low one that is not told stays out', () => {
  const { fans, axis } = layoutFans(sampleOf('I-RSK-5'));
  expect(fans[0]?.label).toBe('ensemble');
  expect(fans[1]?.lo).toBeNull();
  expect(axis.domain[0]).toBe(0);
  for (const { central, hi } of fans) expect(hi ?? 0).toBeGreaterThan(central);
});

test('a recomputation beyond its tolerance is drawn whatever its place, and what has none is listed', () => {
  const rows = Array.from({ length: 60 }, (_, place) => ({
    label: `m${place}`,
    declared: 1,
    recomputed: place === 55 ? 2 : 1.001,
    tolerance: 0.005,
  }));
  const { recounts, hidden } = layoutRecounts(withRows('I-STA-3', rows));
  expect([recounts.length, recounts.at(-1)?.label, hidden]).toEqual([41, 'm55', 19]);
  expect(layoutRecounts(sampleOf('I-STA-3')).without.map(({ label }) => label)).toEqual(['Courbe souple']);
});
