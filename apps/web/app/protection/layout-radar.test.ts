import { expect, test } from 'vitest';
import { layoutRadar, RADAR_RINGS, RADAR_SIZE, radiusOf } from './layout-radar.ts';

test('the strongest threat is nearest the centre, the weakest on the edge', () => {
  expect(radiusOf(16)).toBeLessThan(radiusOf(2));
  expect(radiusOf(1 / 16)).toBe(RADAR_SIZE / 2);
  expect(radiusOf(400)).toBe(radiusOf(16));
  expect(RADAR_RINGS.map(({ radius }) => radius)).toEqual(
    RADAR_RINGS.map(({ radius }) => radius).toSorted((a, b) => a - b),
  );
});

test('names stand outside, on their own side', () => {
  const points = layoutRadar([
    { id: 'a', name: 'Hébergeur', threat: 2 },
    { id: 'b', name: 'Prestataire', threat: 0.5 },
  ]);
  expect(points.map(({ anchor }) => anchor)).toEqual(['start', 'end']);
});
