import { type Duckdb, quoteIdentifier } from '@etalon/duckdb';
import type { RunOutput, RunTask } from '../run-kind.ts';
import { writeParquet } from '../warehouse/parquet.ts';
import { type KeptAnswers, showAnswers } from './write-evaluation.ts';

/** What a model gives on each row: bounds, or the names of a set of classes; null for a row without one. */
export type RowSets =
  | { readonly name: string; readonly bounds: readonly [lower: Float64Array, upper: Float64Array] }
  | { readonly name: string; readonly setOf: (row: number) => readonly string[] | null };

/**
 * `predictions-intervalles.parquet`, or `predictions-ensembles.parquet` for classes: the rows that were asked, with their fold, what each model answers, and its bounds
 * (`lower …`, `upper …`) or its set of classes (`ensemble …`, a JSON list). Reads the table that `writeAnswers` leaves.
 */
export async function writeSets(
  duck: Duckdb,
  task: RunTask,
  given: KeptAnswers & { readonly fold: string | null; readonly sets: readonly RowSets[] },
): Promise<readonly RunOutput[]> {
  const { source, truth, fold, sets, classes, answers } = given;
  if (sets.length === 0) return [];
  const columns = sets.flatMap((one, at) =>
    'bounds' in one
      ? [
          { key: `lo${at}`, type: 'DOUBLE', name: `lower ${one.name}` },
          { key: `hi${at}`, type: 'DOUBLE', name: `upper ${one.name}` },
        ]
      : [{ key: `set${at}`, type: 'VARCHAR', name: `ensemble ${one.name}` }],
  );
  await duck.run(
    `CREATE TABLE etalon_sets (row BIGINT, ${columns.map(({ key, type }) => `${key} ${type}`).join(', ')})`,
  );
  const rows = answers[0]?.values.length ?? 0;
  await duck.appendRows('etalon_sets', ['row', ...columns.map(({ key }) => key)], iterateSets(rows, sets));
  const { key, shown } = showAnswers(given);
  const own = columns.map((column) => `s.${column.key} AS ${quoteIdentifier(column.name)}`);
  const cut = fold === null || fold === truth ? [] : [`t.${quoteIdentifier(fold)}`];
  return [
    await writeParquet(duck, task, {
      sql: `SELECT ${[key, `t.${quoteIdentifier(truth)}`, ...cut, ...shown, ...own].join(', ')}
        FROM ${quoteIdentifier(source)} t JOIN etalon_answers a ON a.row = t.rowid
        JOIN etalon_sets s ON s.row = t.rowid ORDER BY t.rowid`,
      name: classes.length === 0 ? 'predictions-intervalles.parquet' : 'predictions-ensembles.parquet',
    }),
  ];
}

type Cell = number | string | null;

function* iterateSets(rows: number, sets: readonly RowSets[]): Generator<readonly Cell[]> {
  for (let row = 0; row < rows; row += 1) {
    const cells = sets.flatMap((one): readonly Cell[] => {
      if ('bounds' in one) return one.bounds.map((values) => finiteOrNull(values[row]));
      const set = one.setOf(row);
      return [set === null ? null : JSON.stringify(set)];
    });
    if (cells.some((cell) => cell !== null)) yield [row, ...cells];
  }
}

function finiteOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
