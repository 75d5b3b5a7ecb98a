import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seedStream } from '../seed-stream.ts';
import { simulateJudgements } from '../severity/simulate-judgements.ts';
import { analyseItems, type ItemAnalysis, type ItemReport } from './analyse-items.ts';
import { compareForms } from './compare-forms.ts';
import type { ItemGrade, ItemJudgement } from './item-judgement.ts';
import { relateReadings } from './relate-readings.ts';

const CRITERIA = ['k0', 'k1', 'k2', 'k3', 'k4', 'k5'];

function simulate(seed: number, candidates = 40): readonly ItemJudgement[] {
  const stream = seedStream(seed, 9);
  return simulateJudgements({
    candidates,
    criteria: CRITERIA.length,
    examiners: 4,
    severitySd: 0.5,
    stream,
  }).judgements.map(({ level, ...row }) => ({
    ...row,
    session: 's',
    form: Number(row.candidate.slice(1)) % 2 === 0 ? 'pair' : 'impair',
    grade: level,
    first: stream.nextUnit() < 0.3 ? Math.max(0, level - 1) : level,
    confidence: 1 + stream.nextBelow(3),
    elapsedMs: 1000 * (1 + stream.nextBelow(300)),
    instruments: stream.nextUnit() < 0.5 ? ['I-1'] : [],
  }));
}

const analyse = (judgements: readonly ItemJudgement[], withSeverity = true): ItemAnalysis =>
  analyseItems({ judgements, criteria: CRITERIA, withSeverity });

function described(analysis: ItemAnalysis, criterion = 'k0'): Extract<ItemReport, { state: 'described' }> {
  const found = analysis.criteria.find((row) => row.criterion === criterion);
  if (found?.state !== 'described') throw new Error('a described criterion is expected');
  return found;
}

/** Changes what one criterion was given, and leaves the others. */
const regrade = (
  judgements: readonly ItemJudgement[],
  criterion: string,
  change: (row: ItemJudgement, place: number) => Partial<ItemJudgement>,
): readonly ItemJudgement[] =>
  judgements.map((row, place) => (row.criterion === criterion ? { ...row, ...change(row, place) } : row));

test('the order of judgements changes nothing at all', () => {
  const judgements = simulate(1);
  const expected = analyse(judgements);
  fc.assert(
    fc.property(fc.shuffledSubarray([...judgements], { minLength: judgements.length }), (shuffled) => {
      expect(analyse(shuffled)).toEqual(expected);
    }),
    { numRuns: 5 },
  );
});

/** Rounded to what a Newton iteration in another order of examiners reaches. */
const round = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' ? Number(one.toFixed(7)) : one)),
  );

test('other names of examiners change nothing, and none of them is in the answer', () => {
  const judgements = simulate(2);
  const expected = round(analyse(judgements));
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (places) => {
      const renamed = judgements.map((row) => ({
        ...row,
        examiner: `examiner-${places[Number(row.examiner.slice(1))]}`,
      }));
      expect(round(analyse(renamed))).toEqual(expected);
    }),
    { numRuns: 6 },
  );
  const text = JSON.stringify(analyse(judgements));
  for (const name of ['"e0"', '"e3"', '"c0"', '"c39"']) expect(text).not.toContain(name);
});

test('what was not produced counts as 0, what could not be assessed as nothing', () => {
  const grades: readonly ItemGrade[] = [3, 2, 'NP', 'NE'];
  const found = described(
    analyse(regrade(simulate(3, 8), 'k0', (_, place) => ({ grade: grades[(place / 6) % 4] ?? 0 }))),
  );
  const { levels, notProduced, notAssessable, facility, aboveCut } = found.grades;
  expect(levels).toEqual([0, 0, 4, 4]);
  expect([notProduced.count, notAssessable.count]).toEqual([4, 4]);
  expect(facility).toBeCloseTo((4 * 3 + 4 * 2) / 12 / 3, 12);
  expect(aboveCut).toMatchObject({ count: 8, total: 12 });
});

test('below 30 judgements counts alone are given, below five candidates nothing', () => {
  const few = analyse(simulate(4, 14));
  expect(described(few).relations).toBeNull();
  expect(described(few).grades.judgements).toBe(28);
  expect(few.consistency).toBeNull();
  expect(few.partials).toEqual([]);
  for (const row of analyse(simulate(4, 4)).criteria)
    expect(row).toEqual({ criterion: row.criterion, state: 'suppressed', candidates: 4 });
});

test('with two examiners nothing is said of how they judged, in a pool neither; a case of too few candidates is left out', () => {
  const judgements = simulate(5).map((row) => ({ ...row, examiner: row.examiner < 'e2' ? 'a' : 'b' }));
  const two = judgements.filter(
    (row, place) =>
      judgements.findIndex(
        (one) =>
          one.candidate === row.candidate && one.criterion === row.criterion && one.examiner === row.examiner,
      ) === place,
  );
  expect(described(analyse(two)).judging).toBeNull();
  const pooled = [
    ...simulate(5),
    ...two.map((row) => ({ ...row, session: 't', candidate: `t${row.candidate}` })),
  ];
  expect(described(analyse(pooled)).judging).toEqual(described(analyse(simulate(5))).judging);
  expect(described(analyse(pooled)).grades.candidates).toBe(80);
  const rare = simulate(5).map((row) => ({
    ...row,
    form: Number(row.candidate.slice(1)) < 4 ? 'rare' : 'usual',
  }));
  const { forms, formsSuppressed } = described(analyse(rare)).grades;
  expect(forms.map(({ form }) => form)).toEqual(['usual']);
  expect(formsSuppressed).toBe(1);
});

