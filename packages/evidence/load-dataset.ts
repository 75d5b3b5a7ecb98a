import { randomUUID } from 'node:crypto';
import { copyFile, link, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Duckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { EtalonError, errorCode } from '@etalon/error';
import { createTextTable, createTypedTable } from './dataset/create-tables.ts';
import { inspectPiece } from './inspect-piece.ts';
import type { DatasetFacts, Dialect, PieceColumn } from './piece-content.ts';
import { limitsFor } from './process/reader-limits.ts';
import { runReader } from './process/run-reader.ts';
import { EXTRACTED_NULL } from './reading/extract-table.ts';
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
 * file that cannot be read gives its refusal. Rows keep the order of the file (`rowid`). DuckDB must be allowed to read
 * `workFolder`, and the piece's own folder when it is Parquet.
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
  const typed = typedName(file);
  const direct = await loadDirectly(duckdb, file, facts);
  if (direct !== null) {
    const { columns } = facts;
    const kept = await createTypedTable(duckdb, { text: file.tableName, typed, columns, dialect: direct });
    return loaded(file, facts, { columns: kept, rows: facts.rows });
  }
  const target = join(file.workFolder, `${randomUUID()}.csv`);
  try {
    const task = { kind: 'extract', file: piece, table: file.table ?? null, target } as const;
    const found = await runReader(task, limitsFor(facts.bytes));
    if (found.kind === 'refused') return found;
    if (found.kind !== 'extracted')
      throw new EtalonError('evidence.reader-failed', { info: { message: found.kind } });
    const { columns, dialect, rows, longestLine } = found;
    const plain = { path: target, columns, delimiter: ',', header: false, absent: EXTRACTED_NULL };
    await createTextTable(duckdb, file.tableName, { ...plain, longestLineBytes: longestLine * 3 });
    const kept = await createTypedTable(duckdb, { text: file.tableName, typed, columns, dialect });
    return loaded(file, facts, { columns: kept, rows });
  } finally {
    await rm(target, { force: true });
  }
}

/**
 * A regular UTF-8 CSV is read by DuckDB itself, from a link in the work folder. Null when it is not regular, or when
 * DuckDB reads it otherwise than the reader did: the extract then decides.
 */
async function loadDirectly(
  duckdb: Duckdb,
  file: DatasetToLoad,
  facts: DatasetFacts,
): Promise<Dialect | null> {
  const { form, dialect, raggedRows, columns } = facts;
  if (form !== 'csv' || dialect === null || dialect.encoding !== 'utf-8' || raggedRows > 0) return null;
  // A one-column table may hold blank lines, which count as rows for DuckDB and not for the reader.
  if (columns.length === 1) return null;
  const path = join(file.workFolder, `${randomUUID()}.csv`);
  const table = quoteIdentifier(file.tableName);
  try {
    await link(await realpath(file.path), path).catch(() => copyFile(file.path, path));
    const { delimiter } = dialect;
    const plain = { path, columns, delimiter, header: true, absent: '', longestLineBytes: 0 };
    await createTextTable(duckdb, file.tableName, plain);
    const rows = Number(await duckdb.scalar(`SELECT count(*) FROM ${table}`));
    if (rows === facts.rows) return dialect;
  } catch (error) {
    if (errorCode(error) === 'duckdb.interrupted') throw error;
  } finally {
    await rm(path, { force: true });
  }
  await duckdb.run(`DROP TABLE IF EXISTS ${table}`);
  return null;
}

async function loadParquet(duckdb: Duckdb, file: DatasetToLoad, facts: DatasetFacts): Promise<LoadedDataset> {
  const typed = quoteIdentifier(typedName(file));
  await duckdb.run(`CREATE TABLE ${typed} AS SELECT * FROM read_parquet(${quoteLiteral(file.path)})`);
  await duckdb.run(
    `CREATE TABLE ${quoteIdentifier(file.tableName)} AS SELECT COLUMNS(*)::VARCHAR FROM ${typed} ORDER BY rowid`,
  );
  return loaded(file, facts, facts);
}

function typedName(file: DatasetToLoad): string {
  return `${file.tableName}_typed`;
}

function loaded(
  file: DatasetToLoad,
  facts: DatasetFacts,
  { columns, rows }: { readonly columns: readonly PieceColumn[]; readonly rows: number },
): LoadedDataset {
  return { kind: 'loaded', textTable: file.tableName, typedTable: typedName(file), columns, rows, facts };
}
