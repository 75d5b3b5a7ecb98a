import { join } from 'node:path';
import { openDuckdb } from '@etalon/duckdb';
import { describe, expect, test } from 'vitest';
import { findFigure, openEvaluationTrial, readEvaluation } from './try-evaluation.contract.ts';

const { makeFolder, put, run } = openEvaluationTrial();

describe('several classes', () => {
  const codes = Array.from({ length: 120 }, (_, i) => 'abc'[i % 3] ?? '');
  const shifted = (by: number): readonly string[] => [
    'y,pa,pb,pc',
    ...codes.map((own, i) => {
      const near = 0.5 + (i % 5) * 0.05;
      const rest = (1 - near) / 2;
      return [
        own,
        ...['a', 'b', 'c'].map((_, at) => ('abc'[(at + by) % 3] === own ? near : rest).toFixed(4)),
      ].join(',');
    }),
  ];
  const parameters = {
    task: 'classification',
    truth: 'y',
    models: [
      {
        name: 'm',
        scores: [
          { column: 'pc', class: 'c' },
          { column: 'pa', class: 'a' },
          { column: 'pb', class: 'b' },
        ],
      },
    ],
  } as const;

  test('columns named by class are put in order; named wrongly, the order that answers right is told', async () => {
    const right = readEvaluation(await run([await put('t.csv', shifted(0))], parameters));
    expect(findFigure(right, 0, 'accuracy')?.value).toBe(1);
    expect(right.models[0]?.calibration?.of).toBe('top-class');
    expect(right.warnings.map(({ code }) => code)).not.toContain('class-order');
    const wrong = readEvaluation(await run([await put('t.csv', shifted(1))], parameters));
    expect(wrong.warnings).toContainEqual({
      code: 'class-order',
      model: 'm',
      params: { named: 0, reordered: 1, order: 'b, c, a' },
    });
  });

  test('probabilities that do not add up to 1 are refused at their first row', async () => {
    const lines = shifted(0).map((line, at) => (at === 5 ? 'b,0.5,0.9,0.3' : line));
    await expect(run([await put('t.csv', lines)], parameters)).rejects.toMatchObject({
      code: 'models.sums',
      info: { model: 'm', row: 6, sum: 1.7, count: 1 },
    });
  });
});

test('a regression gives its errors, its comparison, and says that a truth of zero has no relative error', async () => {
  const lines = [
    'y,a,b,pli',
    ...Array.from({ length: 60 }, (_, i) => `${i},${i + (i % 3)},${i + 2 * (i % 5)},${i % 4}`),
  ];
  const document = readEvaluation(
    await run([await put('t.csv', lines)], {
      task: 'regression',
      truth: 'y',
      fold: 'pli',
      slices: ['y'],
      models: [
        { name: 'a', prediction: 'a' },
        { name: 'b', prediction: 'b' },
      ],
    }),
  );
  expect(findFigure(document, 0, 'mae')?.value).toBeCloseTo(1, 12);
  expect(findFigure(document, 0, 'mape')).toMatchObject({ value: null, gap: 'zero-truth' });
  expect(document.comparisons[0]?.regression?.absolute.interval?.hi).toBeLessThan(0);
  expect(document.comparisons[0]?.folds?.folds).toBe(4);
  expect(document.warnings.map(({ code }) => code)).toEqual(['few-rows', 'zero-truth']);
});

test('weights give figures of their own, from a Parquet file too', async () => {
  const folder = await makeFolder();
  const path = join(folder, 'predictions.parquet');
  const duck = await openDuckdb({ allowedFolders: [folder], memoryMb: 256, threads: 1 });
  await duck.run(
    `COPY (SELECT i % 2 AS y, CASE WHEN i % 4 < 2 THEN 0.9 ELSE 0.1 END AS p, CASE WHEN i % 4 = 0 THEN 3 ELSE 1 END AS w
     FROM range(120) t(i)) TO '${path}' (FORMAT parquet)`,
  );
  duck.close();
  const input = { name: 'predictions.parquet', path, sha256: '0'.repeat(64) };
  const models = [{ name: 'm', scores: [{ column: 'p' }] }];
  const document = readEvaluation(
    await run([input], { task: 'classification', truth: 'y', weight: 'w', models }),
  );
  const weighted = document.models[0]?.byDesign.find(({ metric }) => metric === 'accuracy');
  expect(weighted?.method).toBe('bca');
  expect(findFigure(document, 0, 'accuracy')?.value).toBe(0.5);
  expect(weighted?.value).toBeCloseTo(1 / 3, 12);
});

test('rows of one entity are drawn together, and few entities are told', async () => {
  const lines = Array.from({ length: 120 }, (_, i) => `e${i % 20},${i % 2},${((i % 20) * 0.05).toFixed(2)}`);
  const models = [{ name: 'm', scores: [{ column: 'p' }] }];
  const parameters = { task: 'classification', truth: 'y', cluster: 'entite', models };
  const document = readEvaluation(await run([await put('t.csv', ['entite,y,p', ...lines])], parameters));
  expect(document.design).toEqual({ weight: null, cluster: 'entite', clusters: 20 });
  const plain = findFigure(document, 0, 'accuracy')?.interval;
  const byEntity = document.models[0]?.byDesign.find(({ metric }) => metric === 'accuracy')?.interval;
  expect((byEntity?.hi ?? 0) - (byEntity?.lo ?? 0)).toBeGreaterThan(
    1.5 * ((plain?.hi ?? 0) - (plain?.lo ?? 0)),
  );
  expect(document.warnings.map(({ code }) => code)).toContain('few-clusters');
  await expect(
    run([await put('t.csv', ['entite,y,p', ',1,0.5', ...lines])], parameters),
  ).rejects.toMatchObject({ code: 'models.cluster-empty', info: { row: 2, count: 1 } });
});

test('identifiers that rank the classes are told', async () => {
  const lines = ['id,y,p', ...Array.from({ length: 60 }, (_, i) => `${i},${Number(i > 29)},0.5`)];
  const parameters = {
    task: 'classification',
    id: 'id',
    truth: 'y',
    models: [{ name: 'm', scores: [{ column: 'p' }] }],
  };
  const document = readEvaluation(await run([await put('t.csv', lines)], parameters));
  expect(document.warnings).toContainEqual({
    code: 'ids-tell-truth',
    model: null,
    params: { column: 'id', percent: 100 },
  });
  expect(document.warnings).toContainEqual({ code: 'constant-scores', model: 'm', params: {} });
});
