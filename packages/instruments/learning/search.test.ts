import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedPcg32 } from '@etalon/numeric';
import { afterAll, expect, test } from 'vitest';
import { measureFiles, writePiece } from '../fiche/measure-files.ts';
import { findForbidden } from '../forbidden-words.ts';
import { listRows } from '../list-rows.ts';
import type { Reading, ReadingRow } from '../reading.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-search-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

async function read(name: string, content: string): Promise<Reading> {
  const paths = [writePiece(room, name, content)];
  const [reading] = await measureFiles({ caseFolder: null, paths, instruments: ['I-ML-13'] });
  if (reading === undefined) throw new Error('no reading');
  return reading;
}
const importances = (reading: Reading): readonly ReadingRow[] =>
  listRows(reading).filter(({ kind }) => kind === 'importance');

const stream = seedPcg32({ high: 0, low: 5 }, { high: 0, low: 1 });
/** The loss follows the depth alone, and the name of the kernel a little; the third setting says nothing. */
const trials = Array.from({ length: 60 }, (_, at) => {
  const [depth, rate] = [1 + stream.nextBelow(10), stream.nextUnit()];
  const kernel = ['rbf', 'poly'][stream.nextBelow(2)] ?? '';
  return [at, (depth - 6) ** 2 + (kernel === 'rbf' ? 0 : 3), depth, rate.toFixed(3), kernel, 'COMPLETE'];
});
const table = `number,value,params_depth,params_rate,params_kernel,state\n${trials.map((cells) => cells.join(',')).join('\n')}\n`;

test('the setting that moves the loss comes first, with the range of five draws', async () => {
  const reading = await read('trials.csv', table);
  const rows = importances(reading);
  expect(rows.map(({ label }) => label)).toEqual([
    'importance du réglage depth',
    'importance du réglage kernel',
    'importance du réglage rate',
  ]);
  const [depth, , rate] = rows;
  expect(Number(depth?.value)).toBeGreaterThan(1);
  expect(Number(rate?.value)).toBeLessThan(0.05);
  for (const row of rows) {
    expect(row).toMatchObject({ n: 60, repeats: 5 });
    expect(Number(row.lo)).toBeLessThanOrEqual(Number(row.value));
    expect(Number(row.hi)).toBeGreaterThanOrEqual(Number(row.value));
  }
  // Five draws that differ: the range is not a point.
  expect(Number(depth?.hi)).toBeGreaterThan(Number(depth?.lo));
  expect(JSON.stringify(await read('trials.csv', table))).toBe(JSON.stringify(reading));
  expect(findForbidden(JSON.stringify(reading))).toEqual([]);
});

test('fewer than ten trials, or equal losses, give no importance and the reason', async () => {
  const head = table.split('\n').slice(0, 6).join('\n');
  const few = await read('trials.csv', `${head}\n`);
  expect(few.state).toBe('ok');
  expect(importances(few)).toEqual([]);
  expect(few.limits.join(' ')).toContain('moins de dix essais');
});

test('settings of trials left before the end do not shift those of the others', async () => {
  const trial = (loss: number, share: number, depth: number) => ({ settings: { depth }, loss, sd: 0, share });
  const apart = {
    best: { value: 0.5, interval: { lo: 0.4, hi: 0.65 } },
    optimism: 0.3,
  };
  const whole = [trial(0.9, 0.5, 40), trial(0.2, 1, 2), trial(0.4, 1, 3), trial(0.6, 1, 5)];
  const reading = await read('recherche.json', JSON.stringify({ method: 'random', trials: whole, apart }));
  const rows = listRows(reading);
  // The best of the trials on every row has the least depth tried among them.
  expect(rows.find(({ label }) => label === 'réglages à une borne')?.settings).toBe('depth');
  const flattered = rows.find(({ label }) => String(label).startsWith('perte à part'));
  expect(flattered?.value).toBeCloseTo(0.3, 12);
  expect([Number(flattered?.lo), Number(flattered?.hi)]).toEqual([
    expect.closeTo(0.2, 12),
    expect.closeTo(0.45, 12),
  ]);
});
