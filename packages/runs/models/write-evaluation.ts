import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Duckdb, quoteIdentifier } from '@etalon/duckdb';
import type { EvaluatedModel, EvaluationDocument, Figure } from '@etalon/evaluation';
import type { RunOutput, RunTask } from '../run-kind.ts';
import { writeParquet } from '../warehouse/parquet.ts';

const FIGURES = 'etalon_figures';
const COMPARISONS = 'etalon_comparisons';

/** `mesure.json`: all of it; `chiffres.parquet`: one row for each figure, with its interval, its rows, its method and its place; `comparaisons.parquet`. */
export async function writeEvaluation(
  duck: Duckdb,
  task: RunTask,
  document: EvaluationDocument,
): Promise<readonly RunOutput[]> {
  await duck.run(
    `CREATE TABLE ${FIGURES} (model VARCHAR, metric VARCHAR, value DOUBLE, lo DOUBLE, hi DOUBLE, level DOUBLE,
       n BIGINT, method VARCHAR, gap VARCHAR, file VARCHAR, sha256 VARCHAR, columns VARCHAR)`,
  );
  await duck.appendRows(
    FIGURES,
    ['model', 'metric', 'value', 'lo', 'hi', 'level', 'n', 'method', 'gap', 'file', 'sha256', 'columns'],
    document.models.flatMap((model) =>
      listNamedFigures(model).map(({ metric, value, interval, n, method, gap }) => [
        model.name,
        metric,
        value,
        interval?.lo ?? null,
        interval?.hi ?? null,
        interval === null ? null : document.level,
        n,
        method,
        gap,
        model.place.file,
        model.place.sha256,
        model.place.columns.join(', '),
      ]),
    ),
  );
  await duck.run(
    `CREATE TABLE ${COMPARISONS} (first VARCHAR, second VARCHAR, metric VARCHAR, difference DOUBLE, lo DOUBLE,
       hi DOUBLE, p DOUBLE, adjusted_p DOUBLE, method VARCHAR)`,
  );
  await duck.appendRows(
    COMPARISONS,
    ['first', 'second', 'metric', 'difference', 'lo', 'hi', 'p', 'adjusted_p', 'method'],
    document.comparisons.flatMap(listDifferences),
  );
  await writeFile(join(task.folder, 'mesure.json'), `${JSON.stringify(document, null, 1)}\n`);
  return [
    { name: 'mesure.json', mediaType: 'application/json' },
    await writeParquet(duck, task, { sql: `SELECT * FROM ${FIGURES}`, name: 'chiffres.parquet' }),
    await writeParquet(duck, task, { sql: `SELECT * FROM ${COMPARISONS}`, name: 'comparaisons.parquet' }),
  ];
}

/** Those of weighted rows or of entities, and coverages of intervals or sets, have a name of their own. */
function listNamedFigures(model: EvaluatedModel): readonly Figure[] {
  const byDesign = model.byDesign.map((figure) => ({ ...figure, metric: `by-design:${figure.metric}` }));
  const conformal = model.conformal.flatMap(({ score, level, coverage }): readonly Figure[] => {
    if (coverage === null) return [];
    const { value, n, interval } = coverage;
    const metric = `conformal:${score}:${level}:coverage`;
    return [{ metric, value, n, interval, method: 'wilson', gap: null }];
  });
  return [...listFigures(model), ...byDesign, ...conformal];
}

/** Every figure of a model: its qualities, its gains, or its errors. */
export function listFigures({ quality, regression }: EvaluatedModel): readonly Figure[] {
  return [...(quality?.figures ?? []), ...(quality?.gains ?? []), ...(regression?.figures ?? [])];
}

type Difference = readonly [
  string,
  string,
  string,
  number,
  number | null,
  number | null,
  number | null,
  number | null,
  string,
];

