import { type Duckdb, quoteIdentifier } from '@etalon/duckdb';
import type { EvaluationWarning } from '@etalon/evaluation';
import { labelPositive, measureAuc, rankScores } from '@etalon/evaluation';
import { isNumeric, nameSql, type PredictionTable } from './load-predictions.ts';
import type { EvaluateParameters } from './parameters.ts';
import { listNames, readCodes } from './read-columns.ts';

const TELLING_SHARE = 0.95;
const LEAST_ROWS = 30;

/** Identifiers that hold the name of the class, or whose numbers rank two classes, may have told the models the answer. */
export async function warnIds(
  duck: Duckdb,
  table: PredictionTable,
  { id, truth, task }: EvaluateParameters,
): Promise<readonly EvaluationWarning[]> {
  if (id === undefined || task !== 'classification' || table.rows < LEAST_ROWS) return [];
  const names = await listNames(duck, table, truth);
  if (names.length < 2) return [];
  const share = isNumeric(table, id)
    ? await rankIds(duck, table, { id, truth, names })
    : await findNames(duck, table, { id, truth });
  return share < TELLING_SHARE
    ? []
    : [
        {
          code: 'ids-tell-truth',
          model: null,
          params: { column: id, percent: Number((100 * share).toPrecision(3)) },
        },
      ];
}

async function rankIds(
  duck: Duckdb,
  table: PredictionTable,
  { id, truth, names }: { readonly id: string; readonly truth: string; readonly names: readonly string[] },
): Promise<number> {
  if (names.length !== 2) return 0;
  const scores = await duck.numbers(
    `SELECT CAST(${quoteIdentifier(id)} AS DOUBLE) FROM ${quoteIdentifier(table.table)}`,
  );
  const labels = labelPositive(await readCodes(duck, table, truth, names), 1);
  const auc = measureAuc(rankScores({ scores, labels }))?.value ?? 0.5;
  return Math.max(auc, 1 - auc);
}

async function findNames(
  duck: Duckdb,
  table: PredictionTable,
  { id, truth }: { readonly id: string; readonly truth: string },
): Promise<number> {
  const share = await duck.scalar(
    `SELECT avg(CAST(contains(lower(${nameSql(table, id)}), lower(${nameSql(table, truth)})) AS INTEGER))
     FROM ${quoteIdentifier(table.table)} WHERE length(${nameSql(table, truth)}) > 1`,
  );
  return Number(share ?? 0);
}
