import { expect, test } from 'vitest';
import { findEnergy, listCostPoints } from './list-cost-points.ts';

const model = (name: string, value: number, seconds: number | null) => ({
  ...{ name, value, interval: null },
  cost: findEnergy(seconds),
});

test('a model of which no answer was timed has no energy, and no place in the figure', () => {
  expect(findEnergy(null)).toBeNull();
  expect(findEnergy(0)).toBeNull();
  const points = listCostPoints([model('a', 0.9, null), model('b', 0.8, 1e-5)], true);
  expect(points.map(({ name }) => name)).toEqual(['b']);
});

test('the front holds what no other equals for less energy, whichever side quality is wanted from', () => {
  const models = [model('quick', 0.7, 1e-6), model('slow', 0.9, 1e-4), model('beaten', 0.6, 1e-5)];
  const frontOf = (isUp: boolean) =>
    listCostPoints(models, isUp).flatMap(({ name, isOnFront }) => (isOnFront ? [name] : []));
  expect(frontOf(true)).toEqual(['quick', 'slow']);
  expect(frontOf(false)).toEqual(['quick', 'beaten']);
});
