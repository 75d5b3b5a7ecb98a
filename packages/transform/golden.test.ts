import { expect, test } from 'vitest';
import type { DenseMatrix } from './matrix.ts';
import { type CostedStep, orderSteps } from './order/order-steps.ts';
import { measureFidelity } from './reduce/measure-fidelity.ts';

const step = (id: string, cost: number, selectivity: number, after: readonly string[] = []): CostedStep => ({
  id,
  cost,
  selectivity,
  after,
});
/** Golden vector « Pipeline »: cost and share let through of five filters. */
const FILTERS = [
  step('langdetect', 1, 0.9),
  step('dedup', 0.4, 0.7),
  step('ocr', 5, 0.5),
  step('nsfw', 2, 0.95),
  step('length', 0.05, 0.8),
];

test('the order of filters: 5.15496 as given, 3.954 at best, 7.41096 at worst', () => {
  const found = orderSteps(FILTERS);
  expect(found.given.cost).toBeCloseTo(5.15496, 4);
  expect(found.best.cost).toBeCloseTo(3.954, 4);
  expect(found.worst.cost).toBeCloseTo(7.41096, 4);
  expect(found.best.order).toEqual(['length', 'dedup', 'ocr', 'langdetect', 'nsfw']);
  expect(found.gap).toBeCloseTo((5.15496 - 3.954) / 3.954, 4);
});

test('what must come first stays first, and the order that breaks it is told', () => {
  const steps = FILTERS.map((one) => (one.id === 'length' ? { ...one, after: ['nsfw'] } : one));
  const { best, broken } = orderSteps(steps);
  expect(best.order.indexOf('nsfw')).toBeLessThan(best.order.indexOf('length'));
  expect(best.cost).toBeGreaterThan(3.954);
  expect(broken).toEqual([]);
  expect(orderSteps(steps.toReversed()).broken).toEqual([{ id: 'length', after: 'nsfw' }]);
});

test('two steps that wait for each other have no order, and seventeen are too many', () => {
  expect(() => orderSteps([step('a', 1, 0.5, ['b']), step('b', 1, 0.5, ['a'])])).toThrow('transform.cycle');
  const many = Array.from({ length: 17 }, (_, at) => step(String(at), 1, 0.5));
  expect(() => orderSteps(many)).toThrow('transform.too-many-steps');
});

const dense = (rows: readonly (readonly number[])[]): DenseMatrix => ({
  kind: 'dense',
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  data: Float64Array.from(rows.flat()),
});

/** Golden vector « Trustworthiness »: equal distances in the order of rows. */
test('eight points: trustworthiness 0.5 and continuity 0.6667 for two neighbours; four are half of them', () => {
  const high = dense([0, 5].flatMap((y) => [0, 1, 2, 3].map((x) => [x, y])));
  const low = dense([0, 1, 2, 3, 0.1, 1.1, 2.1, 3.1].map((x) => [x]));
  const found = measureFidelity(high, low, 2);
  expect(found.trustworthiness).toBeCloseTo(0.5, 10);
  expect(found.continuity).toBeCloseTo(2 / 3, 10);
  expect(() => measureFidelity(high, low, 4)).toThrow('transform.too-many-neighbours');
});
