import { type Duckdb, openDuckdb } from '@etalon/duckdb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fitLearner } from './fit-learner.ts';
import { type DownstreamInput, measureDownstream } from './measure-downstream.ts';

let duck: Duckdb;
beforeEach(async () => {
  duck = await openDuckdb({ allowedFolders: [], memoryMb: 256, threads: 2 });
  // Half of the dirty distances are in metres; the delivered table repairs most of them.
  await duck.run(`
    CREATE TABLE vrai AS SELECT i AS id, (i * 37 % 401) / 10.0 AS km, ['A', 'B', 'C'][1 + i % 3] AS zone,
      3 * ((i * 37 % 401) / 10.0) + 20 * CAST(i % 3 = 1 AS INTEGER) + (i * 7919 % 101) / 10.0 AS minutes,
      CAST((i * 37 % 401) / 10.0 + (i * 7919 % 101) / 10.0 > 25 AS INTEGER) AS retard FROM range(600) r(i);
    CREATE TABLE sale AS SELECT * REPLACE (CASE WHEN id % 2 = 0 THEN km * 1000 ELSE km END AS km) FROM vrai;
    CREATE TABLE livre AS SELECT * REPLACE (CASE WHEN id % 50 = 0 THEN km * 1000 ELSE km END AS km) FROM vrai`);
});
afterEach(() => duck.close());

const INPUT: DownstreamInput = {
  dirty: 'sale',
  delivered: 'livre',
  truth: 'vrai',
  key: 'id',
  target: { column: 'minutes', kind: 'number' },
  features: [
    { name: 'km', kind: 'number' },
    { name: 'zone', kind: 'category' },
  ],
  seed: 4,
};

describe('effect of cleaning on a fixed learner', () => {
  test('a repair that helps has a gain above zero, below what the truth allows', async () => {
    const reading = await measureDownstream(duck, INPUT);
    if (reading.state !== 'ok') throw new Error(reading.reason);
    expect(reading.gain.lo).toBeGreaterThan(0);
    expect(reading.room.value).toBeGreaterThan(reading.gain.value);
    expect(reading.position).toBeGreaterThan(0);
    expect(reading.position).toBeLessThan(1);
    expect(reading.gain.lo).toBeLessThan(reading.gain.value);
    expect(reading.gain.hi).toBeGreaterThan(reading.gain.value);
    expect(reading.testRows + reading.clean.rows).toBe(600);
  });

  test('delivering the dirty table gains nothing, delivering the truth gains all', async () => {
    const nothing = await measureDownstream(duck, { ...INPUT, delivered: 'sale' });
    expect(nothing).toMatchObject({ gain: { value: 0, lo: 0, hi: 0 }, position: 0 });
    expect(await measureDownstream(duck, { ...INPUT, delivered: 'vrai' })).toMatchObject({ position: 1 });
  });

  test('a clean table made worse has a gain below zero', async () => {
    const reading = await measureDownstream(duck, { ...INPUT, dirty: 'livre', delivered: 'sale' });
    expect(reading).toMatchObject({ state: 'ok' });
    if (reading.state === 'ok') expect(reading.gain.hi).toBeLessThan(0);
  });

  test('a 0/1 target is learnt by logistic regression', async () => {
    const reading = await measureDownstream(duck, { ...INPUT, target: { column: 'retard', kind: 'binary' } });
    if (reading.state !== 'ok') throw new Error(reading.reason);
    expect(reading.metric).toBe('log-loss');
    expect(reading.clean.loss).toBeLessThan(reading.dirty.loss);
    expect(reading.clean.loss).toBeLessThan(0.35);
  });

  test('rows without target are counted, repeated keys count once, and the seed decides the split', async () => {
    await duck.run(
      'INSERT INTO sale SELECT * FROM sale WHERE id < 200; UPDATE livre SET minutes = NULL WHERE id < 100',
    );
    const reading = await measureDownstream(duck, INPUT);
    if (reading.state !== 'ok') throw new Error(reading.reason);
    expect(reading.dirty.rows).toBe(reading.clean.rows);
    expect(reading.delivered.withoutTarget).toBeGreaterThan(40);
    expect(await measureDownstream(duck, INPUT)).toEqual(reading);
    const other = await measureDownstream(duck, { ...INPUT, seed: 5 });
    expect(other).not.toEqual(reading);
  });

  test('too few rows, or a class too small, give no figure', async () => {
    await duck.run('CREATE TABLE peu AS SELECT * FROM vrai WHERE id < 40');
    expect(await measureDownstream(duck, { ...INPUT, delivered: 'peu' })).toMatchObject({
      state: 'insufficient',
      reason: 'training-rows',
    });
    await duck.run('UPDATE sale SET retard = CAST(id < 4 AS INTEGER)');
    expect(
      await measureDownstream(duck, { ...INPUT, target: { column: 'retard', kind: 'binary' } }),
    ).toMatchObject({ state: 'insufficient', reason: 'class-rows' });
  });

  test('a column that a table lacks is named', async () => {
    await duck.run('ALTER TABLE livre DROP COLUMN zone');
    await expect(measureDownstream(duck, INPUT)).rejects.toMatchObject({
      code: 'quality.table-column-missing',
      info: { column: 'zone', table: 'livre' },
    });
  });
});

test('ridge shrinks the slope and not the constant', () => {
  // x = ±1 four times, y = 5 + 2x: slope Σxy / (Σx² + 1) = 8 / 5.
  const design = Float64Array.from([1, -1, 1, 1, 1, -1, 1, 1]);
  const [constant, slope] = fitLearner({ design, width: 2 }, Float64Array.from([3, 7, 3, 7]), 'number');
  expect(constant).toBeCloseTo(5, 8);
  expect(slope).toBeCloseTo(1.6, 12);
});
