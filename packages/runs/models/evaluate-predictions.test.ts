import { openDuckdb } from '@etalon/duckdb';
import { describe, expect, test } from 'vitest';
import { performRun } from '../process/perform-run.ts';
import { findFigure, openEvaluationTrial, readEvaluation } from './try-evaluation.contract.ts';

const { makeFolder, put, run } = openEvaluationTrial();

/** 240 rows of two classes: « bon » is right three times in four and more, « sort » draws. */
const ROWS = Array.from({ length: 240 }, (_, i) => {
  const truth = i % 3 === 0 ? 'oui' : 'non';
  const wave = ((i * 7919) % 241) / 241;
  const good = truth === 'oui' ? 0.35 + 0.6 * wave : 0.6 * wave;
  return {
    id: `r${i}`,
    truth,
    good,
    lot: ((i * 31) % 97) / 97,
    town: 'ABC'[i % 7 === 0 ? 0 : (i % 2) + 1],
    fold: i % 5,
  };
});
const table = (rows: typeof ROWS = ROWS): readonly string[] => [
  'id,verite,bon,sort,ville,pli',
  ...rows.map((row) =>
    [row.id, row.truth, row.good.toFixed(4), row.lot.toFixed(4), row.town, row.fold].join(','),
  ),
];
const BINARY = {
  task: 'classification',
  id: 'id',
  truth: 'verite',
  positive: 'oui',
  models: [
    { name: 'bon', scores: [{ column: 'bon' }] },
    { name: 'sort', scores: [{ column: 'sort' }] },
  ],
} as const;

describe('two models in one file', () => {
  const full = {
    ...BINARY,
    costs: { falsePositive: 1, falseNegative: 4 },
    slices: ['ville'],
    groups: ['ville'],
    fold: 'pli',
  };

  test('every figure has its rows, interval, method and place, and the same run gives the same bytes', async () => {
    const input = await put('predictions.csv', table());
    const outcome = await run([input], full);
    const document = readEvaluation(outcome);
    expect(document).toMatchObject({ n: 240, classes: ['non', 'oui'], positive: 'oui', threshold: 0.5 });
    expect(document.models[0]?.place).toEqual({
      file: 'predictions.csv',
      sha256: input.sha256,
      columns: ['bon'],
    });
    expect(findFigure(document, 0, 'roc-auc')?.value).toBeGreaterThan(0.8);
    expect(findFigure(document, 0, 'roc-auc')?.interval?.lo).toBeLessThan(
      findFigure(document, 0, 'roc-auc')?.value ?? 0,
    );
    expect(findFigure(document, 1, 'accuracy-gain')?.value).toBeLessThan(0);
    expect(document.models[0]?.thresholds?.fromCosts.threshold).toBeCloseTo(0.2, 12);
    expect(document.models[0]?.slices?.slices.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
    expect(document.models[0]?.groups[0]?.groups).toHaveLength(3);
    expect(document.models[0]?.folds?.rows).toEqual([48, 48, 48, 48, 48]);
    expect(document.comparisons).toHaveLength(1);
    const [pair] = document.comparisons;
    expect(pair?.classification?.answers.difference).toBeGreaterThan(0.1);
    expect(pair?.classification?.answers.interval.lo).toBeGreaterThan(0);
    expect(pair?.folds?.corrected.p).toBeGreaterThan(pair?.folds?.naive.p ?? 1);
    expect(pair?.examples.firstOnly[0]?.id).toMatch(/^r\d+$/);
    const again = await run([input], full);
    expect(JSON.stringify(again.result)).toBe(JSON.stringify(outcome.result));
  });

  test('the figures and the answers of each row are left as Parquet', async () => {
    const { folder, outputs } = await run([await put('predictions.csv', table())], BINARY);
    expect(outputs.map(({ name }) => name)).toEqual([
      'mesure.json',
      'chiffres.parquet',
      'comparaisons.parquet',
      'reponses.parquet',
      'predictions-ensembles.parquet',
    ]);
    const duck = await openDuckdb({ allowedFolders: [folder], memoryMb: 256, threads: 1 });
    const [figure] = await duck.rows(
      `SELECT n, method, file, columns FROM '${folder}/chiffres.parquet' WHERE model = 'bon' AND metric = 'roc-auc'`,
    );
    expect(figure).toEqual({ n: 240, method: 'delong-logit', file: 'predictions.csv', columns: 'bon' });
    const [answer] = await duck.rows(`SELECT * FROM '${folder}/reponses.parquet' WHERE id = 'r3'`);
    expect(answer).toMatchObject({ id: 'r3', verite: 'oui' });
    expect(Object.keys(answer ?? {})).toEqual(['id', 'verite', 'reponse bon', 'reponse sort']);
    duck.close();
  });
});

describe('predictions in files of their own', () => {
  const truthOnly = ['id;verite', ...ROWS.map(({ id, truth }) => `${id};${truth}`)];
  const parameters = {
    ...BINARY,
    models: [{ name: 'bon', table: 'bon.csv', scores: [{ column: 'p' }] }],
  };
  const lines = [...ROWS].reverse().map(({ id, good }) => `${id};${good.toFixed(4).replace('.', ',')}`);

  test('sorted otherwise and written in French, they are joined by identifier and give the same figures', async () => {
    const apart = readEvaluation(
      await run(
        [await put('verite.csv', truthOnly), await put('bon.csv', ['id;p', ...lines, 'plus;0,5'])],
        parameters,
      ),
    );
    const together = readEvaluation(await run([await put('predictions.csv', table())], BINARY));
    expect(findFigure(apart, 0, 'roc-auc')).toEqual(findFigure(together, 0, 'roc-auc'));
    expect(apart.warnings).toContainEqual({
      code: 'reordered',
      model: null,
      params: { table: 'bon.csv', count: 240 },
    });
    expect(apart.warnings).toContainEqual({
      code: 'extra-rows',
      model: null,
      params: { table: 'bon.csv', count: 1 },
    });
  });

  test.each([
    {
      title: 'an identifier without prediction',
      rows: lines.slice(1),
      error: { code: 'models.ids-missing', info: { table: 'bon.csv', count: 1, id: 'r239' } },
    },
    {
      title: 'an identifier that comes twice',
      rows: [...lines, 'r7;0,2'],
      error: { code: 'models.ids-duplicated', info: { table: 'bon.csv', count: 1, id: 'r7', row: 242 } },
    },
    {
      title: 'a row without identifier',
      rows: [...lines, ';0,2'],
      error: { code: 'models.ids-empty', info: { count: 1, row: 242 } },
    },
  ])('$title is refused by its place', async ({ rows, error }) => {
    const inputs = [await put('verite.csv', truthOnly), await put('bon.csv', ['id;p', ...rows])];
    await expect(run(inputs, parameters)).rejects.toMatchObject(error);
  });

  test('without an identifier, several files are refused before anything is read', async () => {
    const { id: _, ...unnamed } = parameters;
    const inputs = [await put('verite.csv', truthOnly), await put('bon.csv', ['id;p', ...lines])];
    await expect(run(inputs, unnamed)).rejects.toMatchObject({ code: 'models.no-id' });
  });
});

test('the columns of a file are listed with their values when they have few', async () => {
  const folder = await makeFolder();
  const inputs = [await put('predictions.csv', table())];
  const { result } = await performRun({
    kind: 'models.list-columns',
    parameters: {},
    inputs,
    folder,
    seed: '',
  });
  expect(result).toMatchObject({ rows: 240 });
  expect(JSON.stringify(result)).toContain(
    '{"name":"verite","type":"VARCHAR","isNumber":false,"names":["non","oui"]}',
  );
});
