import { expect, test } from 'vitest';
import { seedStream } from '../seed-stream.ts';
import { bootstrapAlpha } from './bootstrap-alpha.ts';
import { measureKappa } from './cohen.ts';
import { measureGwet } from './gwet.ts';
import { measureIntraclass } from './intraclass.ts';
import { measureAlpha, sumCoincidences } from './krippendorff.ts';
import { groupPatterns } from './level-patterns.ts';

/** One word a unit, one character a judgement, `.` for none; values from `lowest` up. */
function readUnits(text: string, lowest: number, levels: number): readonly Float64Array[] {
  return text.split(' ').map((unit) => {
    const counts = new Float64Array(levels);
    for (const value of unit.replaceAll('.', ''))
      counts[Number(value) - lowest] = (counts[Number(value) - lowest] ?? 0) + 1;
    return counts;
  });
}

// Krippendorff (2011), Computing Krippendorff's alpha-reliability, example C: four observers, twelve units.
const FOUR_OBSERVERS = groupPatterns(
  readUnits('11.1 2232 3333 3333 2222 1234 4444 1121 2222 .555 ..11 ..3.', 1, 5),
);
// Hayes & Krippendorff (2007), table 1: tone of forty articles by five observers.
const NEWS_TONE = readUnits(
  '112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111. .100. 0000. 1222. 33223 111.1 111.1 212.2 1233. ' +
    '1101. 000.0 0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2 110.0 2121. 22.22 3222. 222.2 223.2 ' +
    '222.2 22.12 2222. 111.1',
  0,
  4,
);

test.each([
  ['nominal', 0.7434],
  ['ordinal', 0.8154],
  ['interval', 0.8491],
  ['ratio', 0.7974],
] as const)('%s α of the four observers', (metric, value) => {
  expect(measureAlpha(sumCoincidences(FOUR_OBSERVERS, 5), metric, [1, 2, 3, 4, 5])).toBeCloseTo(value, 4);
});

test('the four observers by Gwet: AC1 and quadratic AC2 as irrCAC prints them (Gwet 2014)', () => {
  expect(measureGwet(FOUR_OBSERVERS, 'identity')).toBeCloseTo(0.77544, 5);
  expect(measureGwet(FOUR_OBSERVERS, 'quadratic')).toBeCloseTo((0.97538 - 0.7137) / (1 - 0.7137), 3);
});

test('ordinal α of the news tone is .7598, and its bootstrap covers about what the authors print', () => {
  expect(measureAlpha(sumCoincidences(groupPatterns(NEWS_TONE), 4), 'ordinal')).toBeCloseTo(0.7598, 4);
  const { interval } = bootstrapAlpha({
    clusters: NEWS_TONE.map((unit) => [unit]),
    levels: 4,
    metric: 'ordinal',
    draws: 2000,
    stream: seedStream(1, 1),
  });
  expect(interval?.lo).toBeGreaterThan(0.6);
  expect(interval?.lo).toBeLessThan(0.7598);
  expect(interval?.hi).toBeGreaterThan(0.7598);
  expect(interval?.hi).toBeLessThan(0.85);
});

test('the paradox of κ: agreement .94, κ .2187, α .2227, AC1 .935 (instruments/08)', () => {
  const table = Float64Array.of(1, 3, 3, 93);
  const patterns = [
    { counts: Float64Array.of(2, 0), multiplicity: 1 },
    { counts: Float64Array.of(1, 1), multiplicity: 6 },
    { counts: Float64Array.of(0, 2), multiplicity: 93 },
  ];
  expect(measureKappa(table, 'unweighted')).toBeCloseTo(0.2187, 4);
  expect(measureAlpha(sumCoincidences(patterns, 2), 'nominal')).toBeCloseTo(0.2227, 4);
  expect(measureGwet(patterns, 'identity')).toBeCloseTo(0.935, 3);
});

// R 4.2.2, psych 2.2.9: cohen.kappa(cbind(a, b)); linear by w = 1 - abs(i - j)/3
test('weighted κ of two examiners on twenty units, as psych computes it', () => {
  const first = [0, 1, 2, 3, 2, 2, 1, 0, 3, 2, 1, 1, 2, 3, 2, 1, 0, 2, 2, 3];
  const second = [0, 1, 2, 2, 2, 3, 1, 1, 3, 2, 2, 1, 1, 3, 2, 1, 0, 2, 3, 3];
  const table = new Float64Array(16);
  first.forEach((level, unit) => {
    const cell = level * 4 + (second[unit] ?? 0);
    table[cell] = (table[cell] ?? 0) + 1;
  });
  expect(measureKappa(table, 'unweighted')).toBeCloseTo(0.583333333333, 11);
  expect(measureKappa(table, 'quadratic')).toBeCloseTo(0.835616438356, 11);
  expect(measureKappa(table, 'linear')).toBeCloseTo(0.714285714286, 11);
});

test('ICC(2,4) of Shrout & Fleiss (1979, table 2) is .62', () => {
  const ratings = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];
  expect(measureIntraclass(ratings)).toBeCloseTo(0.62005055, 8);
  expect(() => measureIntraclass([[1, 2], [3]])).toThrow(
    expect.objectContaining({ code: 'assessment.rows-uneven' }),
  );
});
