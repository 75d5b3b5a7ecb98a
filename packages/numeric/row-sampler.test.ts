import { describe, expect, test } from 'vitest';
import { binomialCumulative, studentTwoSided, studentTwoTails } from './beta-tail.ts';
import { drawBinomial } from './draws.ts';
import { pcg32, type RandomStream } from './pcg32.ts';
import { openRowSampler } from './row-sampler.ts';

/** A stream that gives these integers, then nothing. */
function give(...values: readonly number[]): RandomStream {
  const left = [...values];
  const nextUint32 = (): number => left.shift() ?? 0;
  return { nextUint32, nextUnit: () => nextUint32() / 2 ** 32, nextBelow: (bound) => nextUint32() % bound };
}
const stream = () => pcg32(Uint8Array.from({ length: 16 }, (_, at) => at));

test('the generator is xoshiro128** of its authors’ C code, from the state 1 2 3 4', () => {
  // 11520 0 5927040 70819200 2031721883 1637235492 1287239034 3734860849 printed by the C code; here their four low bits.
  const counts = new Uint8Array(16);
  openRowSampler(give(1, 2, 3, 4))(
    counts,
    Uint32Array.from({ length: 16 }, (_, at) => at),
  );
  const printed = [
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ];
  for (const word of printed) expect(counts[word & 15]).toBeGreaterThan(0);
  expect(counts[0]).toBeGreaterThanOrEqual(4);
});

test('every row is drawn as often as another, and a stratum leaves the others alone', () => {
  const draw = openRowSampler(stream());
  const sums = new Float64Array(10);
  const counts = new Uint8Array(10).fill(9);
  const places = Uint32Array.of(1, 3, 5, 7, 8);
  for (let turn = 0; turn < 20_000; turn += 1) {
    draw(counts, places);
    for (let at = 0; at < 10; at += 1) sums[at] = (sums[at] ?? 0) + (counts[at] ?? 0);
  }
  for (const place of places) expect((sums[place] ?? 0) / 20_000).toBeCloseTo(1, 1);
  expect(counts[0]).toBe(9);
  draw(counts);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(10);
});

describe('binomial draws', () => {
  test.each([
    { trials: 10, share: 0.3 },
    { trials: 1_000_000, share: 0.013 },
    { trials: 5_000, share: 0.98 },
  ])('$trials trials at $share have the mean and the variance of their law', ({ trials, share }) => {
    const random = stream();
    const values = Float64Array.from({ length: 20_000 }, () => drawBinomial(random, trials, share));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    const expected = trials * share * (1 - share);
    expect(Math.abs(mean - trials * share)).toBeLessThan(4 * Math.sqrt(expected / values.length));
    expect(variance / expected).toBeGreaterThan(0.95);
    expect(variance / expected).toBeLessThan(1.05);
  });

  test('its frequencies are those of the law', () => {
    const random = stream();
    const draws = 40_000;
    const seen = new Float64Array(41);
    for (let turn = 0; turn < draws; turn += 1) {
      const value = drawBinomial(random, 40, 0.4);
      seen[value] = (seen[value] ?? 0) + 1;
    }
    let below = 0;
    for (let k = 0; k <= 40; k += 1) {
      below += seen[k] ?? 0;
      expect(Math.abs(below / draws - binomialCumulative(k, 40, 0.4))).toBeLessThan(0.01);
    }
  });

  test('none and all are certain', () => {
    expect(drawBinomial(stream(), 100, 0)).toBe(0);
    expect(drawBinomial(stream(), 100, 1)).toBe(100);
  });
});

test('the two-sided t of 95 % is the one of printed tables', () => {
  expect(studentTwoSided(0.95, 9)).toBeCloseTo(2.2621571628, 8);
  expect(studentTwoSided(0.95, 1)).toBeCloseTo(12.7062047362, 6);
  expect(studentTwoTails(studentTwoSided(0.9, 30), 30)).toBeCloseTo(0.1, 10);
});
