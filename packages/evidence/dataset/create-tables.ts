import { type Duckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import type { Dialect, PieceColumn } from '../piece-content.ts';
import { typedExpression } from './typed-expression.ts';

export interface PlainCsv {
  readonly path: string;
  readonly columns: readonly PieceColumn[];
  readonly delimiter: string;
  readonly header: boolean;
  /** How an absent value is written, without quotes. */
  readonly absent: string;
  readonly longestLineBytes: number;
}

const DEFAULT_LINE_BYTES = 2_000_000;

/** Makes a table of texts from a regular CSV file, in file order. */
export async function createTextTable(duckdb: Duckdb, table: string, csv: PlainCsv): Promise<void> {
  const shape = csv.columns.map(({ name }) => `${quoteLiteral(name)}: 'VARCHAR'`).join(', ');
  // DuckDB's read buffer must hold two lines.
  const lineBytes = Math.max(DEFAULT_LINE_BYTES, csv.longestLineBytes);
  await duckdb.run(
    `CREATE TABLE ${quoteIdentifier(table)} AS SELECT * FROM read_csv(${quoteLiteral(csv.path)}, auto_detect = false,
      header = ${csv.header}, columns = {${shape}}, delim = ${quoteLiteral(csv.delimiter)}, quote = '"', escape = '"',
      nullstr = ${quoteLiteral(csv.absent)}, allow_quoted_nulls = false, max_line_size = ${lineBytes},
      buffer_size = ${lineBytes * 2})`,
  );
}

export interface TypedTable {
  readonly text: string;
  readonly typed: string;
  readonly columns: readonly PieceColumn[];
  readonly dialect: Dialect;
}

/** Makes the typed twin of a text table. A column keeps its guessed type only if each of its values has it. */
export async function createTypedTable(duckdb: Duckdb, wanted: TypedTable): Promise<readonly PieceColumn[]> {
  await fillTyped(duckdb, wanted);
  const kept = await keepFitting(duckdb, wanted);
  const changed = kept.some((column, index) => column.type !== wanted.columns[index]?.type);
  if (!changed) return kept;
  await duckdb.run(`DROP TABLE ${quoteIdentifier(wanted.typed)}`);
  await fillTyped(duckdb, { ...wanted, columns: kept });
  return kept;
}

async function fillTyped(duckdb: Duckdb, { text, typed, columns, dialect }: TypedTable): Promise<void> {
  const list = columns.map(
    ({ name, type }) => `${typedExpression(name, type, dialect)} AS ${quoteIdentifier(name)}`,
  );
  await duckdb.run(
    `CREATE TABLE ${quoteIdentifier(typed)} AS SELECT ${list.join(', ')} FROM ${quoteIdentifier(text)}`,
  );
}

async function keepFitting(duckdb: Duckdb, wanted: TypedTable): Promise<readonly PieceColumn[]> {
  const guessed = wanted.columns.filter(({ type }) => type !== 'text' && type !== 'empty');
  if (guessed.length === 0) return wanted.columns;
  const values = guessed.map(({ name }) => `count(*) FILTER (trim(${quoteIdentifier(name)}) <> '')`);
  const read = guessed.map(({ name }) => `count(${quoteIdentifier(name)})`);
  const [before, after] = await Promise.all([
    countEach(duckdb, values, wanted.text),
    countEach(duckdb, read, wanted.typed),
  ]);
  const misfits = new Set(
    guessed.filter((_, index) => before[index] !== after[index]).map(({ name }) => name),
  );
  return wanted.columns.map((column) => (misfits.has(column.name) ? { ...column, type: 'text' } : column));
}

async function countEach(
  duckdb: Duckdb,
  counts: readonly string[],
  table: string,
): Promise<readonly number[]> {
  const list = counts.map((count, index) => `${count} AS c${index}`).join(', ');
  const [row = {}] = await duckdb.rows(`SELECT ${list} FROM ${quoteIdentifier(table)}`);
  return counts.map((_, index) => Number(row[`c${index}`]));
}
