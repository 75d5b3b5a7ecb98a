import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Duckdb, quoteIdentifier } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import { checkDdl } from '@etalon/warehouse';
import { readParameters } from '../read-parameters.ts';
import type { RunInput } from '../run-kind.ts';
import { checkInputs, closed, findInput, nameRule, namesRule } from './parameters.ts';
import { describeTable, readParquetSql } from './parquet.ts';
import type { SizedKind } from './size-kind.ts';
import { type Reject, writeRejects } from './write-rejects.ts';

interface BuiltTable {
  readonly name: string;
  /** Name of the input that holds its rows, or a SELECT over tables already loaded. */
  readonly input?: string;
  readonly sql?: string;
  readonly columns: readonly string[];
  readonly sums: readonly string[];
}

interface Parameters {
  readonly ddl: string;
  readonly tables: readonly BuiltTable[];
}

const schema = closed(
  {
    ddl: { type: 'string', minLength: 1, maxLength: 1_000_000 },
    tables: {
      type: 'array',
      minItems: 1,
      maxItems: 500,
      items: closed(
        {
          name: nameRule,
          input: nameRule,
          sql: { type: 'string', minLength: 1, maxLength: 20_000 },
          columns: namesRule,
          sums: namesRule,
        },
        ['name', 'columns', 'sums'],
      ),
    },
  },
  ['ddl', 'tables'],
);

const STORE = 'entrepot.sqlite';
const PAGE_ROWS = 20_000;
const MAX_REJECTS = 20_000;

interface LoadedTable {
  readonly name: string;
  readonly rowsIn: number;
  readonly rows: number;
  readonly rejects: number;
}

/**
 * DDL and loads → `entrepot.sqlite`, its keys enforced, and `rejets.csv` with each row that a constraint refused. DDL that
 * drops, attaches, runs programs or sets anything is refused (`runs.ddl-refused`); a fault of the DDL is placed.
 */
export const buildStore: SizedKind = {
  kind: 'warehouse.build',
  version: '1.0.0',
  title: { fr: 'Construction de l’entrepôt', en: 'Building of the warehouse' },
  check: (parameters, inputs) => {
    const { tables } = readParameters<Parameters>(schema, parameters);
    checkInputs(inputs, { min: 0, max: 1000 });
    for (const { input } of tables)
      if (input !== undefined && !inputs.some((one) => one.name === input))
        throw new EtalonError('runs.missing-input', { info: { name: input } });
  },
  perform: async (task, tools) => {
    const { ddl, tables } = readParameters<Parameters>(schema, task.parameters);
    await refuseDdl(ddl);
    const duck = await tools.openDuckdb();
    const path = join(task.folder, STORE);
    const store = new DatabaseSync(path, { enableForeignKeyConstraints: true });
    const rejects: Reject[] = [];
    const loaded: LoadedTable[] = [];
    try {
      execute(store, ddl);
      for (const [at, table] of tables.entries()) {
        tools.report(at / tables.length, table.name);
        loaded.push(await loadTable({ duck, store, inputs: task.inputs, table, rejects }));
      }
      const violations = store.prepare('PRAGMA foreign_key_check').all().length;
      const totals = tables.map((table) => readTotals(store, table));
      const refused = loaded.reduce((sum, row) => sum + row.rejects, 0);
      return {
        result: { tables: loaded.map((row) => ({ ...row })), totals, violations, rejects: refused },
        outputs: [
          { name: STORE, mediaType: 'application/vnd.sqlite3' },
          ...(await keepDdl(task.folder, ddl)),
          ...(await writeRejects(task, rejects)),
        ],
      };
    } finally {
      store.close();
    }
  },
};

async function keepDdl(
  folder: string,
  ddl: string,
): Promise<readonly { readonly name: string; readonly mediaType: string }[]> {
  await writeFile(join(folder, 'entrepot.sql'), `${ddl.trim()}\n`);
  return [{ name: 'entrepot.sql', mediaType: 'application/sql' }];
}

/** Throws `runs.ddl-refused` with the line, the kind of refusal and what is written there. */
async function refuseDdl(ddl: string): Promise<void> {
  const { statements } = await checkDdl(ddl);
  const refused = statements.find((statement) => statement.refused !== null);
  if (refused !== undefined)
    throw new EtalonError('runs.ddl-refused', {
      info: { line: refused.line, refusal: refused.refused ?? '', detail: refused.detail ?? refused.sql },
    });
}