function listDifferences(pair: EvaluationDocument['comparisons'][number]): readonly Difference[] {
  const { first, second, classification, regression, folds } = pair;
  const rows: Difference[] = [];
  const add = (
    metric: string,
    difference: number,
    interval: { readonly lo: number; readonly hi: number } | null,
    rest: { readonly p?: number; readonly adjusted?: number | null; readonly method: string },
  ): void => {
    const { p = null, adjusted = null, method } = rest;
    rows.push([
      first,
      second,
      metric,
      difference,
      interval?.lo ?? null,
      interval?.hi ?? null,
      p,
      adjusted,
      method,
    ]);
  };
  if (classification !== null) {
    const { answers, auc, counted, logLoss, brier, adjustedMidP, adjustedAucP } = classification;
    const paired = { p: answers.midP, adjusted: adjustedMidP, method: 'newcombe-paired, mcnemar-mid-p' };
    add('accuracy', answers.difference, answers.interval, paired);
    for (const one of counted) add(one.metric, one.difference, one.interval, { method: 'bca' });
    if (auc !== null)
      add('roc-auc', auc.difference, auc.interval, { p: auc.p, adjusted: adjustedAucP, method: 'delong' });
    if (logLoss !== null) add('log-loss', logLoss.difference, logLoss.interval, { method: logLoss.method });
    if (brier !== null) add('brier', brier.difference, brier.interval, { method: brier.method });
  }
  if (regression !== null) {
    const { absolute, square } = regression;
    add('mae', absolute.difference, absolute.interval, { method: absolute.method });
    add('mse', square.difference, square.interval, { method: square.method });
  }
  if (folds !== null)
    add('folds', folds.difference, folds.corrected.interval, { p: folds.corrected.p, method: 'corrected-t' });
  return rows;
}

/** The answers of models on the rows of a table. */
export interface KeptAnswers {
  readonly source: string;
  readonly id: string | null;
  readonly truth: string;
  readonly classes: readonly string[];
  readonly answers: readonly { readonly name: string; readonly values: ArrayLike<number> }[];
}

/** The name of a row of `t`, and the answers of `a` (the table `etalon_answers`), as columns of a query. */
export function showAnswers({ id, classes, answers }: KeptAnswers): {
  readonly key: string;
  readonly shown: readonly string[];
} {
  const list = classes.map((name) => `'${name.replaceAll("'", "''")}'`).join(', ');
  return {
    key: id === null ? 't.rowid + 1 AS ligne' : `t.${quoteIdentifier(id)}`,
    shown: answers.map(({ name }, at) => {
      const value = classes.length === 0 ? `a.m${at}` : `[${list}][CAST(a.m${at} AS INTEGER) + 1]`;
      return `${value} AS ${quoteIdentifier(`reponse ${name}`)}`;
    }),
  };
}

/** `reponses.parquet`: each row with its truth and what each model answers, for whoever wants to look at them. */
export async function writeAnswers(duck: Duckdb, task: RunTask, given: KeptAnswers): Promise<RunOutput> {
  const { source, truth, answers } = given;
  const names = answers.map((_, at) => `m${at}`);
  await duck.run(
    `CREATE TABLE etalon_answers (row BIGINT${names.map((name) => `, ${name} DOUBLE`).join('')})`,
  );
  const rows = answers[0]?.values.length ?? 0;
  await duck.appendRows('etalon_answers', ['row', ...names], iterateRows(rows, answers));
  const { key, shown } = showAnswers(given);
  return writeParquet(duck, task, {
    sql: `SELECT ${key}, t.${quoteIdentifier(truth)}, ${shown.join(', ')}
      FROM ${quoteIdentifier(source)} t JOIN etalon_answers a ON a.row = t.rowid ORDER BY t.rowid`,
    name: 'reponses.parquet',
  });
}

function* iterateRows(
  rows: number,
  answers: readonly { readonly values: ArrayLike<number> }[],
): Generator<readonly number[]> {
  for (let row = 0; row < rows; row += 1) yield [row, ...answers.map(({ values }) => values[row] ?? 0)];
}
