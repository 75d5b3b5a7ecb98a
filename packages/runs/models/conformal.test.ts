import { openDuckdb } from '@etalon/duckdb';
import type { ConformalReport } from '@etalon/evaluation';
import { describe, expect, test } from 'vitest';
import type { RunOutcome } from '../run-kind.ts';
import { openEvaluationTrial, readEvaluation } from './try-evaluation.contract.ts';

const { put, run } = openEvaluationTrial();

const wave = (row: number, step: number): number => (row * step) % 1;
/** 200 rows of numbers with a prediction, a spread and two bounds. */
const NUMBERS = Array.from({ length: 200 }, (_, i) => {
  const truth = 50 * wave(i, 0.618034);
  const spread = 1 + 3 * wave(i, 0.732051);
  const guess = truth + spread * (4 * wave(i, 0.414214) - 2);
  return { id: `r${i}`, fold: i % 5, town: 'AB'[i % 2], who: `e${i % 23}`, truth, spread, guess };
});
const writeNumbers = (rows = NUMBERS): readonly string[] => [
  'id,pli,ville,qui,y,m,sigma,bas,haut',
  ...rows.map(({ id, fold, town, who, truth, spread, guess }) =>
    [id, fold, town, who, truth, guess, spread, guess - spread, guess + 0.8 * spread].join(','),
  ),
];
const REGRESSION = {
  ...{ task: 'regression', id: 'id', truth: 'y', fold: 'pli', slices: ['ville'], levels: [0.9, 0.8] },
  models: [{ name: 'm', prediction: 'm', lower: 'bas', upper: 'haut', spread: 'sigma' }],
} as const;

async function readRows({ folder }: { readonly folder: string }, what: 'intervalles' | 'ensembles') {
  const duck = await openDuckdb({ allowedFolders: [folder], memoryMb: 256, threads: 1 });
  const rows = await duck.rows(`SELECT * FROM '${folder}/predictions-${what}.parquet'`);
  duck.close();
  return rows;
}
const reportsOf = (outcome: RunOutcome): readonly ConformalReport[] =>
  readEvaluation(outcome).models[0]?.conformal ?? [];

describe('intervals of numbers', () => {
  test('each fold has the limit of the others, at each level, and the rows leave with their bounds', async () => {
    const outcome = await run([await put('t.csv', writeNumbers())], REGRESSION);
    const document = readEvaluation(outcome);
    expect(document.conformal).toEqual({
      ...{ levels: [0.9, 0.8], by: 'folds', column: 'pli', cluster: null, left: 0, shared: 0 },
    });
    expect(document.models[0]?.place.columns).toEqual(['m', 'bas', 'haut', 'sigma']);
    const reports = reportsOf(outcome);
    expect(reports.map(({ score, level }) => `${score} ${level}`)).toEqual([
      ...['residual 0.9', 'residual 0.8', 'scaled-residual 0.9', 'scaled-residual 0.8'],
      ...['bounds 0.9', 'bounds 0.8'],
    ]);
    for (const { level, coverage, parts, slices } of reports) {
      expect(parts.map(({ calibration }) => calibration)).toEqual([160, 160, 160, 160, 160]);
      expect(Math.abs((coverage?.value ?? 0) - level)).toBeLessThan(0.03);
      expect(slices.map(({ name, n }) => [name, n])).toEqual([
        ['A', 100],
        ['B', 100],
      ]);
    }
    const rows = await readRows(outcome, 'intervalles');
    expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'y', 'pli', 'reponse m', 'lower m', 'upper m']);
    const inside = rows.filter(
      ({ y, 'lower m': lo, 'upper m': hi }) => Number(lo) <= Number(y) && Number(y) <= Number(hi),
    );
    expect(rows).toHaveLength(200);
    expect(inside).toHaveLength(reports[4]?.coverage?.covered ?? -1);
  });

  test('another order of the file gives the same reports, with folds and without', async () => {
    const { fold: _, ...halves } = REGRESSION;
    for (const parameters of [REGRESSION, halves, { ...halves, cluster: 'qui' }]) {
      const [one, other] = [
        await run([await put('t.csv', writeNumbers())], parameters),
        await run([await put('t.csv', writeNumbers(NUMBERS.toReversed()))], parameters),
      ];
      expect(reportsOf(other)).toEqual(reportsOf(one));
    }
  });

  test('without folds, whole entities calibrate and the others are asked', async () => {
    const { fold: _, ...rest } = REGRESSION;
    const outcome = await run([await put('t.csv', writeNumbers())], { ...rest, cluster: 'qui' });
    expect(readEvaluation(outcome).conformal).toMatchObject({ by: 'halves', column: null, cluster: 'qui' });
    const rows = await readRows(outcome, 'intervalles');
    const entities = new Set(rows.map(({ id }) => NUMBERS.find((row) => row.id === id)?.who));
    const asked = NUMBERS.filter(({ who }) => entities.has(who));
    expect(rows).toHaveLength(asked.length);
    expect(Math.abs(rows.length - 100)).toBeLessThan(10);
  });

  test('a bound that is missing is refused by its line, one bound alone is told', async () => {
    const lines = writeNumbers().map((line, at) => (at === 3 ? line.replace(/[^,]*$/, '') : line));
    await expect(run([await put('t.csv', lines)], REGRESSION)).rejects.toMatchObject({
      code: 'models.prediction-empty',
      info: { model: 'm', column: 'haut', row: 4, count: 1 },
    });
    const models = [{ name: 'm', prediction: 'm', lower: 'bas' }];
    const alone = await run([await put('t.csv', writeNumbers())], { ...REGRESSION, models });
    expect(reportsOf(alone).map(({ gap }) => gap?.code ?? null)).toEqual([
      ...[null, null, 'one-bound', 'one-bound'],
    ]);
  });

  test('twelve rows are told to be too few, and no file of sets is left', async () => {
    const { fold: _, ...rest } = REGRESSION;
    const outcome = await run([await put('t.csv', writeNumbers().slice(0, 13))], rest);
    expect(reportsOf(outcome)[0]?.gap).toEqual({ code: 'few-rows', params: { n: 6, least: 9 } });
    expect(reportsOf(outcome)[1]?.coverage?.n).toBe(6);
    const none = await run([await put('t.csv', writeNumbers().slice(0, 13))], { ...rest, levels: [0.9] });
    expect(none.outputs.map(({ name }) => name)).not.toContain('predictions-intervalles.parquet');
  });
});