function execute(store: DatabaseSync, ddl: string): void {
  try {
    store.exec(ddl);
  } catch (error) {
    throw new EtalonError('runs.ddl-fails', { info: { detail: tellError(error) } });
  }
}

/** What SQLite says, cut. */
function tellError(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 300) : String(error);
}

function failQuery(table: string, error: unknown): EtalonError {
  return new EtalonError('runs.query-fails', { info: { table, detail: tellError(error) } });
}

interface Loading {
  readonly duck: Duckdb;
  readonly store: DatabaseSync;
  readonly inputs: readonly RunInput[];
  readonly table: BuiltTable;
  readonly rejects: Reject[];
}

async function loadTable(loading: Loading): Promise<LoadedTable> {
  const { store, table } = loading;
  const rowsIn = table.input === undefined ? insertQuery(store, table) : await insertRows(loading);
  const rows = countRows(store, table.name);
  return { name: table.name, rowsIn, rows, rejects: rowsIn - rows };
}

function countRows(store: DatabaseSync, table: string): number {
  return Number(store.prepare(`SELECT count(*) AS n FROM ${quoteIdentifier(table)}`).get()?.n ?? 0);
}

function insertQuery(store: DatabaseSync, { name, sql, columns }: BuiltTable): number {
  if (sql === undefined) return 0;
  const into = `${quoteIdentifier(name)} (${columns.map(quoteIdentifier).join(', ')})`;
  try {
    return Number(store.prepare(`INSERT INTO ${into} ${sql.trim().replace(/;\s*$/, '')}`).run().changes);
  } catch (error) {
    throw failQuery(name, error);
  }
}

async function insertRows({ duck, store, inputs, table, rejects }: Loading): Promise<number> {
  const input = findInput(inputs, table.input ?? '');
  const relation = readParquetSql(input);
  await checkColumns(duck, relation, table);
  const names = table.columns.map(quoteIdentifier).join(', ');
  const marks = table.columns.map(() => '?').join(', ');
  const insert = prepareInsert(
    store,
    `INSERT INTO ${quoteIdentifier(table.name)} (${names}) VALUES (${marks})`,
    table,
  );
  let read = 0;
  for (;;) {
    const page = await duck.columns(`SELECT ${names} FROM ${relation} LIMIT ${PAGE_ROWS} OFFSET ${read}`);
    const cells = Object.values(page);
    const count = cells[0]?.length ?? 0;
    store.exec('BEGIN');
    for (let row = 0; row < count; row += 1) {
      const values = cells.map((column) => bind(column[row] ?? null));
      const fault = tryInsert(insert, values);
      if (fault !== null && rejects.length < MAX_REJECTS)
        rejects.push({
          line: read + row + 1,
          column: table.name,
          reason: fault,
          text: values.map((value) => value ?? '').join(';'),
        });
    }
    store.exec('COMMIT');
    read += count;
    if (count < PAGE_ROWS) return read;
  }
}

type Bound = string | number | null;

function bind(value: string | number | boolean | null): Bound {
  return typeof value === 'boolean' ? Number(value) : value;
}

function prepareInsert(
  store: DatabaseSync,
  sql: string,
  table: BuiltTable,
): ReturnType<DatabaseSync['prepare']> {
  try {
    return store.prepare(sql);
  } catch (error) {
    throw failQuery(table.name, error);
  }
}

/** Null when the row went in, else what refused it. */
function tryInsert(insert: ReturnType<DatabaseSync['prepare']>, values: readonly Bound[]): string | null {
  try {
    insert.run(...values);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 200) : 'refus';
  }
}

async function checkColumns(duck: Duckdb, relation: string, table: BuiltTable): Promise<void> {
  const known = new Set((await describeTable(duck, relation)).map((column) => column.name));
  const missing = table.columns.find((name) => !known.has(name));
  if (missing !== undefined)
    throw new EtalonError('runs.column-missing', { info: { column: missing, table: table.name } });
}

/** Row count and sums of the controls, read back in the store. */
function readTotals(
  store: DatabaseSync,
  table: BuiltTable,
): { readonly table: string; readonly rows: number; readonly sums: Readonly<Record<string, number | null>> } {
  const sums = Object.fromEntries(
    table.sums.map((column) => {
      const row = store
        .prepare(`SELECT sum(${quoteIdentifier(column)}) AS s FROM ${quoteIdentifier(table.name)}`)
        .get();
      return [column, row?.s === null || row?.s === undefined ? null : Number(row.s)];
    }),
  );
  return { table: table.name, rows: countRows(store, table.name), sums };
}
