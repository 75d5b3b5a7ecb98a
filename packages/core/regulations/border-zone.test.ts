import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grade, Level } from '../judgement/grade.ts';
import type { BlockRule } from './block-rule.ts';
import { measureBorderZone } from './border-zone.ts';
import { type BlockShape, makeLevelJudge, measureLevelMargin } from './judge-levels.ts';

const criteria = ['a', 'b', 'c', 'd'] as const;
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
  ],
};
const R2: BlockRule = { kind: 'R2', onesDivisor: 4, competenceMean: 1.5, critical: [] };
const level = fc.constantFrom<Level>(0, 1, 2, 3);
const pair = fc.tuple(level, level);
const rules: fc.Arbitrary<BlockRule> = fc.oneof(
  fc.constant<BlockRule>({ kind: 'R1' }),
  fc.record({
    kind: fc.constant('R2' as const),
    onesDivisor: fc.integer({ min: 1, max: 5 }),
    competenceMean: fc.constantFrom(1, 1.5, 2),
    critical: fc.subarray([...criteria]),
  }),
  fc.record({ kind: fc.constantFrom('R3' as const, 'R4' as const), mean: fc.constantFrom(1.2, 1.75, 2.4) }),
);

function measure(rule: BlockRule, rows: readonly (readonly Grade[])[]) {
  return measureBorderZone({
    rule,
    shape,
    given: Object.fromEntries(criteria.map((id, rank) => [id, rows[rank] ?? []])),
  });
}

/** Every way of settling, one by one: levels between those given. */
function listWays(rows: readonly (readonly [Level, Level])[]): readonly (readonly number[])[] {
  return rows.reduce<readonly (readonly number[])[]>(
    (ways, [first, second]) =>
      ways.flatMap((way) =>
        [0, 1, 2, 3]
          .filter((one) => one >= Math.min(first, second) && one <= Math.max(first, second))
          .map((one) => [...way, one]),
      ),
    [[]],
  );
}

describe('measureBorderZone', () => {
  it('lists what flips the outcome alone when the examiners agree', () => {
    expect(
      measure(R2, [
        [2, 2],
        [1, 1],
        [2, 2],
        [2, 2],
      ]),
    ).toMatchObject({
      changes: 1,
      // A second criterion at 1 passes the bound; b at 0 breaks the floor.
      pivotal: ['a', 'b', 'c', 'd'],
      differing: [],
      splits: false,
    });
    expect(
      measure(R2, [
        [3, 3],
        [3, 3],
        [3, 3],
        [3, 3],
      ]),
    ).toMatchObject({ changes: null, pivotal: [] });
  });

  it('keeps the lowest margin where they differ, and says that the rule depends on what is settled', () => {
    const zone = measure({ kind: 'R1' }, [
      [3, 3],
      [3, 3],
      [3, 3],
      [1, 2],
    ]);
    expect(zone).toMatchObject({ changes: 1, splits: true, differing: ['d'], pivotal: ['d'] });
    expect(
      measure({ kind: 'R1' }, [
        [3, 3],
        [3, 3],
        [3, 3],
        [3, 2],
      ]),
    ).toMatchObject({ changes: 1, splits: false, differing: ['d'], pivotal: ['d'] });
  });

  it('measures nothing where an examiner could not assess, nor under the holistic rule; what is not produced is 0', () => {
    const rows: readonly (readonly Grade[])[] = [
      [2, 2],
      [2, 'NE'],
      [2, 2],
      [2, 2],
    ];
    expect(measure(R2, rows)).toEqual({ state: 'unmeasured', why: 'not-assessable', criteria: ['b'] });
    expect(measure({ kind: 'holistic' }, rows)).toMatchObject({ why: 'holistic' });
    expect(
      measure(R2, [
        ['NP', 'NP'],
        [2, 2],
        [2, 2],
        [2, 2],
      ]),
    ).toMatchObject({ changes: 2, pivotal: [] });
  });

  it('finds what looking at every way of settling finds', () => {
    fc.assert(
      fc.property(rules, fc.tuple(pair, pair, pair, pair), (rule, rows) => {
        const zone = measure(rule, rows);
        const judge = makeLevelJudge(rule, shape);
        if (zone.state !== 'measured' || judge === null) throw new Error('a margin is expected');
        const ways = listWays(rows);
        const margins = ways.map((way) => measureLevelMargin(judge, way) ?? 9);
        expect(zone.changes ?? 9).toBe(Math.min(...margins));
        expect(zone.splits).toBe(new Set(ways.map(judge)).size > 1);
        const pivotal = criteria.filter((_, rank) =>
          ways.some((way) =>
            [-1, 1].some((step) => {
              const moved = (way[rank] ?? 0) + step;
              return moved >= 0 && moved <= 3 && judge(way.with(rank, moved)) !== judge(way);
            }),
          ),
        );
        expect(zone.pivotal).toEqual(pivotal);
      }),
      { numRuns: 400 },
    );
  });

  it('says when there are too many ways of settling to look at each', () => {
    const many = Array.from({ length: 8 }, (_, rank) => `k${rank}`);
    const zone = measureBorderZone({
      rule: { kind: 'R4', mean: 1.5 },
      shape: { criteria: many, competences: [] },
      given: Object.fromEntries(many.map((id) => [id, [0, 3] as const])),
    });
    expect(zone).toMatchObject({ changes: 1, splits: true, everyWay: false });
  });
});