describe('sets of classes', () => {
  const lines = Array.from({ length: 150 }, (_, i) => {
    const a = 0.1 + 0.6 * wave(i, 0.618034);
    const b = (1 - a) * wave(i, 0.414214);
    const truth = 'a"b|c'[wave(i, 0.302776) < a ? 0 : wave(i, 0.302776) < a + b ? 2 : 4];
    return `r${i},${truth},${a},${b},${1 - a - b}`;
  });
  const scores = ['a', 'b', 'c'].map((name) => ({ column: `p${name}`, class: name }));
  const parameters = { task: 'classification', id: 'id', truth: 'y', models: [{ name: 'm', scores }] };

  test('are kept by name, hold the truth as often as is told, and are the same in another order', async () => {
    const outcome = await run([await put('t.csv', ['id,y,pa,pb,pc', ...lines])], parameters);
    const [byProbability, bySum] = reportsOf(outcome);
    expect(byProbability).toMatchObject({ score: 'probability', level: 0.9, gap: null, coverage: { n: 75 } });
    expect(bySum?.sizes?.counts.reduce((sum, n) => sum + n, 0)).toBe(75);
    expect(byProbability?.byClass.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    const rows = await readRows(outcome, 'ensembles');
    const sets = rows.map((row): readonly string[] => JSON.parse(String(row['ensemble m'])));
    expect(sets.filter((set, at) => set.includes(String(rows[at]?.y)))).toHaveLength(
      byProbability?.coverage?.covered ?? -1,
    );
    const turned = await run([await put('t.csv', ['id,y,pa,pb,pc', ...lines.toReversed()])], parameters);
    expect(reportsOf(turned)).toEqual(reportsOf(outcome));
  });

  test('scores that are no probability give none, and the reason', async () => {
    const models = [{ name: 'm', scores, scoreKind: 'score' }];
    const outcome = await run([await put('t.csv', ['id,y,pa,pb,pc', ...lines])], { ...parameters, models });
    expect(reportsOf(outcome).map(({ gap }) => gap?.code)).toEqual(['no-probability', 'no-probability']);
    expect(outcome.outputs.map(({ name }) => name)).not.toContain('predictions-ensembles.parquet');
  });
});
