import { type Duckdb, quoteIdentifier } from '@etalon/duckdb';
import type { RowSource } from '@etalon/onnx';
import { isNumeric, nameSql, needColumn, type PredictionTable } from '../models/load-predictions.ts';
import { readGivenNumbers } from '../models/read-columns.ts';

/** A loaded table as rows for a model; an empty cell is a number that is missing; asking throws `models.column-missing`, `models.not-number`. */
export function openRows(duck: Duckdb, table: PredictionTable): RowSource {
  return {
    rows: table.rows,
    columns: [...table.types.keys()].map((name) => ({ name, isNumeric: isNumeric(table, name) })),
    numbers: (column) => readGivenNumbers(duck, table, column),
    texts: async (column) => {
      needColumn(table, column);
      const found = await duck.columns(
        `SELECT coalesce(${nameSql(table, column)}, '') AS cell FROM ${quoteIdentifier(table.table)} ORDER BY rowid`,
      );
      return (found.cell ?? []).map(String);
    },
  };
}