test('first impressions are compared with judgements in both directions and across the cut', () => {
  const firsts: readonly ItemGrade[] = [1, 3, 2, 'NE'];
  const { judging } = described(
    analyse(
      regrade(simulate(6, 40), 'k0', (_, place) => ({ grade: 2, first: firsts[(place / 6) % 4] ?? 0 })),
    ),
  );
  expect(judging?.shifts).toMatchObject({
    moved: { count: 60, total: 80 },
    up: 20,
    down: 20,
    acrossCut: 20,
  });
});

test.each<[string, (row: ItemJudgement, place: number) => Partial<ItemJudgement>, string]>([
  ['everything on one side of the cut', () => ({ grade: 3 }), 'one-side'],
  [
    'levels that go against the block',
    ({ grade }) => ({ grade: typeof grade === 'number' ? 3 - grade : grade }),
    'against-block',
  ],
  ['levels given by chance', (_, place) => ({ grade: (place * 7919) % 4 }), 'agreement'],
  [
    'a middle level never used',
    ({ grade }) => ({ grade: grade === 2 ? 1 : grade === 1 ? 0 : grade }),
    'steps',
  ],
])('%s gives its reason to read the criterion again', (_, change, code) => {
  const analysis = analyse(regrade(simulate(7, 60), 'k0', change));
  expect(described(analysis).relations?.reasons.map((reason) => reason.code)).toContain(code);
});

test('steps that only the prior orders are no reason', () => {
  const analysis = analyse(regrade(simulate(7, 60), 'k0', () => ({ grade: 3 })));
  expect(described(analysis).relations?.reasons.map(({ code }) => code)).not.toContain('steps');
});

test('a criterion that copies another is told from both sides, as redundant and as dependent', () => {
  const judgements = simulate(8, 60);
  const gradeOf = new Map(
    judgements.map((row) => [`${row.candidate} ${row.examiner} ${row.criterion}`, row.grade]),
  );
  const analysis = analyse(
    regrade(judgements, 'k1', (row, place) => ({
      grade: place % 20 === 0 ? row.grade : (gradeOf.get(`${row.candidate} ${row.examiner} k0`) ?? 0),
    })),
  );
  for (const [criterion, other] of [
    ['k0', 'k1'],
    ['k1', 'k0'],
  ])
    for (const code of ['redundant', 'dependent'])
      expect(described(analysis, criterion).relations?.reasons).toContainEqual(
        expect.objectContaining({ code, other }),
      );
});

test('without the right to measure severity nothing that rests on it is given', () => {
  const analysis = analyse(simulate(9), false);
  expect(analysis.residuals).toEqual([]);
  expect(described(analysis).relations).toMatchObject({ fit: null, steps: null });
  expect(described(analysis).relations?.block).not.toBeNull();
});

test('two forms compare alike from either side, a constant added to both changes nothing', () => {
  const mean = fc.integer({ min: 0, max: 30 }).map((tenths) => tenths / 10);
  const means = fc.array(mean, { minLength: 5, maxLength: 20 });
  fc.assert(
    fc.property(means, means, (first, second) => {
      const [found] = compareForms([
        { form: 'a', means: first },
        { form: 'b', means: second },
      ]);
      const [turned] = compareForms([
        { form: 'a', means: second },
        { form: 'b', means: first },
      ]);
      const [moved] = compareForms([
        { form: 'a', means: first.map((one) => one + 1) },
        { form: 'b', means: second.map((one) => one + 1) },
      ]);
      if (found?.state !== 'compared' || turned?.state !== 'compared' || moved?.state !== 'compared') return;
      expect(turned.difference).toBeCloseTo(-found.difference, 9);
      expect(turned.p).toBeCloseTo(found.p, 9);
      expect(moved.p).toBeCloseTo(found.p, 6);
      const inside = found.inner.lo > -0.25 && found.inner.hi < 0.25;
      if (Math.abs(found.p - 0.05) > 1e-9) expect(found.within).toBe(inside);
    }),
  );
});

test('forms of four candidates are not compared', () => {
  const few = { form: 'a', means: [1, 2, 3, 2] };
  expect(compareForms([few, { form: 'b', means: [1, 2, 3, 2, 1] }])).toEqual([
    { state: 'refused', reason: 'too-few', first: 'a', second: 'b' },
  ]);
});

test('readings stand beside settled levels by state and by level, a level of few candidates hidden', () => {
  const rows = Array.from({ length: 44 }, (_, n) => n).map((n) => ({
    candidate: `c${n % 40}`,
    instrument: n < 40 ? 'I-1' : 'I-2',
    criterion: 'k0',
    state: n % 40 < 36 ? 'ok' : 'not_run',
    value: n % 40 < 36 ? n : null,
    level: n < 3 ? 0 : n < 20 ? 1 : 2,
  }));
  const [found, ...others] = relateReadings(rows);
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    paired: 36,
    states: [
      { state: 'not_run', count: 4 },
      { state: 'ok', count: 36 },
    ],
  });
  expect(found?.association?.rho).toBeGreaterThan(0.85);
  expect(found?.byLevel.map((one) => one?.candidates ?? null)).toEqual([null, 17, 16, null]);
  expect(found?.byLevel[1]?.median).toBe(11);
});
