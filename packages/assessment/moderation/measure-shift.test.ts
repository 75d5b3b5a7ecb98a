import { describe, expect, it } from 'vitest';
import { measureShifts, type ShiftedUnit, testSigns } from './measure-shift.ts';

const units = (set: string, lower: number, higher: number, same: number): readonly ShiftedUnit[] => [
  ...Array.from({ length: lower }, () => ({ set, shift: -2 })),
  ...Array.from({ length: higher }, () => ({ set, shift: 1 })),
  ...Array.from({ length: same }, () => ({ set, shift: 0 })),
];

describe('measureShifts', () => {
  // R 4.2.2: binom.test(c(lower, higher))$p.value
  it.each([
    [0, 6, 0.03125],
    [1, 9, 0.021484375],
    [2, 10, 0.03857421875],
    [5, 5, 1],
    [3, 14, 0.012725830078125],
    [0, 0, 1],
  ])('%i lower and %i higher has p = %f', (lower, higher, p) => {
    expect(testSigns(lower, higher)).toBeCloseTo(p, 12);
  });

  it('counts each hand-in once, leaves ties out of the test, and corrects over the sets', () => {
    const found = measureShifts([...units('MK', 0, 6, 4), ...units('BD', 1, 2, 0)]);
    expect(found.map(({ set }) => set)).toEqual(['BD', 'MK']);
    expect(found[1]).toMatchObject({ lower: 0, higher: 6, same: 4, isSystematic: false });
    expect(found[1]?.adjusted).toBeCloseTo(0.0625, 12);
    expect(measureShifts(units('MK', 0, 6, 4))[0]?.isSystematic).toBe(true);
  });
});
