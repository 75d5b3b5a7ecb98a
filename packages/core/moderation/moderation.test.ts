import { errorCode } from '@etalon/error';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignModerators } from './assign-moderators.ts';
import { compareReading, measureShift } from './compare-reading.ts';
import { drawSample, type SampleCandidate } from './draw-sample.ts';

const blocks: fc.Arbitrary<readonly SampleCandidate[]> = fc
  .array(fc.record({ margin: fc.constantFrom(1, 2, null), refused: fc.boolean() }), { maxLength: 60 })
  .map((rows) => rows.map((row, rank) => ({ id: `c${rank} B2`, ...row })));
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('drawSample', () => {
  it('takes every block of margin 1, every refusal, and ⌈√n⌉ of the rest, whatever their order', () => {
    fc.assert(
      fc.property(blocks, seeds, (rows, seed) => {
        const sample = drawSample(rows, seed);
        const rest = rows.filter(({ margin, refused }) => margin !== 1 && !refused);
        expect(sample.rest).toBe(rest.length);
        expect(sample.drawn).toBe(Math.ceil(Math.sqrt(rest.length)));
        const reasons = new Map(sample.picks.map(({ id, reason }) => [id, reason]));
        expect(sample.picks).toHaveLength(rows.length - rest.length + sample.drawn);
        for (const { id, margin, refused } of rows)
          if (margin === 1 || refused) expect(reasons.get(id)).toBe(margin === 1 ? 'border' : 'refusal');
        expect(drawSample(rows.toReversed(), seed)).toEqual(sample);
      }),
    );
  });

  it('draws otherwise with another seed, and refuses what is no seed', () => {
    const rows = Array.from({ length: 100 }, (_, rank) => ({ id: `c${rank}`, margin: null, refused: false }));
    const drawn = new Set([1, 2, 3].map((seed) => JSON.stringify(drawSample(rows, seed).picks)));
    expect(drawn.size).toBe(3);
    expect(drawSample(rows, 1).drawn).toBe(10);
    for (const seed of [-1, 1.5, 2 ** 32, Number.NaN])
      expect(
        (() => {
          try {
            return drawSample(rows, seed).drawn;
          } catch (error) {
            return errorCode(error);
          }
        })(),
      ).toBe('moderation.seed-unreadable');
  });

  it('draws each of the rest about as often', () => {
    const rows = Array.from({ length: 9 }, (_, rank) => ({ id: `c${rank}`, margin: 2, refused: false }));
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 900; seed += 1)
      for (const { id } of drawSample(rows, seed).picks) counts.set(id, (counts.get(id) ?? 0) + 1);
    // 900 draws of 3 in 9: 300 each, with a standard deviation of 14.
    for (const { id } of rows) expect(Math.abs((counts.get(id) ?? 0) - 300)).toBeLessThan(60);
  });
});

describe('assignModerators', () => {
  it('gives a block to nobody who may not read it, and keeps loads within one when all may', () => {
    const needs = Array.from({ length: 11 }, (_, rank) => ({ id: `b${rank}`, eligible: ['x', 'y', 'z'] }));
    const given = assignModerators([...needs, { id: 'none', eligible: [] }], 4);
    expect(given.get('none')).toBeNull();
    const loads = ['x', 'y', 'z'].map((userId) => [...given.values()].filter((one) => one === userId).length);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    expect(assignModerators([{ id: 'none', eligible: [] }, ...needs.toReversed()], 4)).toEqual(given);
  });
});

describe('compareReading', () => {
  it.each([
    [2, 2, 'same'],
    ['NP', 0, 'same'],
    [3, 2, 'within'],
    [0, 1, 'within'],
    [1, 2, 'beyond'],
    [0, 2, 'beyond'],
    ['NE', 1, 'beyond'],
    ['NE', 'NE', 'same'],
  ] as const)('%s beside %s is %s with a tolerance of one level', (grade, settled, outcome) => {
    expect(compareReading(grade, settled, 1)).toBe(outcome);
  });

  it('measures a shift in levels', () => {
    expect(measureShift(1, 3)).toBe(-2);
    expect(measureShift('NE', 3)).toBeNull();
  });
});
