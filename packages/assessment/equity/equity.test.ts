import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareGroups } from './compare-groups.ts';
import { measureOrder, type Passage } from './measure-order.ts';

describe('compareGroups', () => {
  // Newcombe 1998, « Interval estimation for the difference », table II, row (a), method 10: 56/70 − 48/80
  it('gives the interval of Newcombe between two groups', () => {
    const [first, second] = compareGroups(
      [
        { group: 'FI', count: 56, total: 70 },
        { group: 'FC', count: 48, total: 80 },
      ],
      30,
    );
    if (first?.state !== 'compared' || second?.state !== 'compared') throw new Error('two are compared');
    expect(first.difference?.difference).toBeCloseTo(0.2, 12);
    expect(first.difference?.lo).toBeCloseTo(0.0524, 4);
    expect(first.difference?.hi).toBeCloseTo(0.3339, 4);
    expect(second.difference?.lo).toBeCloseTo(-0.3339, 4);
  });

  it('suppresses under ten, with the next smallest when one is alone, and only describes under the threshold', () => {
    const states = (least: number) =>
      compareGroups(
        [
          { group: 'FI', count: 60, total: 90 },
          { group: 'FC', count: 60, total: 80 },
          { group: 'CA', count: 20, total: 25 },
          { group: 'VAE', count: 4, total: 9 },
          { group: 'CL', count: 0, total: 0 },
        ],
        least,
      ).map(({ group, state }) => `${group} ${state}`);
    expect(states(30)).toEqual(['FI compared', 'FC compared', 'CA suppressed', 'VAE suppressed']);
    expect(states(85)).toEqual(['FI compared', 'FC described', 'CA suppressed', 'VAE suppressed']);
  });

  it('compares a group that is alone with nothing', () => {
    const [only] = compareGroups([{ group: 'FI', count: 40, total: 60 }], 30);
    expect(only).toMatchObject({ state: 'compared', difference: null });
  });

  it('never gives a count of fewer than ten people, nor one group alone hidden among others shown', () => {
    const groups = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 120 }), fc.double({ min: 0, max: 1, noNaN: true })), {
        maxLength: 6,
      })
      .map((rows) =>
        rows.map(([total, share], rank) => ({ group: `g${rank}`, count: Math.round(share * total), total })),
      );
    fc.assert(
      fc.property(groups, fc.integer({ min: 0, max: 100 }), (rows, least) => {
        const found = compareGroups(rows, least);
        const hidden = found.filter(({ state }) => state === 'suppressed').length;
        if (hidden === 1) expect(found).toHaveLength(1);
        for (const row of found) {
          if (row.state === 'suppressed') continue;
          expect(row.total).toBeGreaterThanOrEqual(10);
          if (row.state === 'compared') expect(row.total).toBeGreaterThanOrEqual(Math.max(30, least));
          else expect(row.difference).toBeNull();
        }
      }),
    );
  });
});

/** Ten days of eight passages, the afternoon from the fifth: the results of the script below. */
const PASSAGES: readonly Passage[] = Array.from({ length: 80 }, (_, rank) => {
  const position = (rank % 8) + 1;
  const day = Math.floor(rank / 8) + 1;
  return {
    position,
    afternoon: position > 4,
    acquired: (position * 7 + day * 5 + position * day) % 11 < 6,
  };
});

describe('measureOrder', () => {
  // R 4.2.2: glm(acquired ~ position + afternoon, family = binomial), Wald on the logarithm with qnorm(.975)
  it('gives the odds ratios of a logistic regression and their intervals', () => {
    const report = measureOrder(PASSAGES, 30);
    if (report.state !== 'estimated') throw new Error(report.reason);
    expect(report).toMatchObject({ passages: 80, acquired: 38 });
    const [position, afternoon] = report.effects;
    expect(position?.oddsRatio).toBeCloseTo(1.133911975529, 8);
    expect(position?.interval.lo).toBeCloseTo(0.7583647688607, 6);
    expect(position?.interval.hi).toBeCloseTo(1.69543262166, 6);
    expect(afternoon?.oddsRatio).toBeCloseTo(0.267202864593, 8);
    expect(afternoon?.interval.lo).toBeCloseTo(0.0413968512304, 6);
    expect(afternoon?.interval.hi).toBeCloseTo(1.72470535137, 6);
  });

  it('leaves out a term that does not vary, and estimates nothing on too few or on a rare result', () => {
    const mornings = PASSAGES.map((row) => ({ ...row, afternoon: false }));
    expect(measureOrder(mornings, 30)).toMatchObject({ state: 'estimated', effects: [{ term: 'position' }] });
    expect(measureOrder(PASSAGES.slice(0, 29), 30)).toMatchObject({ reason: 'few', found: 29, asked: 30 });
    expect(
      measureOrder(
        PASSAGES.map((row, rank) => ({ ...row, acquired: rank > 15 })),
        30,
      ),
    ).toMatchObject({
      reason: 'rare',
      found: 16,
      asked: 20,
    });
    expect(
      measureOrder(
        mornings.map((row) => ({ ...row, position: 1 })),
        30,
      ),
    ).toMatchObject({ reason: 'unvaried' });
  });
});
