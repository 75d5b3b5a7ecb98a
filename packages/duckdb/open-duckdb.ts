import { resolve } from 'node:path';
import { type DuckDBConnection, DuckDBDataChunk, DuckDBInstance } from '@duckdb/node-api';
import { EtalonError } from '@etalon/error';
import { type DuckdbScalar, fromScalar, toScalar } from './convert-value.ts';
import { describeFailure } from './describe-failure.ts';
import { quoteIdentifier, quoteLiteral } from './quote-sql.ts';

const CHUNK_ROWS = 2048;

export type DuckdbParams = readonly DuckdbScalar[];
export type DuckdbRow = Readonly<Record<string, DuckdbScalar>>;

export interface DuckdbOptions {
  /** Folders that SQL may read and write; nothing else of the machine is reachable. */
  readonly allowedFolders: readonly string[];
  readonly memoryMb: number;
  readonly threads: number;
  /** Database file, `:memory:` by default. */
  readonly path?: string;
  /** Where larger-than-memory work spills; without it, a query over the limit fails instead. */
  readonly temporaryFolder?: string;
}

export interface Duckdb {
  /** Runs one or several statements; returns the count of changed rows of the last one. */
  readonly run: (sql: string, params?: DuckdbParams) => Promise<number>;
  readonly rows: (sql: string, params?: DuckdbParams) => Promise<readonly DuckdbRow[]>;
  /** Columns of a result by name, each cell a plain scalar; faster than rows. */
  readonly columns: (
    sql: string,
    params?: DuckdbParams,
  ) => Promise<Readonly<Record<string, readonly DuckdbScalar[]>>>;
  /** The single column of a result as numbers, null as NaN. */
  readonly numbers: (sql: string, params?: DuckdbParams) => Promise<Float64Array>;
  /** The single cell of a one-row, one-column result. */
  readonly scalar: (sql: string, params?: DuckdbParams) => Promise<DuckdbScalar>;
  readonly appendRows: (
    table: string,
    columns: readonly string[],
    rows: Iterable<readonly DuckdbScalar[]>,
  ) => Promise<number>;
  /** Stops the running query of this connection; it rejects with `duckdb.interrupted`. */
  readonly interrupt: () => void;
  readonly close: () => void;
}

function lockDown(options: DuckdbOptions): readonly string[] {
  const folders = options.allowedFolders.map((folder) => quoteLiteral(`${resolve(folder)}/`)).join(', ');
  return [
    `SET allowed_directories = [${folders}]`,
    `SET temp_directory = ${quoteLiteral(options.temporaryFolder === undefined ? '' : resolve(options.temporaryFolder))}`,
    "SET TimeZone = 'UTC'",
    'SET preserve_insertion_order = true',
    // DuckDB 1.5.6 fails an internal assertion (and loses the database) on row_number() = 1 over a joined file.
    "SET disabled_optimizers = 'top_n_window_elimination'",
    'SET enable_external_access = false',
    'SET lock_configuration = true',
  ];
}

async function connect(
  options: DuckdbOptions,
): Promise<{ instance: DuckDBInstance; link: DuckDBConnection }> {
  const instance = await DuckDBInstance.create(options.path ?? ':memory:', {
    memory_limit: `${options.memoryMb}MB`,
    threads: String(options.threads),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    allow_unsigned_extensions: 'false',
  });
  const link = await instance.connect();
  for (const statement of lockDown(options)) await link.run(statement);
  return { instance, link };
}

async function readNumbers(
  link: DuckDBConnection,
  sql: string,
  params: DuckdbParams | undefined,
): Promise<Float64Array> {
  const result = await link.run(
    `SELECT coalesce(CAST(COLUMNS(*) AS DOUBLE), 'NaN'::DOUBLE) FROM (${sql})`,
    params && [...params],
  );
  if (result.columnCount !== 1)
    throw new EtalonError('duckdb.shape-unexpected', { info: { columns: result.columnCount, wanted: 1 } });
  const chunks = await result.fetchAllChunks();
  const numbers = new Float64Array(chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0));
  let at = 0;
  for (const chunk of chunks) {
    const vector = chunk.getColumnVector(0);
    const items: unknown = Reflect.get(vector, 'items');
    if (items instanceof Float64Array) numbers.set(items, at);
    else
      for (let row = 0; row < chunk.rowCount; row += 1)
        numbers[at + row] = Number(vector.getItem(row) ?? Number.NaN);
    at += chunk.rowCount;
  }
  return numbers;
}

