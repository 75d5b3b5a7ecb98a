import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AXIS_INSET, layoutAxis } from './layout-axis.ts';

test.each([
  ['a proportion runs from 0 to 1', { values: [0.4, 0.6], natural: 'proportion' as const }, [0, 1]],
  ['a count starts at zero', { values: [12, 18], natural: 'from-zero' as const }, [0, 20]],
  ['a negative difference keeps zero', { values: [-15, -3], natural: 'from-zero' as const }, [-15, 0]],
  ['a single value gets room', { values: [5], natural: 'free' as const }, [4.4, 5.6]],
  ['no value still gives an axis', { values: [], natural: 'free' as const }, [0, 1]],
])('%s', (_, wish, domain) => {
  expect(layoutAxis(wish).domain).toEqual(domain);
});

test('every value lies within the insets, in order, and ticks are few', () => {
  const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 8 }), (values) => {
      const axis = layoutAxis({ values, natural: 'free' });
      const places = [...values].sort((first, second) => first - second).map(axis.at);
      expect(axis.ticks.length).toBeLessThanOrEqual(5);
      for (const [index, place] of places.entries()) {
        expect(place).toBeGreaterThanOrEqual(AXIS_INSET - 0.001);
        expect(place).toBeLessThanOrEqual(100 - AXIS_INSET + 0.001);
        expect(place).toBeGreaterThanOrEqual(places[index - 1] ?? 0);
      }
    }),
    { seed: 7, numRuns: 200 },
  );
});

test('zero stays among the ticks of a difference', () => {
  expect(layoutAxis({ values: [-15, 10], natural: 'from-zero' }).ticks).toEqual([-10, 0, 10]);
});

test('ticks that differ by thousandths are written with three decimals', () => {
  const { ticks, decimals } = layoutAxis({ values: [2.301, 2.313], natural: 'free' });
  expect(new Set(ticks.map((tick) => tick.toFixed(decimals))).size).toBe(ticks.length);
});
