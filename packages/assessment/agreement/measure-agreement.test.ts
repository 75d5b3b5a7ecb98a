import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawBinomial } from '../draw-counts.ts';
import type { JudgedLevel } from '../judged-level.ts';
import { seedStream } from '../seed-stream.ts';
import { measureAgreement } from './measure-agreement.ts';

/** Rows of levels, one row a candidate, one character an examiner. */
function readRows(text: string): readonly JudgedLevel[] {
  return text.split(' ').flatMap((row, candidate) =>
    [...row].map((level, examiner) => ({
      candidate: `c${candidate}`,
      criterion: 'A1.2-1',
      examiner: `e${examiner}`,
      level: Number(level),
    })),
  );
}

// instruments/08 §8.1, G-study 2, first two examiners
test('eight candidates by two examiners: κ linear .0476, quadratic .3000, AC2 .3835', () => {
  const { measures, marginals, coincidences } = measureAgreement({
    judgements: readRows('32 21 32 20 21 10 31 21'),
    seed: 1,
  });
  expect(measures?.kappas[0]).toMatchObject({ first: 'e0', second: 'e1', units: 8 });
  expect(measures?.kappas[0]?.linear).toBeCloseTo(0.0476, 4);
  expect(measures?.kappas[0]?.quadratic).toBeCloseTo(0.3, 10);
  expect(measures?.gwet.ac2).toBeCloseTo(0.3835, 4);
  expect(measures?.exact.share).toBe(0);
  expect(measures?.adjacent.share).toBe(0.75);
  expect(measures?.sameSide.share).toBe(0.375);
  expect(marginals).toEqual([
    { examiner: 'e0', counts: [0, 1, 4, 3] },
    { examiner: 'e1', counts: [2, 4, 2, 0] },
  ]);
  expect(coincidences.flat().reduce((sum, count) => sum + count, 0)).toBe(16);
});

test('a same seed gives the same interval, and few units say what they allow', () => {
  const judgements = readRows('32 21 32 20 21 10 31 21');
  const [one, two] = [1, 1].map((seed) => measureAgreement({ judgements, seed }));
  expect(one).toEqual(two);
  expect(one?.measures?.warnings).toEqual([
    expect.objectContaining({
      code: 'precision',
      units: 8,
      tabulated: { units: 20, width: 0.74 },
      unitsForNarrow: 300,
    }),
  ]);
});

test('nearly all above the cut: the three coefficients stand together with the joint share', () => {
  const judgements = readRows(
    [...Array(93).fill('22'), ...Array(3).fill('12'), ...Array(3).fill('21'), '11'].join(' '),
  );
  const warning = measureAgreement({ judgements, seed: 1, draws: 100 }).measures?.warnings.find(
    (row) => row.code === 'prevalence',
  );
  expect(warning).toMatchObject({ side: 'above-cut', jointShare: 0.93, agreement: 0.94 });
  expect(warning?.code === 'prevalence' ? warning.kappa : null).toBeCloseTo(0.2187, 4);
  expect(warning?.code === 'prevalence' ? warning.alpha : null).toBeCloseTo(0.2227, 4);
  expect(warning?.code === 'prevalence' ? warning.ac1 : null).toBeCloseTo(0.935, 3);
});

test('units that hang together in few candidates give a wider interval than units alone', () => {
  const judgements = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((candidate, place) =>
    Array.from({ length: 30 }, (_, criterion) => [
      { candidate, criterion: `k${criterion}`, examiner: 'x', level: place % 2 === 0 ? criterion % 4 : 2 },
      {
        candidate,
        criterion: `k${criterion}`,
        examiner: 'y',
        level: place % 2 === 0 ? criterion % 4 : criterion % 4,
      },
    ]).flat(),
  );
  const width = (resampled: 'unit' | 'candidate'): number => {
    const interval = measureAgreement({ judgements, seed: 3, resampled }).measures?.krippendorff.bootstrap
      .interval;
    return (interval?.hi ?? 0) - (interval?.lo ?? 0);
  };
  expect(width('candidate')).toBeGreaterThan(2 * width('unit'));
});

test('one examiner each gives counts and no measure; rotating pairs refuse the intraclass correlation', () => {
  const alone = readRows('3 2 1');
  expect(measureAgreement({ judgements: alone, seed: 1 })).toMatchObject({
    units: 0,
    singleUnits: 3,
    measures: null,
  });
  const rotating = [
    ...readRows('32 21'),
    { candidate: 'z', criterion: 'A1.2-1', examiner: 'e0', level: 1 },
    { candidate: 'z', criterion: 'A1.2-1', examiner: 'e2', level: 1 },
  ];
  expect(measureAgreement({ judgements: rotating, seed: 1 }).measures?.intraclass).toEqual({
    state: 'refused',
    reason: 'not-crossed',
    missing: 3,
  });
});

test('a level off the scale and a criterion judged twice are refused by their place', () => {
  expect(() => measureAgreement({ judgements: readRows('42'), seed: 1 })).toThrow(
    expect.objectContaining({
      code: 'assessment.level-out-of-scale',
      info: { place: 0, level: 4, topLevel: 3 },
    }),
  );
  expect(() => measureAgreement({ judgements: [...readRows('2'), ...readRows('2')], seed: 1 })).toThrow(
    expect.objectContaining({ code: 'assessment.judged-twice' }),
  );
});

test('no coefficient changes when candidates and examiners are renamed, and perfect agreement is 1', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), {
    minLength: 2,
    maxLength: 30,
  });
  fc.assert(
    fc.property(rows, (pairs) => {
      const text = pairs.map((pair) => pair.join('')).join(' ');
      const swapped = pairs
        .map(([a, b]) => `${b}${a}`)
        .reverse()
        .join(' ');
      const [one, other] = [text, swapped].map((given) =>
        measureAgreement({ judgements: readRows(given), seed: 1, draws: 1 }),
      );
      for (const metric of ['nominal', 'ordinal', 'interval'] as const)
        expect(other?.measures?.krippendorff[metric] ?? 9).toBeCloseTo(
          one?.measures?.krippendorff[metric] ?? 9,
          10,
        );
      expect(other?.measures?.gwet.ac2 ?? 9).toBeCloseTo(one?.measures?.gwet.ac2 ?? 9, 10);
      const same = pairs.map(([a]) => `${a}${a}`).join(' ');
      const perfect = measureAgreement({ judgements: readRows(same), seed: 1, draws: 1 }).measures;
      expect(perfect?.exact.share).toBe(1);
      expect([null, 1]).toContain(perfect?.krippendorff.ordinal);
    }),
  );
});

test('binomial draws have the mean and variance of their law', () => {
  const stream = seedStream(5, 9);
  const draws = Float64Array.from({ length: 4000 }, () => drawBinomial(stream, 500, 0.3));
  const mean = draws.reduce((sum, x) => sum + x, 0) / 4000;
  const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 3999;
  expect(Math.abs(mean - 150)).toBeLessThan(0.7);
  expect(Math.abs(variance / 105 - 1)).toBeLessThan(0.1);
});

test('one candidate alone, drawn again whole, makes no interval', () => {
  const judgements = readRows('32 21 32 20').map((row) => ({
    ...row,
    candidate: 'c',
    criterion: row.candidate,
  }));
  const { measures } = measureAgreement({ judgements, seed: 1, resampled: 'candidate' });
  expect(measures?.krippendorff.ordinal).not.toBeNull();
  expect(measures?.krippendorff.bootstrap.interval).toBeNull();
  expect(measures?.warnings[0]).toMatchObject({ code: 'precision', width: null });
});
