import { dirname } from 'node:path';
import { openDuckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { EtalonError, errorInfo } from '@etalon/error';
import {
  readControls,
  refuseQuery,
  type StoreCell,
  type StoredTable,
  type StoreType,
  type WarehouseStore,
  writeControls,
} from '@etalon/warehouse';
import { checksumRows, requireTableName } from './read-cells.ts';
import type { SqlClient, SqlResult } from './sql-client.ts';

export interface PostgresqlStoreOptions {
  readonly client: SqlClient;
  /** Schema that holds the tables; made when it is not there. `entrepot` by default. */
  readonly schema?: string;
  /** Memory of the reader of Parquet files. */
  readonly memoryMb?: number;
}

const BATCH_ROWS = 20_000;
const NUMBER_OIDS = new Set([20, 21, 23, 26, 700, 701, 1700]);
const BOOLEAN_OID = 16;
const MOMENT_OIDS = new Set([1114, 1184]);

/** The warehouse in a schema of PostgreSQL: Parquet is read by DuckDB and inserted by arrays, in one transaction. */
export async function openPostgresqlStore(options: PostgresqlStoreOptions): Promise<WarehouseStore> {
  const { client, memoryMb = 256 } = options;
  const schema = requireTableName(options.schema ?? 'entrepot');
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${quoteIdentifier(schema)}`);
  await client.query(`SET search_path = ${quoteIdentifier(schema)}`);
  const known = async (table: string): Promise<string> => {
    const { rows } = await client.query(
      'SELECT 1 FROM information_schema.tables WHERE table_schema = $1 AND table_name = $2',
      [schema, requireTableName(table)],
    );
    if (rows.length === 0) throw new EtalonError('warehouse.table-unknown', { info: { table } });
    return quoteIdentifier(table);
  };
  const countRows = async (table: string): Promise<number> => {
    const { rows } = await client.query(`SELECT count(*) FROM ${await known(table)}`);
    return Number(rows[0]?.[0]);
  };
  return {
    engine: 'postgresql',
    listTables: () => listTables(client, schema),
    loadParquet: ({ table, path }) => loadParquet(client, { table: requireTableName(table), path, memoryMb }),
    countRows,
    pageRows: async ({ table, offset, limit, orderBy }) => {
      const from = await known(table);
      const order = await writeOrder(client, schema, { table, orderBy });
      const page = await client.query(`SELECT * FROM ${from} ${order} LIMIT $1 OFFSET $2`, [limit, offset]);
      return {
        columns: page.fields.map(({ name }) => name),
        rows: readRows(page),
        total: await countRows(table),
      };
    },
    controlTotals: async (request) => {
      await known(request.table);
      const { fields, rows } = await client.query(writeControls(request, 'postgresql'));
      return readControls(request, Object.fromEntries(fields.map(({ name }, i) => [name, rows[0]?.[i]])));
    },
    smokeQuery: (sql) => runSmoke(client, sql),
    close: () => client.close(),
  };
}

async function runSmoke(client: SqlClient, sql: string): Promise<ReturnType<typeof checksumRows>> {
  const refusal = await refuseQuery(sql);
  if (refusal !== null) throw new EtalonError('warehouse.query-refused', { info: { reason: refusal } });
  await client.query('BEGIN READ ONLY');
  try {
    const result = await client.query(sql.replace(/;\s*$/, ''));
    return checksumRows(
      result.fields.map(({ name }) => name),
      readRows(result),
    );
  } catch (error) {
    throw new EtalonError('warehouse.query-refused', { info: { reason: describe(error) }, cause: error });
  } finally {
    await client.query('ROLLBACK');
  }
}

function describe(error: unknown): string {
  const { message } = errorInfo(error);
  return String(message ?? (error instanceof Error ? error.message : error)).slice(0, 300);
}

function readRows({ fields, rows }: SqlResult): readonly (readonly StoreCell[])[] {
  return rows.map((row) =>
    row.map((cell, i) => {
      const oid = fields[i]?.oid ?? 0;
      if (cell === null) return null;
      if (NUMBER_OIDS.has(oid)) return Number(cell);
      if (oid === BOOLEAN_OID) return cell === 't' || cell === 'true';
      return MOMENT_OIDS.has(oid) ? cell.replace(' ', 'T') : cell;
    }),
  );
}

/** Texts are ordered by their code points, as the lake orders them. */
async function writeOrder(
  client: SqlClient,
  schema: string,
  { table, orderBy }: { readonly table: string; readonly orderBy: readonly string[] },
): Promise<string> {
  if (orderBy.length === 0) return '';
  const columns = (await listTables(client, schema)).find(({ name }) => name === table)?.columns ?? [];
  const terms = orderBy.map((name) => {
    const text = columns.some((column) => column.name === name && column.type === 'text');
    return `${quoteIdentifier(name)}${text ? ' COLLATE "C"' : ''}`;
  });
  return `ORDER BY ${terms.join(', ')}`;
}

async function listTables(client: SqlClient, schema: string): Promise<readonly StoredTable[]> {
  const { rows } = await client.query(
    `SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = $1
     ORDER BY table_name COLLATE "C", ordinal_position`,
    [schema],
  );
  return [...Map.groupBy(rows, ([table]) => String(table))].map(([name, columns]) => ({
    name,
    columns: columns.map(([, column, type]) => ({ name: String(column), type: readType(String(type)) })),
  }));
}

function readType(type: string): StoreType {
  if (type === 'text' || type.startsWith('character')) return 'text';
  if (/^(smallint|integer|bigint)$/.test(type)) return 'integer';
  if (/^(real|double precision|numeric)$/.test(type)) return 'decimal';
  if (type === 'boolean' || type === 'date') return type;
  return type === 'timestamp without time zone' ? 'timestamp' : 'other';
}

function toPostgresql(type: string): string {
  if (/^U?(TINY|SMALL)INT$/.test(type)) return 'integer';
  if (/^(INTEGER|USMALLINT)$/.test(type)) return 'integer';
  if (/^(BIGINT|UINTEGER)$/.test(type)) return 'bigint';
  if (/^(U?HUGEINT|UBIGINT)$/.test(type)) return 'numeric';
  if (type === 'FLOAT') return 'real';
  if (type === 'DOUBLE') return 'double precision';
  if (type.startsWith('DECIMAL')) return type.replace('DECIMAL', 'numeric');
  if (type === 'BOOLEAN' || type === 'DATE') return type.toLowerCase();
  if (type === 'TIMESTAMP WITH TIME ZONE') return 'timestamptz';
  return /^TIMESTAMP(_|$)/.test(type) ? 'timestamp' : 'text';
}

async function loadParquet(
  client: SqlClient,
  { table, path, memoryMb }: { readonly table: string; readonly path: string; readonly memoryMb: number },
): Promise<number> {
  const duck = await openDuckdb({ allowedFolders: [dirname(path)], memoryMb, threads: 2 });
  const name = quoteIdentifier(table);
  try {
    await duck.run(
      `CREATE VIEW parquet AS SELECT * FROM read_parquet(${quoteLiteral(path)}, file_row_number = true)`,
    );
    const heads = (await duck.rows('DESCRIBE parquet')).filter(
      (row) => row.column_name !== 'file_row_number',
    );
    const columns = heads.map((row) => ({
      name: String(row.column_name),
      type: toPostgresql(String(row.column_type)),
    }));
    const total = Number(await duck.scalar('SELECT count(*) FROM parquet'));
    const list = columns.map((column) => quoteIdentifier(column.name)).join(', ');
    const texts = columns.map((column) => `CAST(${quoteIdentifier(column.name)} AS VARCHAR)`).join(', ');
    const cells = columns.map(({ type }, i) => `CAST(c${i} AS ${type})`).join(', ');
    const arrays = columns.map((_, i) => `$${i + 1}::text[]`).join(', ');
    const aliases = columns.map((_, i) => `c${i}`).join(', ');
    await client.query('BEGIN');
    try {
      await client.query(`DROP TABLE IF EXISTS ${name}`);
      await client.query(
        `CREATE TABLE ${name} (${columns.map((column) => `${quoteIdentifier(column.name)} ${column.type}`).join(', ')})`,
      );
      for (let from = 0; from < total; from += BATCH_ROWS) {
        const batch = await duck.columns(
          `SELECT ${texts} FROM parquet WHERE file_row_number >= ${from} AND file_row_number < ${from + BATCH_ROWS} ORDER BY file_row_number`,
        );
        await client.query(
          `INSERT INTO ${name} (${list}) SELECT ${cells} FROM unnest(${arrays}) AS t(${aliases})`,
          Object.values(batch),
        );
      }
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
    return total;
  } catch (error) {
    throw new EtalonError('warehouse.load-refused', {
      info: { table, reason: describe(error) },
      cause: error,
    });
  } finally {
    duck.close();
  }
}
