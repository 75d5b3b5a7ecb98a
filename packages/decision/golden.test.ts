import { seedPcg32 } from '@etalon/numeric';
import { expect, test } from 'vitest';
import {
  type DecisionMatrix,
  findDominance,
  findReversals,
  findStability,
  listFlat,
  listLeaders,
  measureAcceptability,
  openMatrix,
  rankScores,
  scoreFlows,
  scoreSum,
  scoreTopsis,
} from './index.ts';

const close = (values: readonly number[], digits = 4): readonly unknown[] =>
  values.map((value) => expect.closeTo(value, digits));

const matrix = (
  values: readonly (readonly number[])[],
  directions: readonly ('max' | 'min')[],
  weights: readonly number[],
): DecisionMatrix =>
  openMatrix({
    alternatives: values.map((_, at) => `a${at + 1}`),
    criteria: directions.map((direction, k) => ({ name: `c${k + 1}`, direction, weight: weights[k] ?? 0 })),
    values,
  });

const ROWS = [
  [250, 16, 12],
  [200, 16, 8],
  [300, 28, 16],
  [275, 32, 8],
];
const setB = (weights: readonly number[]) => matrix(ROWS, ['min', 'max', 'max'], weights);

test('TOPSIS of four alternatives under two normalisations (instruments/08)', () => {
  const small = matrix(
    [
      [4, 4],
      [1, 5],
      [3, 2],
      [4, 2],
    ],
    ['max', 'min'],
    [0.5, 0.5],
  );
  expect(scoreTopsis(small, 'min-max')).toEqual(close([0.6126, 0, 0.7829, 1]));
  expect(scoreTopsis(small, 'vector')).toEqual(close([0.629, 0, 0.7739, 1]));
});

test('set B: sum, TOPSIS, PROMETHEE and stability of its leader (instruments/08)', () => {
  const asked = setB([0.4, 0.35, 0.25]);
  expect(scoreSum(asked)).toEqual(close([0.325, 0.4, 0.5125, 0.45]));
  expect(listLeaders(scoreSum(asked))).toEqual([2]);
  expect(scoreTopsis(asked, 'vector')).toEqual(close([0.3092, 0.3472, 0.5988, 0.5299]));
  const linear = (q: number, p: number) => ({ kind: 'linear' as const, q, p });
  const flows = scoreFlows(asked, [linear(10, 60), linear(2, 12), linear(1, 6)]);
  expect(flows.map(({ net }) => net)).toEqual(close([-0.1433, 0.0067, 0.1467, -0.01]));
  const stable = findStability(asked);
  expect(stable.map(({ lo }) => lo)).toEqual(close([0, 0.2353, 0.2]));
  expect(stable.map(({ hi }) => hi)).toEqual(close([0.4607, 0.48, 1]));
  expect(stable.map(({ below, above }) => [below, above])).toEqual([
    [null, 'a2'],
    ['a2', 'a4'],
    ['a4', null],
  ]);
});

test('set B: shares of the first rank over weights uniform on the simplex, within a hundredth (instruments/08)', () => {
  const stream = seedPcg32({ high: 0, low: 42 }, { high: 0, low: 1 });
  const { shares, central } = measureAcceptability(setB([0.4, 0.35, 0.25]), { draws: 20_000, stream });
  const first = shares.map((own) => own[0] ?? 0);
  [0, 0.257, 0.539, 0.204].forEach((expected, at) => {
    expect(Math.abs((first[at] ?? 1) - expected)).toBeLessThan(0.01);
  });
  for (const own of shares) expect(own.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
  expect(central[0]).toBeNull();
  expect(central[2]?.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10);
});

test('a tie is shown, not broken (instruments/08)', () => {
  const scores = scoreSum(setB([0.45, 0.35, 0.2]));
  expect(scores).toEqual(close([0.325, 0.45, 0.4625, 0.4625]));
  expect(rankScores(scores)).toEqual([4, 3, 1, 1]);
  expect(listLeaders(scores)).toEqual([2, 3]);
});

test('the leader stays within its interval and leaves beyond, whatever the criterion', () => {
  const asked = setB([0.4, 0.35, 0.25]);
  for (const [k, { lo, hi }] of findStability(asked).entries()) {
    const leadersAt = (x: number): readonly number[] => {
      const own = asked.criteria[k]?.weight ?? 0;
      const criteria = asked.criteria.map((one, j) => ({
        ...one,
        weight: j === k ? x : (one.weight / (1 - own)) * (1 - x),
      }));
      return listLeaders(scoreSum({ ...asked, criteria }));
    };
    for (const share of [0.001, 0.5, 0.999]) expect(leadersAt(lo + share * (hi - lo))).toEqual([2]);
    if (hi < 1) expect(leadersAt(hi + 0.001)).not.toContain(2);
    if (lo > 0) expect(leadersAt(lo - 0.001)).not.toContain(2);
  }
});

test('dominance, reversal and criteria that tell nothing apart', () => {
  const asked = matrix(
    [
      [1, 5, 3],
      [2, 5, 3],
      [0, 9, 3],
    ],
    ['max', 'max', 'max'],
    [1, 1, 1],
  );
  expect(findDominance(asked)).toEqual([{ dominant: 'a2', dominated: 'a1' }]);
  expect(listFlat(asked)).toEqual(['c3']);
  // 0.55, 0.71, 0.45: the second leads, until the third, which stretches both ranges, is left out (0.55, 0.45).
  const turned = matrix(
    [
      [10, 0],
      [8, 6],
      [0, 10],
    ],
    ['max', 'max'],
    [0.55, 0.45],
  );
  expect(listLeaders(scoreSum(turned))).toEqual([1]);
  expect(findReversals(turned)).toEqual([
    { removed: 'a1', leaders: ['a2'], isReversed: false },
    { removed: 'a3', leaders: ['a1'], isReversed: true },
  ]);
});

test.each([
  [() => matrix([[1, 2]], ['max', 'min'], [1, 1]), 'decision.too-few-alternatives'],
  [() => matrix([[], []], [], []), 'decision.no-criterion'],
  [() => matrix([[1], [1, 2]], ['max'], [1]), 'decision.uneven-rows'],
  [() => matrix([[1], [Number.NaN]], ['max'], [1]), 'decision.missing-value'],
  [() => matrix([[1], [2]], ['max'], [0]), 'decision.bad-weight'],
  [() => matrix([[1], [2]], ['max'], [-1]), 'decision.bad-weight'],
  [
    () => scoreFlows(matrix([[1], [2]], ['max'], [1]), [{ kind: 'linear', q: 2, p: 1 }]),
    'decision.bad-threshold',
  ],
])('a matrix that cannot be read is refused by its code', (open, code) => {
  expect(open).toThrow(code);
});
