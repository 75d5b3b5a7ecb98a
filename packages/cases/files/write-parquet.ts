import { type Duckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import type { CaseColumn } from '../case-package.ts';
import type { TableText } from './write-text.ts';

/** The DuckDB type of a column of the dictionary. */
export function sqlTypeOf(type: CaseColumn['type']): string {
  switch (type) {
    case 'text':
      return 'VARCHAR';
    case 'integer':
      return 'INTEGER';
    case 'decimal':
      return 'DOUBLE';
    case 'date':
      return 'DATE';
    case 'timestamp':
      return 'TIMESTAMP';
    case 'boolean':
      return 'BOOLEAN';
    default:
      return type satisfies never;
  }
}

/** A typed Parquet file, same bytes for the same rows as long as the connection has one thread. */
export async function writeParquet(duck: Duckdb, table: TableText, path: string): Promise<void> {
  const fields = table.columns.map(
    (column, index) => `${quoteIdentifier(table.headers[index] ?? column.name)} ${sqlTypeOf(column.type)}`,
  );
  await duck.run(`CREATE OR REPLACE TABLE outgoing (${fields.join(', ')})`);
  await duck.appendRows('outgoing', table.headers, table.rows);
  await duck.run(
    `COPY outgoing TO ${quoteLiteral(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)`,
  );
  await duck.run('DROP TABLE outgoing');
}
