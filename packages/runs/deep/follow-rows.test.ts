import { readDeepTensors } from '@etalon/deep';
import { expect, test } from 'vitest';
import { documentOf, HEAD, openDeepTrial, PARAMETERS, ROWS } from './try-deep.contract.ts';

const { table, run } = openDeepTrial();

test('under a plan by entity, rows followed to stop are whole entities of the training rows', async () => {
  const lines = [
    `${HEAD.join(',')},série`,
    ...ROWS.map(({ id, label, cells }, at) => [id, label, ...cells, `s${(at * 13) % 30}`].join(',')),
  ];
  const { layers: _, settings: __, name: ___, ...parameters } = PARAMETERS;
  const wish = { ...parameters, group: 'série', plan: { scheme: 'grouped', folds: 3 }, apart: 0.2 };
  const outcome = await run([await table(lines)], wish, { kind: 'models.tensors' });
  const { fits } = readDeepTensors(new Uint8Array(await outcome.read('lignes.safetensors')));
  const seriesOf = (rows: Uint32Array) => new Set(Array.from(rows, (row) => (row * 13) % 30));
  expect(fits).toHaveLength(3);
  for (const { train, validation, test } of fits) {
    expect(train.length + validation.length + test.length).toBe(240);
    expect(validation).toHaveLength(32);
    expect(seriesOf(validation).size).toBe(4);
    expect([...seriesOf(validation)].filter((one) => seriesOf(train).has(one))).toEqual([]);
  }
});

/** Rows out of order in time. */
const DAYS = ROWS.map((row, at) => ({ ...row, day: (at * 77) % 240 }));
const DATED = [
  `${HEAD.join(',')},jour`,
  ...DAYS.map(({ id, label, cells, day }) => [id, label, ...cells, day].join(',')),
];

test('under a plan by time, rows learned come before those followed, and those before the rows asked, less the gap', async () => {
  const { layers: _, settings: __, name: ___, ...parameters } = PARAMETERS;
  const wish = { ...parameters, time: 'jour', plan: { scheme: 'temporal', folds: 2, gap: 5 }, apart: 0.2 };
  const outcome = await run([await table(DATED)], wish, { kind: 'models.tensors' });
  const { fits } = readDeepTensors(new Uint8Array(await outcome.read('lignes.safetensors')));
  const daysOf = (rows: Uint32Array) => Array.from(rows, (row) => DAYS[row]?.day ?? Number.NaN);
  expect(
    fits.map(({ train, validation, test }) => [train, validation, test].map(({ length }) => length)),
  ).toEqual([
    [55, 15, 80],
    [119, 31, 80],
  ]);
  for (const { train, validation, test } of fits) {
    expect(Math.min(...daysOf(validation)) - Math.max(...daysOf(train))).toBe(6);
    expect(Math.min(...daysOf(test)) - Math.max(...daysOf(validation))).toBe(6);
  }
});

test('what turns round at the end of the past is seen by the rows followed, and by none of those learned', async () => {
  // The class is that of « a », but for days 64 to 79 and 128 to 159: the last fifth of what each fit may learn from.
  const turned = (day: number): boolean => (day >= 64 && day < 80) || (day >= 128 && day < 160);
  const lines = DAYS.map(({ day }, at) => {
    const a = ((at * 7919) % 241) / 241;
    return `${day},${a},${a > 0.5 !== turned(day) ? 'oui' : 'non'}`;
  });
  const wish = {
    ...{ name: 'réseau', task: 'classification', target: 'y', time: 'jour', apart: 0.2 },
    plan: { scheme: 'temporal', folds: 2 },
    layers: [{ kind: 'dense', settings: { units: 8 } }],
    settings: { epochs: 60, batch: 16, rate: 0.05, patience: 0 },
  };
  const { fits, warnings } = documentOf(await run([await table(['jour,a,y', ...lines])], wish));
  const [first, second] = fits;
  expect([first, second].map((fit) => [fit?.train, fit?.validation])).toEqual([
    [64, 16],
    [128, 32],
  ]);
  // A fifth drawn from all of them would follow four right answers in five.
  for (const fit of [first, second]) expect(fit?.curve.accuracy.at(-1)).toBeLessThan(0.3);
  expect(first?.curve.train.at(-1)).toBeLessThan(0.3);
  expect(first?.rows).not.toBe(second?.rows);
  expect(warnings.map(({ code }) => code)).not.toContain('apart-at-random');
});
