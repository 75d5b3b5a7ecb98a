import { expect, test } from 'vitest';
import type { JudgedLevel } from '../judged-level.ts';
import { estimateVarianceComponents, type VarianceEstimate } from './estimate-variance-components.ts';
import type { ExaminerDesign } from './level-table.ts';
import { drawDesignCurve, measureCutDependability, projectDesign } from './project-design.ts';

/** One word a candidate: for each examiner in turn, one level for each of `criteria` criteria. */
function readTable(text: string, criteria: number): readonly JudgedLevel[] {
  return text.split(/[ ,]/).flatMap((row, candidate) =>
    [...row].map((level, place) => ({
      candidate: `c${candidate}`,
      examiner: `e${Math.floor(place / criteria)}`,
      criterion: `k${place % criteria}`,
      level: Number(level),
    })),
  );
}

function estimate(judgements: readonly JudgedLevel[], design: ExaminerDesign = 'crossed'): VarianceEstimate {
  const report = estimateVarianceComponents({ judgements, design });
  if (report.state !== 'estimated') throw new Error(report.reason);
  return report;
}

const variances = (report: VarianceEstimate): Readonly<Record<string, number>> =>
  Object.fromEntries(report.components.map(({ effect, variance }) => [effect, variance]));

// instruments/08 §8.1, « G-study 1 »
test('six candidates by three examiners: a negative component is 0 and says so', () => {
  const report = estimate(readTable('323,221,333,112,212,011', 1));
  expect(report.components.map((row) => Number(row.meanSquare.toFixed(4)))).toEqual([2.2333, 0.1667, 0.3]);
  expect(variances(report).p).toBeCloseTo(0.6444, 4);
  const examiner = report.components.find((row) => row.effect === 'j');
  expect(examiner?.estimate).toBeCloseTo(-0.0222, 4);
  expect(examiner).toMatchObject({ variance: 0, isNegative: true });
  expect(projectDesign(report, { examiners: 3, criteria: 1 }).dependability).toBeCloseTo(0.8657, 4);
});

// instruments/08 §8.1, « G-study 2 », whose figures are those of two of the examiners
test('eight candidates by two examiners of unequal severity: Eρ² .8814 and Φ .6142', () => {
  const report = estimate(readTable('323,212,323,201,212,101,312,213', 1));
  const squares = report.components.map((row) => Number(row.meanSquare.toFixed(4)));
  expect(squares).toEqual([1.5179, 3.7917, 0.125]);
  const two = projectDesign(report, { examiners: 2, criteria: 1 });
  expect(two.generalizability).toBeCloseTo(0.8814, 4);
  expect(two.dependability).toBeCloseTo(0.6142, 4);
  expect(two.absoluteSem).toBeCloseTo(Math.sqrt((0.4583 + 0.125) / 2), 3);
});

// R 4.2.2: set.seed(3), eight candidates × three examiners × four criteria, rounded to 0..3; lme4 1.1-31,
// lmer(x ~ 1 + (1|p) + (1|j) + (1|i) + (1|p:j) + (1|p:i) + (1|j:i)) by REML
const TABLE =
  '010102110001 011213120201 001122320101 000001000001 121213320001 122123322222 121132322322 223333332311';

// R 4.2.2: summary(aov(x ~ p*j*i))[[1]][, 3]
test('the mean squares are those of aov', () => {
  const found = Object.fromEntries(
    estimate(readTable(TABLE, 4)).components.map(({ effect, meanSquare }) => [effect, meanSquare]),
  );
  const expected = {
    p: 6.9866071429,
    j: 8.53125,
    i: 2.1493055556,
    pj: 0.8169642857,
    pi: 0.3318452381,
    ji: 0.5034722222,
    pji: 0.28125,
  };
  for (const [effect, square] of Object.entries(expected)) expect(found[effect]).toBeCloseTo(square, 9);
});

test('p × (j × i) gives the REML components of lme4, to what its optimiser reaches', () => {
  const found = variances(estimate(readTable(TABLE, 4)));
  const expected = {
    p: 0.509913577,
    j: 0.234132131,
    i: 0.066465064,
    pj: 0.13393296,
    pi: 0.016862512,
    ji: 0.027778759,
    pji: 0.281250942,
  };
  for (const [effect, variance] of Object.entries(expected))
    expect(Math.abs((found[effect] ?? 9) - variance)).toBeLessThan(1e-4);
});

test('examiners of each candidate’s own give the REML components of (j:p) × i', () => {
  const own = readTable(TABLE, 4).map((row) => ({ ...row, examiner: `${row.candidate}-${row.examiner}` }));
  const found = variances(estimate(own, 'nested'));
  const expected = {
    p: 0.4318118148,
    i: 0.0757374545,
    'j:p': 0.368070072,
    pi: 0.0075994787,
    'ji:p': 0.3090327187,
  };
  for (const [effect, variance] of Object.entries(expected))
    expect(Math.abs((found[effect] ?? 9) - variance)).toBeLessThan(1e-4);
});

test('more examiners or more criteria never make a mean less dependable', () => {
  const report = estimate(readTable(TABLE, 4));
  const curve = drawDesignCurve(report, { examiners: [1, 2, 3, 5], criteria: [1, 4, 10] });
  expect(curve).toHaveLength(12);
  for (const [place, { dependability, generalizability }] of curve.entries()) {
    expect(generalizability ?? 0).toBeGreaterThan(dependability ?? 1);
    if (place % 4 > 0) expect(dependability ?? 0).toBeGreaterThan(curve[place - 1]?.dependability ?? 1);
    if (place >= 4) expect(dependability ?? 0).toBeGreaterThan(curve[place - 4]?.dependability ?? 1);
  }
});

test('Φ(λ) is Φ when the cut is at the mean, and rises as the cut moves away', () => {
  const report = estimate(readTable(TABLE, 4));
  const at = (cut: number): number =>
    measureCutDependability(report, { examiners: 2, criteria: 4, cut }) ?? 0;
  const { dependability } = projectDesign(report, { examiners: 2, criteria: 4 });
  expect(at(report.mean)).toBeCloseTo(dependability ?? 9, 12);
  expect(at(1.5)).toBeGreaterThanOrEqual(dependability ?? 1);
  expect(at(3)).toBeGreaterThan(at(2.5));
});

test('an incomplete table is refused with how much is missing, a lone examiner as too small', () => {
  const judgements = readTable('323,221,333', 1);
  expect(estimateVarianceComponents({ judgements: judgements.slice(1), design: 'crossed' })).toEqual({
    state: 'refused',
    reason: 'incomplete',
    missing: 1,
  });
  expect(estimateVarianceComponents({ judgements: readTable('3,2', 1), design: 'crossed' })).toMatchObject({
    reason: 'too-small',
  });
});
