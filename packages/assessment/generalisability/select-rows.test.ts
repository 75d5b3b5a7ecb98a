import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JudgedLevel } from '../judged-level.ts';
import { seedStream } from '../seed-stream.ts';
import { simulateJudgements } from '../severity/simulate-judgements.ts';
import { estimateVarianceComponents } from './estimate-variance-components.ts';
import { projectDesign } from './project-design.ts';
import { selectStudyRows } from './select-rows.ts';

const simulate = (examiners: number): readonly JudgedLevel[] =>
  simulateJudgements({ candidates: 12, criteria: 3, examiners, severitySd: 0.5, stream: seedStream(4, 1) })
    .judgements;

test('the same two examiners for everybody fill a crossed table, pairs that rotate a nested one', () => {
  expect(selectStudyRows(simulate(2))).toMatchObject({
    design: 'crossed',
    candidates: 12,
    candidatesLeftOut: 0,
    crossed: { candidates: 12, examiners: 2 },
  });
  const rotating = selectStudyRows(simulate(4));
  expect(rotating).toMatchObject({ design: 'nested', candidates: 12, candidatesLeftOut: 0 });
  expect(rotating.crossed.candidates).toBeLessThan(12);
});

test('a criterion that few could assess goes before candidates, then a candidate with a hole', () => {
  const given = simulate(2).filter(
    ({ candidate, criterion }) =>
      (criterion !== 'k2' || candidate === 'c0') && !(candidate === 'c5' && criterion === 'k1'),
  );
  const rows = selectStudyRows(given);
  expect(rows).toMatchObject({ criteriaLeftOut: ['k2'], candidates: 11, candidatesLeftOut: 1 });
  expect(estimateVarianceComponents({ judgements: rows.judgements, design: rows.design })).toMatchObject({
    state: 'estimated',
    criteria: 2,
  });
});

test('a candidate with one examiner more than most is left out, whoever they are', () => {
  const extra = ['k0', 'k1', 'k2'].map((criterion) => ({
    candidate: 'c3',
    criterion,
    examiner: 'zz',
    level: 1,
  }));
  expect(selectStudyRows([...simulate(2), ...extra])).toMatchObject({ candidates: 11, candidatesLeftOut: 1 });
});

test('neither the order of judgements nor the names of examiners changes the variance found', () => {
  const judgements = simulate(4);
  const read = (given: readonly JudgedLevel[]): readonly number[] => {
    const rows = selectStudyRows(given);
    const found = estimateVarianceComponents({ judgements: rows.judgements, design: rows.design });
    if (found.state === 'refused') throw new Error(found.reason);
    const { dependability } = projectDesign(found, { examiners: 2, criteria: 3 });
    return [...found.components.map(({ estimate }) => estimate), dependability ?? 0];
  };
  const expected = read(judgements);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...judgements], { minLength: judgements.length }),
      fc.shuffledSubarray(['u', 'v', 'w', 'x'], { minLength: 4 }),
      (shuffled, names) => {
        const renamed = shuffled.map((row) => ({
          ...row,
          examiner: names[Number(row.examiner.slice(1))] ?? '',
        }));
        for (const [place, value] of read(renamed).entries())
          expect(value).toBeCloseTo(expected[place] ?? 0, 10);
      },
    ),
    { numRuns: 25 },
  );
});

test('nobody judged twice fills no table', () => {
  const single = simulate(2).filter(({ examiner }) => examiner === 'e0');
  expect(selectStudyRows(single)).toMatchObject({ candidates: 0, judgements: [] });
  expect(selectStudyRows([])).toMatchObject({ candidates: 0, crossed: { candidates: 0, examiners: 0 } });
});
