import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linearModel, overflowModel, quantisedModel } from '@etalon/onnx/testing/models';
import type { Json } from '@etalon/workshop';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { performRun } from '../process/perform-run.ts';
import type { RunInput } from '../run-kind.ts';
import type { InferenceDocument } from './run-model.ts';

let scratch = '';
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'etalon-inference-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

const ROWS = Array.from({ length: 300 }, (_, row) => {
  const a = Math.sin(row * 1.7);
  const b = Math.cos(row * 2.3);
  const p = 1 / (1 + Math.exp(-(2 * a - b)));
  return { id: `r${row}`, a, b, p, y: p > 0.5 ? 'oui' : 'non' };
});
const CSV = ['id,a,b,y,pn,po', ...ROWS.map(({ id, a, b, y, p }) => `${id},${a},${b},${y},${1 - p},${p}`)];

async function put(name: string, content: string | Uint8Array): Promise<RunInput> {
  const path = join(await mkdtemp(join(scratch, 'f-')), name);
  await writeFile(path, content);
  return { name, path, sha256: name.padEnd(64, '0').slice(0, 64) };
}

async function infer(
  inputs: readonly RunInput[],
  parameters: Json,
): Promise<InferenceDocument & { timings: { p50: number; p95: number } }> {
  const folder = await mkdtemp(join(scratch, 'o-'));
  const { result } = await performRun({
    kind: 'models.run-onnx',
    parameters,
    inputs,
    folder,
    seed: 'graine',
  });
  return JSON.parse(JSON.stringify(result));
}

const asked = {
  task: 'classification',
  id: 'id',
  truth: 'y',
  inputs: [{ name: 'x', columns: ['a', 'b'] }],
  output: 'p',
  scale: 'none',
  classes: ['non', 'oui'],
};

test('a model run again agrees with the predictions handed in, to the precision of its numbers', async () => {
  const inputs = [await put('modele.onnx', linearModel()), await put('lignes.csv', CSV.join('\n'))];
  const found = await infer(inputs, { ...asked, handed: ['pn', 'po'] });
  expect(found).toMatchObject({ n: 300, parameters: 6, macs: 4, facts: [], columns: ['p_non', 'p_oui'] });
  expect(found.walls).toContain('network');
  expect(found.comparison).toMatchObject({ equalLabels: 1, beyond: 0, mismatches: [] });
  expect(found.comparison?.maxDifference).toBeLessThan(1e-6);
  expect(found.timings.p95).toBeGreaterThanOrEqual(found.timings.p50);
});

test('logits, classes in another order, and rows sorted otherwise are said as facts', async () => {
  const model = await put('modele.onnx', linearModel());
  const table = await put('lignes.csv', CSV.join('\n'));
  const logits = await put('logits.onnx', linearModel({ softmax: false }));
  expect((await infer([logits, table], asked)).facts).toContainEqual(
    expect.objectContaining({ code: 'logits' }),
  );
  expect((await infer([logits, table], { ...asked, scale: 'softmax' })).facts).toEqual([]);
  const turned = await infer([model, table], { ...asked, classes: ['oui', 'non'] });
  expect(turned.facts).toEqual([
    { code: 'class-order', params: { named: 0, reordered: 1, order: 'non, oui' } },
  ]);
  const others = ROWS.map(({ id }, row) => `${id},${ROWS.at(row - 7)?.p}`);
  const handed = await put('remises.csv', ['id,po', ...others].join('\n'));
  const { task: _task, classes: _classes, truth: _truth, ...rest } = asked;
  const one = await put('un.onnx', linearModel());
  await expect(infer([one, table, handed], { ...asked, handed: ['po'] })).rejects.toMatchObject({
    code: 'models.scores-count',
  });
  const both = ROWS.map(({ id }, row) => `${id},${1 - (ROWS.at(row - 7)?.p ?? 0)},${ROWS.at(row - 7)?.p}`);
  const moved = await put('melangees.csv', ['id,pn,po', ...both].join('\n'));
  const mixed = await infer([model, table, moved], { ...asked, handed: ['pn', 'po'] });
  expect(mixed.facts.map(({ code }) => code)).toContain('sorted-otherwise');
  expect(mixed.comparison?.mismatches[0]?.id).toBe('r0');
  expect(rest.output).toBe('p');
});

test('an overflow of float16 and a quantised model that is not the one measured are said', async () => {
  const table = await put('lignes.csv', CSV.join('\n'));
  const over = await infer([await put('float16.onnx', overflowModel()), table], asked);
  expect(over.facts).toContainEqual(expect.objectContaining({ code: 'not-finite' }));
  const model = await put('quantise.onnx', quantisedModel());
  const quantised = await infer([model, table], { ...asked, handed: ['pn', 'po'] });
  expect(quantised.facts.map(({ code }) => code)).toEqual(['differs', 'quantised']);
  expect(quantised.comparison?.maxDifference).toBeGreaterThan(1e-2);
});

test('an empty cell is a missing number for the model, and a word where a number goes is refused at its line', async () => {
  const model = await put('modele.onnx', linearModel());
  const holes = CSV.map((line, at) => (at === 3 ? line.replace(/^([^,]*),[^,]*/, '$1,') : line));
  const found = await infer([model, await put('trous.csv', holes.join('\n'))], asked);
  expect(found.n).toBe(300);
  expect(found.facts).toContainEqual({ code: 'not-finite', params: { count: 2, row: 4 } });
  const words = CSV.map((line, at) => (at === 3 ? line.replace(/^([^,]*),[^,]*/, '$1,loin') : line));
  await expect(infer([model, await put('mots.csv', words.join('\n'))], asked)).rejects.toMatchObject({
    code: 'models.not-number',
    info: { text: 'loin', column: 'a', row: 4, count: 1 },
  });
});

test('columns that the model does not take are refused with what it takes', async () => {
  const inputs = [await put('modele.onnx', linearModel()), await put('lignes.csv', CSV.join('\n'))];
  await expect(infer(inputs, { ...asked, inputs: [{ name: 'x', columns: ['a'] }] })).rejects.toMatchObject({
    code: 'models.inputs-unmatched',
    info: { input: 'x', takes: 'float32 [rows, 2]', given: '1' },
  });
});
