import {
  ALGORITHM_NAMES,
  encodeColumns,
  fitEncoding,
  fitModel,
  predictModel,
  suitsTask,
  type TableColumn,
  takesColumnsAsIs,
} from '@etalon/learning';
import { openBooster } from '@etalon/lightgbm';
import { seedPcg32 } from '@etalon/numeric';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, test } from 'vitest';
import { exportModel } from './export-model.ts';

const stream = (low = 1) => seedPcg32({ high: 0, low }, { high: 0, low: 2 });
const ROWS = 500;
const LEARNED = 400;

/** Numbers with holes, whole numbers, categories with holes and one that is never learned from; together they decide. */
function drawTable(classes: number) {
  const draws = stream(3);
  const size = Float64Array.from({ length: ROWS }, (_, i) =>
    i % 13 === 0 ? Number.NaN : draws.nextUnit() * 7.3,
  );
  const years = Float64Array.from({ length: ROWS }, () => draws.nextBelow(30));
  const names = ['Lyon', 'Nîmes', 'Œuilly', 'Sète', 'a b'];
  const codes = Int32Array.from({ length: ROWS }, (_, i) => (i === LEARNED + 1 ? 4 : draws.nextBelow(5) - 1));
  for (let i = 0; i < LEARNED; i += 1) if (codes[i] === 4) codes[i] = 0;
  const columns: readonly TableColumn[] = [
    { kind: 'number', name: 'taille', values: size },
    { kind: 'number', name: 'âge', values: years },
    { kind: 'category', name: 'ville', names, codes },
  ];
  const score = Float64Array.from(size, (value, i) => {
    const known = Number.isNaN(value) ? 5 : value;
    return known / 3 + (years[i] ?? 0) / 20 + ((codes[i] ?? 0) % 3) + draws.nextUnit();
  });
  const values =
    classes === 0
      ? score.map((one) => 1000 * one)
      : score.map((one) => Math.max(0, Math.min(classes - 1, Math.floor(one / 1.4))));
  return { columns, target: { values, classes } };
}

const QUICK: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  forest: { trees: 15, leafRows: 3 },
  boosting: { rounds: 40, leaves: 15 },
  network: { epochs: 15, batch: 32, rate: 0.01, layers: 2, hidden: 12 },
};
const rowsFrom = (from: number, to: number) => Uint32Array.from({ length: to - from }, (_, at) => from + at);

describe.each([0, 2, 3])('%i classes', (classes) => {
  const task = classes > 0 ? 'classification' : 'regression';
  const suited = ALGORITHM_NAMES.filter((name) => suitsTask(name, task));
  const names = ['non', 'oui', 'peut-être'].slice(0, classes);

  test.each(suited)('%s: onnxruntime answers as the tool does, to 1e-4 at most', async (algorithm) => {
    const { columns, target } = drawTable(classes);
    const train = rowsFrom(0, LEARNED);
    const encoding = fitEncoding(columns, train, takesColumnsAsIs(algorithm));
    const set = {
      design: encodeColumns(encoding, columns, train),
      target: { ...target, values: target.values.slice(0, LEARNED) },
    };
    const wanted = { algorithm, settings: QUICK[algorithm] ?? {} };
    const { model } = fitModel(wanted, set, { stream: stream(), openBooster });
    const exported = { model, encoding: encoding.columns, classes: names, metadata: { seed: 'graine' } };
    const bytes = exportModel(exported);
    expect(exportModel(exported)).toEqual(bytes);
    const asked = rowsFrom(LEARNED, ROWS);
    const ours = predictModel(model, encodeColumns(encoding, columns, asked));
    const session = await InferenceSession.create(bytes, { intraOpNumThreads: 1 });
    const found = await session.run(feed(columns, asked, session.inputNames));
    const theirs = found[classes === 0 ? 'prediction' : 'probabilities'];
    expect(theirs?.dims).toEqual([asked.length, Math.max(1, classes)]);
    const size = classes === 0 ? 1000 : 1;
    ours.forEach((value, at) => {
      expect(Math.abs(value - Number(theirs?.data[at])) / size).toBeLessThan(1e-4);
    });
    if (classes === 0) return;
    const labels = found.label?.data ?? [];
    asked.forEach((_, i) => {
      const own = ours.subarray(i * classes, (i + 1) * classes);
      const best = own.indexOf(Math.max(...own));
      const isClear = [...own].every((p, k) => k === best || (own[best] ?? 0) - p > 1e-4);
      if (isClear) expect(labels[i]).toBe(names[best]);
    });
  });
});

function feed(columns: readonly TableColumn[], rows: Uint32Array, wanted: readonly string[]) {
  return Object.fromEntries(
    columns
      .filter(({ name }) => wanted.includes(name))
      .map((column) => {
        const shape = [rows.length, 1];
        if (column.kind === 'number')
          return [
            column.name,
            new Tensor(
              'float64',
              Float64Array.from(rows, (row) => column.values[row] ?? 0),
              shape,
            ),
          ];
        const words = Array.from(rows, (row) => column.names[column.codes[row] ?? -1] ?? '');
        return [column.name, new Tensor('string', words, shape)];
      }),
  );
}
