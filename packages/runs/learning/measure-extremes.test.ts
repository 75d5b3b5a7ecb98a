import { type ExtremesDocument, leaveOut } from '@etalon/learning';
import { expect, test } from 'vitest';
import { openTrainingTrial } from './try-training.contract.ts';

const { run } = openTrainingTrial();

/** A straight line, three of whose 300 rows stand far away and answer the wrong way. */
const LINES = [
  'x,y',
  ...Array.from({ length: 300 }, (_, i) => {
    const x = ((i * 7919) % 1000) / 100;
    const noise = ((i * 104729) % 97) / 97;
    return i % 100 === 99 ? `${300 + i},-900` : `${x},${(3 * x + noise).toFixed(3)}`;
  }),
];
const WISH = {
  task: 'regression',
  target: 'y',
  plan: { scheme: 'kfold', folds: 4 },
  models: [
    { name: 'droite', algorithm: 'linear' },
    { name: 'arbre', algorithm: 'tree' },
  ],
} as const;

const read = async (): Promise<ExtremesDocument> =>
  JSON.parse(JSON.stringify((await run(LINES, WISH, 'models.extremes')).result));

test('without the rows that stand apart, a line is fitted again; those rows are the ones that weigh most', async () => {
  const document = await read();
  expect(document.rules.map(({ rule }) => rule)).toEqual([
    'none',
    'isolation-1',
    'isolation-5',
    'residual-1',
  ]);
  expect(document.rules.map(({ removed }) => removed)).toEqual([0, 2, 11, 2]);
  expect(document.rules[0]?.tau).toBeNull();
  expect(Math.abs(document.rules[1]?.tau ?? 2)).toBe(1);
  for (const { losses, summaries, ranks } of document.rules) {
    expect([...ranks].sort()).toEqual([1, 2]);
    losses.forEach((loss, at) => {
      expect(summaries[at]?.mean).toBeCloseTo(loss, 6);
    });
  }
  const apart = document.rows.filter(({ row }) => row % 100 === 0);
  expect(apart).toHaveLength(3);
  expect(document.rows[0]).toBe(apart[0]);
  expect(apart.every(({ isolationRank }) => isolationRank <= 0.01)).toBe(true);
  expect(document.rows).toHaveLength(100);
  expect(document.rows.every(({ row, key }) => key === String(row))).toBe(true);
  expect(await read()).toEqual(document);
});

test('without any rule, models are those of the training on the same table and plan', async () => {
  const { rules } = await read();
  const trained = JSON.parse(JSON.stringify((await run(LINES, WISH)).result));
  const rmse: readonly number[] = trained.models[1].metrics[1].values;
  expect(rules[0]?.losses[0]).toBeCloseTo(
    rmse.reduce((sum, value) => sum + value ** 2 / 4, 0),
    6,
  );
});

test('the jackknife is the mean of the other rows', async () => {
  const { rows, rules } = await read();
  const [first] = rows;
  const theta = rules[0]?.losses[0] ?? 0;
  expect(first?.without[0]).toBeCloseTo((300 * theta - (first?.losses[0] ?? 0)) / 299, 6);
});

test('several rows are left out without learning again: the mean of the rows that remain, and their order', async () => {
  const { rows, asked } = await read();
  expect(asked?.rows).toBe(300);
  const left = rows.slice(0, 3).map(({ losses }) => losses);
  const found = asked === undefined ? null : leaveOut(asked, left);
  const whole = (asked?.means[0] ?? 0) * 300;
  const taken = left.reduce((sum, [first = 0]) => sum + first, 0);
  expect(found?.losses[0]).toBeCloseTo((whole - taken) / 297, 6);
  expect(found?.losses[0]).toBeLessThan((asked?.means[0] ?? 0) / 4);
});

test('a row is named by its identifier when the table has one', async () => {
  const named = LINES.map((line, at) => (at === 0 ? `id,${line}` : `l${at},${line}`));
  const { result } = await run(named, { ...WISH, id: 'id' }, 'models.extremes');
  const document: ExtremesDocument = JSON.parse(JSON.stringify(result));
  expect(document.rows.every(({ row, key }) => key === `l${row}`)).toBe(true);
});
