import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Duckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import { typedExpression } from './dataset/typed-expression.ts';
import { inspectPiece } from './inspect-piece.ts';
import type { DatasetFacts, Dialect, PieceColumn } from './piece-content.ts';
import { limitsFor } from './process/reader-limits.ts';
import type { ExtractedTable } from './process/reader-task.ts';
import { runReader } from './process/run-reader.ts';
import type { PieceRefusal } from './refuse.ts';

export interface DatasetToLoad {
  readonly path: string;
  readonly fileName: string;
  /** Name of the text table to make; the typed one is `<tableName>_typed`. */
  readonly tableName: string;
  /** Folder that DuckDB may read; an extract of the file is written there and removed. */
  readonly workFolder: string;
  readonly dialect?: Partial<Dialect>;
  /** Sheet of a workbook or table of a SQLite file; the first one when left out. */
  readonly table?: string;
}

export interface LoadedDataset {
  readonly kind: 'loaded';
  /** Every column as text, as delivered; absent values are NULL, empty texts ''. */
  readonly textTable: string;
  /** The same rows with the types that every value of a column allows. */
  readonly typedTable: string;
  /** Types read on all the rows. */
  readonly columns: readonly PieceColumn[];
  readonly rows: number;
  readonly facts: DatasetFacts;
}

/**
 * Loads a delivered table (CSV, JSON, JSON Lines, Parquet, XLSX, SQLite) into DuckDB, once as text and once typed; a
 * file that cannot be read gives its refusal. Rows keep the order of the file (`rowid`). Parquet is read by DuckDB
 * itself, so its path must be in an allowed folder; the other forms pass through the reader's process.
 */
export async function loadDataset(
  duckdb: Duckdb,
  file: DatasetToLoad,
): Promise<LoadedDataset | PieceRefusal> {
  const piece = {
    path: file.path,
    fileName: file.fileName,
    slot: 'dataset',
    ...(file.dialect && { dialect: file.dialect }),
  } as const;
  const facts = await inspectPiece(piece);
  if (facts.kind === 'refused') return facts;
  if (facts.kind !== 'dataset')
    throw new EtalonError('evidence.reader-failed', { info: { message: facts.kind } });
  if (facts.form === 'parquet') return loadParquet(duckdb, file, facts);
  const target = join(file.workFolder, `${randomUUID()}.csv`);
  try {
    const task = { kind: 'extract', file: piece, table: file.table ?? null, target } as const;
    const extracted = await runReader(task, limitsFor(facts.bytes));
    if (extracted.kind === 'refused') return extracted;
    if (extracted.kind !== 'extracted')
      throw new EtalonError('evidence.reader-failed', { info: { message: '' } });
    await createText(duckdb, file.tableName, extracted, target);
    const typed = await createTyped(duckdb, file, extracted);
    return loaded(file, facts, typed, extracted.rows);
  } finally {
    await rm(target, { force: true });
  }
}

async function createText(
  duckdb: Duckdb,
  table: string,
  { columns, longestLine }: ExtractedTable,
  path: string,
): Promise<void> {
  // A character is at most three bytes here; DuckDB's read buffer must hold two lines.
  const lineBytes = Math.max(2_000_000, longestLine * 3);
  const shape = columns.map(({ name }) => `${quoteLiteral(name)}: 'VARCHAR'`).join(', ');
  await duckdb.run(
    `CREATE TABLE ${quoteIdentifier(table)} AS SELECT * FROM read_csv(${quoteLiteral(path)}, auto_detect = false,
      header = false, columns = {${shape}}, delim = ',', quote = '"', escape = '"', new_line = '\\n',
      nullstr = '\\N', allow_quoted_nulls = false, max_line_size = ${lineBytes}, buffer_size = ${lineBytes * 2})`,
  );
}

/** A column keeps its sampled type only if each of its values has it; otherwise it stays text. */
async function createTyped(
  duckdb: Duckdb,
  file: DatasetToLoad,
  { columns, dialect }: ExtractedTable,
): Promise<readonly PieceColumn[]> {
  const text = quoteIdentifier(file.tableName);
  const kept: PieceColumn[] = [];
  for (const { name, type } of columns) {
    const value = quoteIdentifier(name);
    const misfits = await duckdb.scalar(
      `SELECT count(*) FROM ${text} WHERE trim(${value}) <> '' AND ${typedExpression(name, type, dialect)} IS NULL`,
    );
    kept.push({ name, type: Number(misfits) === 0 ? type : 'text' });
  }
  const select = kept.map(
    ({ name, type }) => `${typedExpression(name, type, dialect)} AS ${quoteIdentifier(name)}`,
  );
  await duckdb.run(
    `CREATE TABLE ${quoteIdentifier(typedName(file))} AS SELECT ${select.join(', ')} FROM ${text}`,
  );
  return kept;
}

async function loadParquet(duckdb: Duckdb, file: DatasetToLoad, facts: DatasetFacts): Promise<LoadedDataset> {
  const typed = quoteIdentifier(typedName(file));
  await duckdb.run(`CREATE TABLE ${typed} AS SELECT * FROM read_parquet(${quoteLiteral(file.path)})`);
  await duckdb.run(
    `CREATE TABLE ${quoteIdentifier(file.tableName)} AS SELECT COLUMNS(*)::VARCHAR FROM ${typed} ORDER BY rowid`,
  );
  return loaded(file, facts, facts.columns, facts.rows);
}

function typedName(file: DatasetToLoad): string {
  return `${file.tableName}_typed`;
}

function loaded(
  file: DatasetToLoad,
  facts: DatasetFacts,
  columns: readonly PieceColumn[],
  rows: number,
): LoadedDataset {
  return { kind: 'loaded', textTable: file.tableName, typedTable: typedName(file), columns, rows, facts };
}
