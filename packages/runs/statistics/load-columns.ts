import { type Duckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import { checkExpression } from '@etalon/quality';
import type { DataColumn, DataTable } from '@etalon/statistics';
import type { RunInput, RunTools } from '../run-kind.ts';

export type ColumnKind = 'number' | 'factor';

export interface ColumnsWanted {
  readonly columns: readonly string[];
  /** Scalar SQL conditions that rows must meet, checked before they are run. */
  readonly conditions?: readonly string[];
  /** Columns read as another kind than their type says (codes written as numbers are categories). */
  readonly as?: Readonly<Record<string, ColumnKind>>;
}

const NUMBER =
  /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|UTINYINT|USMALLINT|UINTEGER|UBIGINT|UHUGEINT|FLOAT|DOUBLE|DECIMAL.*)$/;
const MOMENT = /^(DATE|TIMESTAMP.*)$/;
const DAY_SECONDS = 86_400;
const MOST_CELLS = 24_000_000;

/** Columns already read by this process, by file, condition and kind: a person who changes one choice waits for nothing else. */
const kept = new Map<string, DataColumn>();
let keptCells = 0;

/** The SQL that reads a file of a project: Parquet by its first bytes' name, else CSV with its types guessed. */
export function tableSql(input: Pick<RunInput, 'name' | 'path'>): string {
  const path = quoteLiteral(input.path);
  return input.name.toLowerCase().endsWith('.parquet')
    ? `read_parquet(${path})`
    : `read_csv(${path}, header = true, sample_size = -1)`;
}

/** The wanted columns of a table, in the order of its rows; throws `statistics.unknown-column`, `quality.expression-refused`. */
export async function loadColumns(
  input: RunInput,
  wanted: ColumnsWanted,
  tools: Pick<RunTools, 'openDuckdb'>,
): Promise<DataTable> {
  const conditions = wanted.conditions ?? [];
  const keyOf = (name: string): string =>
    [input.sha256, wanted.as?.[name] ?? '', name, ...conditions].join('\u0000');
  const missing = wanted.columns.filter((name) => !kept.has(keyOf(name)));
  const columns = new Map(
    wanted.columns.flatMap((name) => {
      const column = kept.get(keyOf(name));
      return column === undefined ? [] : [[name, column] as const];
    }),
  );
  if (missing.length > 0) {
    const duck = await tools.openDuckdb();
    for (const condition of conditions) await checkExpression(duck, condition);
    const source = await openSource(duck, input, missing.length);
    const where =
      conditions.length === 0 ? '' : `WHERE ${conditions.map((one) => `(${one}\n)`).join(' AND ')}`;
    for (const name of missing) {
      const column = await readColumn(duck, { source, name, where, as: wanted.as?.[name] });
      columns.set(name, column);
      keep(keyOf(name), column);
    }
  }
  return { rows: sizeOf([...columns.values()][0]), columns: Object.fromEntries(columns) };
}

interface Source {
  readonly sql: string;
  readonly types: ReadonlyMap<string, string>;
}

/** A CSV read several times is read once into memory. */
async function openSource(duck: Duckdb, input: RunInput, reads: number): Promise<Source> {
  const isParquet = input.name.toLowerCase().endsWith('.parquet');
  if (!isParquet && reads > 1) await duck.run(`CREATE TEMP TABLE source AS SELECT * FROM ${tableSql(input)}`);
  const sql = !isParquet && reads > 1 ? 'source' : tableSql(input);
  const described = await duck.rows(`DESCRIBE SELECT * FROM ${sql}`);
  return { sql, types: new Map(described.map((row) => [String(row.column_name), String(row.column_type)])) };
}

interface ColumnRead {
  readonly source: Source;
  readonly name: string;
  readonly where: string;
  readonly as: ColumnKind | undefined;
}

async function readColumn(duck: Duckdb, read: ColumnRead): Promise<DataColumn> {
  const { source, name, where, as } = read;
  const type = source.types.get(name);
  if (type === undefined) throw new EtalonError('statistics.unknown-column', { info: { column: name } });
  const column = quoteIdentifier(name);
  const isMoment = MOMENT.test(type);
  const kind = as ?? (NUMBER.test(type) || isMoment ? 'number' : 'factor');
  if (kind === 'factor') return readFactor(duck, read, column);
  const value = isMoment ? `epoch(${column}) / ${DAY_SECONDS}` : `TRY_CAST(${column} AS DOUBLE)`;
  const values = await duck.numbers(`SELECT ${value} FROM ${source.sql} ${where}`);
  return { kind: 'number', values };
}

/** Levels in the order of their numbers when they are numbers, else of their letters. */
async function readFactor(duck: Duckdb, { source, where }: ColumnRead, column: string): Promise<DataColumn> {
  const text = `CAST(${column} AS VARCHAR)`;
  const distinct = `SELECT DISTINCT ${text} AS level FROM ${source.sql} ${where}`;
  await duck.run('DROP TYPE IF EXISTS etalon_levels');
  await duck.run(
    `CREATE TYPE etalon_levels AS ENUM (SELECT level FROM (${distinct}) WHERE level IS NOT NULL ORDER BY TRY_CAST(level AS DOUBLE) NULLS LAST, level)`,
  );
  const found = await duck.columns('SELECT unnest(enum_range(NULL::etalon_levels))::VARCHAR AS level');
  const codes = await duck.numbers(
    `SELECT enum_code(CAST(${text} AS etalon_levels)) FROM ${source.sql} ${where}`,
  );
  return {
    kind: 'factor',
    codes: Int32Array.from(codes, (code) => (Number.isNaN(code) ? -1 : code)),
    levels: (found.level ?? []).map(String),
  };
}

const sizeOf = (column: DataColumn | undefined): number =>
  column === undefined ? 0 : column.kind === 'number' ? column.values.length : column.codes.length;

function keep(key: string, column: DataColumn): void {
  kept.set(key, column);
  keptCells += sizeOf(column);
  for (const [oldest, old] of kept) {
    if (keptCells <= MOST_CELLS || oldest === key) break;
    kept.delete(oldest);
    keptCells -= sizeOf(old);
  }
}
