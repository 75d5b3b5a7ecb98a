import { readFileSync } from 'node:fs';
import { openR } from '@etalon/webr';
import { expect, test } from 'vitest';
import { compareSeed, type Expected } from './compare-seed.ts';
import { PROCEDURES } from './procedures.ts';

/** Written by `node tools/bench/statistics/compare.ts 1 3 references/statistics/native.json` with R 4.2.2 of Debian 12. */
const EXPECTED: Readonly<Record<string, Expected>> = JSON.parse(
  readFileSync(new URL('../../../references/statistics/native.json', import.meta.url), 'utf8'),
);

test('every procedure gives the numbers of R on stored random tables, to 1e-8', async () => {
  const session = await openR();
  const seeds = Object.keys(EXPECTED).slice(0, 1);
  const gaps = [];
  for (const seed of seeds) gaps.push(...(await compareSeed(session, Number(seed), EXPECTED[seed] ?? {})));
  await session.close();
  expect(gaps).toEqual([]);
}, 180_000);

test('no procedure is left without an expected value', () => {
  const known = new Set(Object.values(EXPECTED).flatMap((one) => Object.keys(one)));
  expect(PROCEDURES.filter(({ name }) => !known.has(name)).map(({ name }) => name)).toEqual([]);
});

test('the stored comparison of two hundred tables covers every procedure, and what it found beyond is within the tolerance asked today', () => {
  const kept: {
    readonly numbersByProcedure: Readonly<Record<string, number>>;
    readonly beyond: readonly { readonly procedure: string; readonly gap: number }[];
  } = JSON.parse(
    readFileSync(new URL('../../../references/statistics/compared-200.json', import.meta.url), 'utf8'),
  );
  expect(PROCEDURES.filter(({ name }) => kept.numbersByProcedure[name] === undefined)).toEqual([]);
  for (const { procedure, gap } of kept.beyond)
    expect(gap).toBeLessThan(PROCEDURES.find(({ name }) => name === procedure)?.tolerance ?? 1e-8);
});
