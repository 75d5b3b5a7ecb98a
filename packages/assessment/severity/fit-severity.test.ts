import { expect, test } from 'vitest';
import type { JudgedLevel } from '../judged-level.ts';
import { seedStream } from '../seed-stream.ts';
import { compareSeverities, fitSeverity } from './fit-severity.ts';
import { columnJudgements } from './judgement-columns.ts';
import { type SeverityPoint, solveNewton } from './newton-step.ts';
import { makeLevelLaw } from './rating-scale.ts';
import type { SeverityEstimate } from './severity-report.ts';
import { simulateJudgements } from './simulate-judgements.ts';

/** `c01 A22321 B21321`: a candidate, then for each examiner a letter and one level per criterion. */
function readSession(text: string): readonly JudgedLevel[] {
  return text.split('; ').flatMap((line) => {
    const [candidate = '', ...given] = line.split(' ');
    return given.flatMap((word) =>
      [...word.slice(1)].map((level, criterion) => ({
        candidate,
        criterion: `k${criterion}`,
        examiner: word.charAt(0),
        level: Number(level),
      })),
    );
  });
}

// instruments/08 §8.1, « MFRM MAP »: computed with scipy and recomputed by a second implementation
const GOLDEN = readSession(
  'c01 A22321 B21321; c02 A33332 C32333; c03 B10211 C21211; c04 A12220 B11110; c05 A32232 C33232; ' +
    'c06 B21221 C22332; c07 A11110 C12111; c08 B22322 A33322; c09 C23322 B22221; c10 A01100 C11210',
);

function fit(judgements: readonly JudgedLevel[]): SeverityEstimate {
  const report = fitSeverity({ judgements });
  if (report.state !== 'estimated') throw new Error(JSON.stringify(report));
  return report;
}

test('the golden session to the printed digits', () => {
  const report = fit(GOLDEN);
  const examiner = Object.fromEntries(report.examiners.map((row) => [row.examiner, [row.severity, row.sd]]));
  for (const [name, severity, sd] of [
    ['A', -0.051, 0.366],
    ['B', 0.597, 0.372],
    ['C', -0.642, 0.369],
  ] as const) {
    expect(examiner[name]?.[0]).toBeCloseTo(severity, 3);
    expect(examiner[name]?.[1]).toBeCloseTo(sd, 3);
  }
  expect(report.criteria.map((row) => Number(row.difficulty.toFixed(3)))).toEqual([
    -0.273, -0.008, -1.25, -0.273, 1.418,
  ]);
  expect(report.steps.map((row) => Number(row.value.toFixed(3)))).toEqual([-3.193, -0.567, 2.218]);
  expect(report.objective).toBeCloseTo(72.643456, 6);
  const fair = Object.fromEntries(report.candidates.map((row) => [row.candidate, row]));
  expect(fair.c01?.fairAverage).toBeCloseTo(1.9885, 4);
  expect(fair.c03?.fairAverage).toBeCloseTo(1.2358, 4);
  expect(fair.c09?.fairAverage).toBeCloseTo(2.0831, 4);
  expect([fair.c01, fair.c03, fair.c09].map((row) => row?.rawMean)).toEqual([1.9, 1.2, 2.1]);
});

test('intervals hold their fair average, and stay within the scale', () => {
  for (const { fairAverage, interval } of fit(GOLDEN).candidates) {
    expect(interval.lo).toBeLessThan(fairAverage);
    expect(interval.hi).toBeGreaterThan(fairAverage);
    expect(interval.lo).toBeGreaterThan(0);
    expect(interval.hi).toBeLessThan(3);
  }
});

test('the Newton step is the gradient of the objective times the inverse of its second differences', () => {
  const columns = columnJudgements(GOLDEN);
  const priors = { candidate: 2, examiner: 0.5, criterion: 1, step: 2 };
  const law = makeLevelLaw(3);
  const size = 10 + 3 + 5 + 3;
  const split = (all: Float64Array): SeverityPoint => ({
    candidates: all.slice(0, 10),
    shared: all.slice(10),
  });
  const start = Float64Array.from({ length: size }, (_, place) => Math.sin(place));
  const at = (moves: readonly (readonly [number, number])[]): number => {
    const moved = start.slice();
    for (const [place, by] of moves) moved[place] = (moved[place] ?? 0) + by;
    return solveNewton(columns, priors, split(moved), law).objective;
  };
  const { step } = solveNewton(columns, priors, split(start), law);
  const whole = [...step.candidates, ...step.shared];
  const h = 1e-3;
  for (const row of [0, 7, 10, 12, 14, 18, 20]) {
    let product = 0;
    for (let column = 0; column < size; column += 1) {
      const second =
        (at([
          [row, h],
          [column, h],
        ]) -
          at([
            [row, h],
            [column, -h],
          ]) -
          at([
            [row, -h],
            [column, h],
          ]) +
          at([
            [row, -h],
            [column, -h],
          ])) /
        (4 * h * h);
      product += second * (whole[column] ?? 0);
    }
    expect(product).toBeCloseTo(-(at([[row, h]]) - at([[row, -h]])) / (2 * h), 3);
  }
});

