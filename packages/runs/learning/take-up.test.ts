import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Json } from '@etalon/workshop';
import { expect, test } from 'vitest';
import type { RunOutcome } from '../run-kind.ts';
import { RESULT_WRITING, ROW_LOSSES_WRITING } from './fit-writings.ts';
import { openTrainingTrial } from './try-training.contract.ts';

const { run, cut } = openTrainingTrial();

const LINES = [
  'a,b,client,y',
  ...Array.from({ length: 200 }, (_, i) => {
    const a = ((i * 7919) % 101) / 101;
    const b = ((i * 104729) % 97) / 97;
    return [a.toFixed(3), b.toFixed(3), `k${i % 20}`, a + b > 1 !== (i % 9 === 0) ? 'oui' : 'non'].join(',');
  }),
];
const WISH = {
  task: 'classification',
  target: 'y',
  group: 'client',
  plan: { scheme: 'grouped', folds: 3 },
  models: [
    { name: 'boosting', algorithm: 'boosting', settings: { leafRows: 5, rounds: 30, patience: 5 } },
    { name: 'arbre', algorithm: 'tree' },
  ],
} as const;

type Made = RunOutcome & { readonly folder: string };

/** Every output with its bytes, and the result without what belongs to the machine. */
async function readMade({ result, outputs, folder }: Made) {
  const bytes = await Promise.all(
    outputs.map(async ({ name }) => [name, (await readFile(join(folder, name))).toString('base64')] as const),
  );
  const { timings: _, ...document }: Record<string, Json> = JSON.parse(JSON.stringify(result));
  return { bytes, document };
}

test.each([
  ['models.train', { ...WISH, growth: [0.5] }, 8],
  ['models.train', { ...WISH, growth: [0.5] }, 17],
  ['models.extremes', WISH, 9],
] as const)(
  '%s: killed half way, it goes on from the fits that it made, to the same bytes',
  async (kind, wish, states) => {
    const whole = await readMade(await run(LINES, wish, kind));
    const left = await cut(LINES, wish, kind, states);
    expect(left).toMatchObject({ name: 'ajustements-faits.json', facts: { done: states } });
    const ended = await readMade(await run(LINES, wish, kind, left.path));
    expect(ended).toEqual(whole);
    // A fit that the state holds is not made again: another one put in its place comes out of the run.
    const state = JSON.parse(await readFile(left.path, 'utf8'));
    const fits = Object.entries(state.fits);
    const [place = '', own] = fits.at(-1) ?? [];
    const [, other] = fits.find(([, one]) => JSON.stringify(one) !== JSON.stringify(own)) ?? [];
    const marked = { ...state, fits: { ...state.fits, [place]: other } };
    await writeFile(left.path, JSON.stringify(marked));
    const moved = await run(LINES, wish, kind, left.path).then(readMade, () => null);
    expect(moved).not.toEqual(whole);
  },
  120_000,
);

test('a state of other settings, of the other kind, or that lost its bytes is refused', async () => {
  const { path } = await cut(LINES, WISH, 'models.train', 3);
  const refuse = (parameters: Json, kind: string) =>
    expect(run(LINES, parameters, kind, path)).rejects.toThrow('runs.other-state');
  await refuse({ ...WISH, plan: { scheme: 'grouped', folds: 4 } }, 'models.train');
  await refuse(WISH, 'models.extremes');
  const state = JSON.parse(await readFile(path, 'utf8'));
  const emptied = Object.fromEntries(Object.keys(state.fits).map((name) => [name, {}]));
  await writeFile(path, JSON.stringify({ ...state, fits: emptied }));
  await refuse(WISH, 'models.train');
}, 60_000);

test('what is kept of a fit comes back to the last bit, numbers that JSON does not write among them', () => {
  const result = {
    predictions: Float64Array.of(0.1, -0, Number.NaN, Number.POSITIVE_INFINITY, 5e-324),
    curve: { unit: 'epoch', train: [Number.NaN, 1 / 3], validation: [Number.POSITIVE_INFINITY], best: 2 },
    json: '{"é":1}',
    onnx: Uint8Array.of(0, 255, 7),
    ...{ numbers: 3, seconds: 0.25, latency: 1.5 },
  } as const;
  const again = RESULT_WRITING.read(JSON.parse(JSON.stringify(RESULT_WRITING.write(result))));
  expect(again).toEqual(result);
  expect(Object.is(again.predictions[1], -0)).toBe(true);
  const asked = { ...result, curve: null, json: null, onnx: null };
  expect(RESULT_WRITING.read(RESULT_WRITING.write(asked))).toEqual(asked);
  const losses = result.predictions;
  expect(ROW_LOSSES_WRITING.read(ROW_LOSSES_WRITING.write(losses))).toEqual(losses);
});
