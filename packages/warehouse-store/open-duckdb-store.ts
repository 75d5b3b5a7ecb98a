import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Duckdb, type DuckdbScalar, openDuckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { EtalonError, errorInfo } from '@etalon/error';
import {
  type ControlTotals,
  readControls,
  type StoreCell,
  type StoredTable,
  type StoreType,
  type WarehouseStore,
  writeControls,
} from '@etalon/warehouse';
import { checksumRows, requireTableName } from './read-cells.ts';

export interface DuckdbStoreOptions {
  /** The lake: one Parquet file for each table; made when it is not there. */
  readonly folder: string;
  readonly memoryMb: number;
  readonly threads: number;
  /** Folders that files to load may come from, beside the lake. */
  readonly sourceFolders?: readonly string[];
}

/** The warehouse on a folder of Parquet files read by DuckDB; a load puts a whole file in place of the former. */
export async function openDuckdbStore(options: DuckdbStoreOptions): Promise<WarehouseStore> {
  const folder = resolve(options.folder);
  await mkdir(folder, { recursive: true });
  const duck = await openDuckdb({
    allowedFolders: [folder, ...(options.sourceFolders ?? [])],
    memoryMb: options.memoryMb,
    threads: options.threads,
    temporaryFolder: folder,
  });
  const fileOf = (table: string): string => join(folder, `${requireTableName(table)}.parquet`);
  const view = async (table: string): Promise<void> => {
    await duck.run(
      `CREATE OR REPLACE VIEW ${quoteIdentifier(table)} AS SELECT * FROM read_parquet(${quoteLiteral(fileOf(table))})`,
    );
  };
  for (const name of await readdir(folder)) if (name.endsWith('.parquet')) await view(name.slice(0, -8));
  const known = (table: string): string => {
    if (!existsSync(fileOf(table))) throw new EtalonError('warehouse.table-unknown', { info: { table } });
    return quoteIdentifier(table);
  };
  return {
    engine: 'duckdb',
    listTables: () => listTables(duck),
    loadParquet: async ({ table, path }) => {
      const target = fileOf(table);
      const fresh = `${target}.new`;
      await copyFile(path, fresh);
      try {
        if (dirname(fresh) !== folder) throw new EtalonError('warehouse.table-unknown', { info: { table } });
        const rows = await duck.scalar(`SELECT count(*) FROM read_parquet(${quoteLiteral(fresh)})`);
        await rename(fresh, target);
        await view(table);
        return Number(rows);
      } catch (error) {
        await rm(fresh, { force: true });
        throw new EtalonError('warehouse.load-refused', {
          info: { table, reason: describe(error) },
          cause: error,
        });
      }
    },
    countRows: async (table) => Number(await duck.scalar(`SELECT count(*) FROM ${known(table)}`)),
    pageRows: async ({ table, offset, limit, orderBy }) => {
      const from = known(table);
      const order = orderBy.length === 0 ? '' : `ORDER BY ${orderBy.map(quoteIdentifier).join(', ')}`;
      const page = await duck.columns(`SELECT * FROM ${from} ${order} LIMIT ? OFFSET ?`, [limit, offset]);
      return {
        columns: Object.keys(page),
        rows: turnColumns(Object.values(page)),
        total: Number(await duck.scalar(`SELECT count(*) FROM ${from}`)),
      };
    },
    controlTotals: async (request): Promise<ControlTotals> => {
      known(request.table);
      const [row] = await duck.rows(writeControls(request, 'duckdb'));
      return readControls(request, row);
    },
    smokeQuery: async (sql) => {
      await refuseOther(duck, sql);
      try {
        const result = await duck.columns(sql);
        return checksumRows(Object.keys(result), turnColumns(Object.values(result)));
      } catch (error) {
        throw new EtalonError('warehouse.query-refused', { info: { reason: describe(error) }, cause: error });
      }
    },
    close: async () => duck.close(),
  };
}

function describe(error: unknown): string {
  const { message } = errorInfo(error);
  return String(message ?? (error instanceof Error ? error.message : error)).slice(0, 300);
}

async function listTables(duck: Duckdb): Promise<readonly StoredTable[]> {
  const rows =
    await duck.rows(`SELECT table_name AS t, column_name AS c, data_type AS type FROM duckdb_columns()
    WHERE NOT internal ORDER BY table_name, column_index`);
  return [...Map.groupBy(rows, (row) => String(row.t))].map(([name, columns]) => ({
    name,
    columns: columns.map((row) => ({ name: String(row.c), type: readType(String(row.type)) })),
  }));
}

function readType(type: string): StoreType {
  if (type === 'VARCHAR') return 'text';
  if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(type)) return 'integer';
  if (/^(FLOAT|DOUBLE|DECIMAL)/.test(type)) return 'decimal';
  if (type === 'BOOLEAN') return 'boolean';
  if (type === 'DATE') return 'date';
  return /^TIMESTAMP(_|$)/.test(type) ? 'timestamp' : 'other';
}

/** json_serialize_sql only takes SELECTs; the lock-down refuses files and network. */
async function refuseOther(duck: Duckdb, sql: string): Promise<void> {
  const tree = String(await duck.scalar(`SELECT json_serialize_sql(CAST(${quoteLiteral(sql)} AS VARCHAR))`));
  const parsed: {
    readonly error?: boolean;
    readonly error_message?: string;
    readonly statements?: readonly unknown[];
  } = JSON.parse(tree);
  if (parsed.error === true)
    throw new EtalonError('warehouse.query-refused', { info: { reason: parsed.error_message ?? '' } });
  const count = parsed.statements?.length ?? 0;
  if (count !== 1)
    throw new EtalonError('warehouse.query-refused', { info: { reason: `${count} statements` } });
}

function turnColumns(columns: readonly (readonly DuckdbScalar[])[]): readonly (readonly StoreCell[])[] {
  return Array.from({ length: columns[0]?.length ?? 0 }, (_, row) =>
    columns.map((column) => column[row] ?? null),
  );
}