test('severities that levels were drawn with come back within their standard deviations', () => {
  const { judgements, severities } = simulateJudgements({
    candidates: 240,
    criteria: 12,
    examiners: 8,
    severitySd: 0.5,
    stream: seedStream(4, 1),
  });
  const report = fit(judgements);
  const mean = severities.reduce((sum, value) => sum + value, 0) / 8;
  const centre = report.examiners.reduce((sum, row) => sum + row.severity, 0) / 8;
  const gaps = report.examiners.map(
    ({ examiner, severity }) => severity - centre - ((severities[Number(examiner.slice(1))] ?? 0) - mean),
  );
  expect(Math.sqrt(gaps.reduce((sum, gap) => sum + gap * gap, 0) / 8)).toBeLessThan(0.12);
  for (const { infit } of report.examiners) {
    expect(infit).toBeGreaterThan(0.8);
    expect(infit).toBeLessThan(1.15);
  }
  expect(report.bias.pairs).toBe(96);
  expect(report.bias.byChance).toBeCloseTo(96 * 0.0026998, 4);
});

test('an examiner who turns severe on one criterion is listed with it', () => {
  const { judgements } = simulateJudgements({
    candidates: 120,
    criteria: 6,
    examiners: 4,
    severitySd: 0.3,
    stream: seedStream(8, 1),
  });
  const turned = judgements.map((row) =>
    row.examiner === 'e2' && row.criterion === 'k3' ? { ...row, level: Math.max(0, row.level - 1) } : row,
  );
  const [first] = fit(turned).bias.listed;
  expect(first).toMatchObject({ examiner: 'e2', criterion: 'k3' });
  expect(first?.z).toBeLessThan(-3);
});

test('two groups that share nobody are two components, and are not compared', () => {
  const apart = GOLDEN.map((row) => ({
    ...row,
    examiner: row.examiner.toLowerCase(),
    candidate: `x${row.candidate}`,
  }));
  const report = fit([...GOLDEN, ...apart]);
  expect(report.components).toEqual([
    { examiners: 3, candidates: 10, judgements: 100 },
    { examiners: 3, candidates: 10, judgements: 100 },
  ]);
  expect(compareSeverities(report, { first: 'A', second: 'b' })).toEqual({
    state: 'refused',
    reason: 'not-connected',
  });
  expect(compareSeverities(report, { first: 'A', second: 'Z' })).toEqual({
    state: 'refused',
    reason: 'unknown-examiner',
  });
  const within = compareSeverities(report, { first: 'B', second: 'C' });
  expect(within.state === 'compared' && within.interval.lo > 0).toBe(true);
});

test.each([
  ['nothing', [], [{ code: 'no-judgement' }]],
  ['one examiner', readSession('c1 A12; c2 A21'), [{ code: 'one-examiner' }]],
  [
    'examiners who share nobody',
    readSession('c1 A12; c2 B21'),
    [{ code: 'no-shared-candidate', examiners: 2 }],
  ],
  ['one level only', readSession('c1 A22 B22'), [{ code: 'one-level', level: 2 }]],
] as const)('%s is refused with its reason', (_, judgements, reasons) => {
  expect(fitSeverity({ judgements })).toEqual({ state: 'refused', reasons });
});

test('the order in which judgements are given changes nothing but the order of the residuals', () => {
  const forward = fit(GOLDEN);
  const backward = fit(GOLDEN.toReversed());
  const severity = (report: SeverityEstimate): readonly number[] =>
    ['A', 'B', 'C'].map(
      (name) => report.examiners.find((row) => row.examiner === name)?.severity ?? Number.NaN,
    );
  for (const [place, value] of severity(backward).entries())
    expect(value).toBeCloseTo(severity(forward)[place] ?? 9, 10);
  expect(backward.residuals.toReversed()[17]).toBeCloseTo(forward.residuals[17] ?? 9, 8);
});