async function append(
  link: DuckDBConnection,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly DuckdbScalar[]>,
): Promise<number> {
  const shape = await link.runAndReadAll(`SELECT * FROM ${quoteIdentifier(table)} LIMIT 0`);
  const types = shape.columnTypes();
  const places = shape.columnNames().map((name) => columns.indexOf(name));
  const unknown = columns.filter((name) => !shape.columnNames().includes(name));
  if (unknown.length > 0) throw new EtalonError('duckdb.shape-unexpected', { info: { unknown, table } });
  const appender = await link.createAppender(table);
  let count = 0;
  const writeBatch = (batch: readonly (readonly DuckdbScalar[])[]): void => {
    const chunk = DuckDBDataChunk.create(types, batch.length);
    types.forEach((type, index) => {
      const place = places[index] ?? -1;
      chunk.setColumnValues(
        index,
        batch.map((row) => fromScalar(row[place] ?? null, type)),
      );
    });
    appender.appendDataChunk(chunk);
    count += batch.length;
  };
  try {
    let batch: (readonly DuckdbScalar[])[] = [];
    for (const row of rows) {
      batch.push(row);
      if (batch.length === CHUNK_ROWS) {
        writeBatch(batch);
        batch = [];
      }
    }
    if (batch.length > 0) writeBatch(batch);
    appender.flushSync();
  } finally {
    appender.closeSync();
  }
  return count;
}

/**
 * Opens DuckDB shut in the allowed folders: no network, no extension, no file elsewhere, settings locked (instruments
 * run other people's SQL). One owner per file. Errors: every code of `errors.ts`.
 *
 * @example
 * const duck = await openDuckdb({ allowedFolders: ['.data/cases'], memoryMb: 512, threads: 2 });
 * await duck.rows('SELECT 1 AS un'); // [{ un: 1 }]
 */
export async function openDuckdb(options: DuckdbOptions): Promise<Duckdb> {
  let open = true;
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!open) throw new EtalonError('duckdb.closed');
    try {
      return await work();
    } catch (error) {
      throw error instanceof EtalonError ? error : describeFailure(error);
    }
  };
  const { instance, link } = await guard(() => connect(options));
  const read = (sql: string, params: DuckdbParams | undefined) =>
    link.runAndReadAll(sql, params && [...params]);
  const columns: Duckdb['columns'] = (sql, params) =>
    guard(async () => {
      const reader = await read(sql, params);
      const values = reader.getColumns();
      return Object.fromEntries(
        reader.deduplicatedColumnNames().map((name, index) => [name, (values[index] ?? []).map(toScalar)]),
      );
    });
  const rows: Duckdb['rows'] = async (sql, params) => {
    const entries = Object.entries(await columns(sql, params));
    const count = entries[0]?.[1].length ?? 0;
    return Array.from({ length: count }, (_, row) =>
      Object.fromEntries(entries.map(([name, values]) => [name, values[row] ?? null])),
    );
  };
  return {
    run: (sql, params) => guard(async () => (await link.run(sql, params && [...params])).rowsChanged),
    rows,
    columns,
    numbers: (sql, params) => guard(() => readNumbers(link, sql, params)),
    scalar: async (sql, params) => {
      const first = (await rows(sql, params))[0] ?? {};
      return Object.values(first)[0] ?? null;
    },
    appendRows: (table, names, values) => guard(() => append(link, table, names, values)),
    interrupt: () => link.interrupt(),
    close: () => {
      if (!open) return;
      open = false;
      link.closeSync();
      instance.closeSync();
    },
  };
}
