import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grade, Level } from '../judgement/grade.ts';
import { applyBlockRule } from './apply-block-rule.ts';
import type { BlockRule } from './block-rule.ts';
import { countRule } from './compare-rules.ts';
import { type BlockShape, makeLevelJudge, measureLevelMargin } from './judge-levels.ts';
import { measureRuleMargin } from './rule-margin.ts';

const criteria = ['a', 'b', 'c', 'd', 'e'] as const;
const matrix = {
  C1: [
    { criterion: 'a', primary: true },
    { criterion: 'b', primary: false },
  ],
  C2: [
    { criterion: 'c', primary: true },
    { criterion: 'd', primary: true },
  ],
  C3: [{ criterion: 'e', primary: true }],
};
const shape: BlockShape = {
  criteria,
  competences: [
    [
      { rank: 0, weight: 1 },
      { rank: 1, weight: 0.5 },
    ],
    [
      { rank: 2, weight: 1 },
      { rank: 3, weight: 1 },
    ],
    [{ rank: 4, weight: 1 }],
  ],
};
const level = fc.constantFrom<Level>(0, 1, 2, 3);
const rules: fc.Arbitrary<BlockRule> = fc.oneof(
  fc.constant<BlockRule>({ kind: 'R1' }),
  fc.record({
    kind: fc.constant('R2' as const),
    onesDivisor: fc.integer({ min: 1, max: 6 }),
    competenceMean: fc.constantFrom(1, 1.5, 2),
    critical: fc.subarray([...criteria]),
  }),
  fc.record({
    kind: fc.constantFrom('R3' as const, 'R4' as const),
    mean: fc.constantFrom(1.2, 1.75, 2, 2.4),
  }),
);
const levelsOf = fc.tuple(level, level, level, level, level);
const gradesOf = (levels: readonly Level[]): Readonly<Record<string, Grade>> =>
  Object.fromEntries(criteria.map((id, rank) => [id, levels[rank] ?? 0]));

describe('makeLevelJudge', () => {
  it('finds what applyBlockRule finds', () => {
    fc.assert(
      fc.property(rules, levelsOf, (rule, levels) => {
        const { state } = applyBlockRule(rule, { grades: gradesOf(levels), matrix });
        expect(makeLevelJudge(rule, shape)?.(levels)).toBe(state === 'met');
      }),
    );
  });

  it('never turns against a level that rises', () => {
    fc.assert(
      fc.property(rules, levelsOf, fc.nat(4), (rule, levels, rank) => {
        const judge = makeLevelJudge(rule, shape);
        const raised = levels.map((one, index) => (index === rank ? Math.min(3, one + 1) : one));
        expect(judge?.(levels) && !judge(raised)).toBeFalsy();
      }),
    );
  });
});

describe('measureLevelMargin', () => {
  it('is that of measureRuleMargin, up to two changes', () => {
    fc.assert(
      fc.property(rules, levelsOf, (rule, levels) => {
        const judge = makeLevelJudge(rule, shape);
        const known = measureRuleMargin(rule, { grades: gradesOf(levels), matrix })?.changes ?? null;
        const short = known === 1 || known === 2 ? known : null;
        expect(judge && measureLevelMargin(judge, levels)).toBe(short);
      }),
      { numRuns: 60 },
    );
  });
});

describe('countRule', () => {
  it('counts blocks, margins and pairs found alike', () => {
    const blocks = [
      { levels: [2, 2, 2, 2, 2], again: [2, 2, 2, 2, 1] },
      { levels: [1, 2, 2, 2, 2], again: [1, 1, 2, 2, 2] },
      { levels: [0, 0, 0, 2, 2], again: null },
    ];
    expect(countRule({ kind: 'R1' }, shape, blocks)).toMatchObject({
      blocks: 3,
      met: 1,
      margins: { one: 2, two: 0, more: 1 },
      consistent: { alike: 1, pairs: 2 },
    });
  });

  it('finds nothing under the holistic rule', () => {
    expect(countRule({ kind: 'holistic' }, shape, [{ levels: [3, 3, 3, 3, 3], again: null }])).toMatchObject({
      blocks: 1,
      met: null,
    });
  });
});
