import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { PieceFinding, PreviewRow } from '../piece-content.ts';
import { refuse } from '../refuse.ts';
import { checkColumns } from './check-columns.ts';
import { PLAIN_DIALECT, type TableSource } from './table-source.ts';

const BATCH_ROWS = 2000;

/** Opens one plain table of a SQLite file, read-only; views, triggers and virtual tables are left alone. */
export function openSqlite(path: string, wanted: string | null): TableSource {
  const database = openDatabase(path);
  const { tables, views } = listTables(database);
  const table = wanted === null ? tables[0] : tables.find((name) => name === wanted);
  if (table === undefined) refuse('E_EMPTY', wanted, { form: 'sqlite' });
  const from = `FROM "${table.replaceAll('"', '""')}" NOT INDEXED`;
  const header = readHeader(database, from);
  const columns = checkColumns(header);
  const findings: PieceFinding[] = views === 0 ? [] : [{ what: 'views-ignored', count: views, place: null }];
  return {
    columns,
    tables,
    table,
    dialect: PLAIN_DIALECT,
    findings,
    batches: (skip) => readBatches(database, `${from} LIMIT -1 OFFSET ${skip}`),
    count: async () => {
      const found = guard(() => database.prepare(`SELECT count(*) AS rows ${from}`).get());
      return { rows: Number(found?.rows ?? 0), raggedRows: 0, firstRaggedLine: null };
    },
  };
}

async function* readBatches(database: DatabaseSync, from: string): AsyncGenerator<readonly PreviewRow[]> {
  const statement = guard(() => database.prepare(`SELECT * ${from}`));
  statement.setReadBigInts(true);
  statement.setReturnArrays(true);
  const rows = guard(() => statement.iterate());
  for (let over = false; !over; ) {
    const batch: PreviewRow[] = [];
    while (batch.length < BATCH_ROWS && !over) {
      const { done, value } = guard(() => rows.next());
      if (done === true) over = true;
      else batch.push(Object.values(value).map(cellText));
    }
    if (batch.length > 0) yield batch;
  }
}

/** `immutable` opens a file whose write-ahead log is missing, and writes nothing beside it. */
function openDatabase(path: string): DatabaseSync {
  const location = pathToFileURL(path);
  location.searchParams.set('immutable', '1');
  return guard(() => {
    const database = new DatabaseSync(location, { readOnly: true, allowExtension: false });
    database.exec(
      'PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA query_only = ON;',
    );
    return database;
  });
}

function listTables(database: DatabaseSync): { readonly tables: readonly string[]; readonly views: number } {
  const rows = guard(() =>
    database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY rowid').all(),
  );
  const plain = rows.filter(({ type, name, sql }) => {
    const hidden = String(name).startsWith('sqlite_');
    return type === 'table' && !hidden && !/^\s*CREATE\s+VIRTUAL\b/i.test(String(sql));
  });
  return {
    tables: plain.map(({ name }) => String(name)),
    views: rows.filter(({ type }) => type === 'view').length,
  };
}

function readHeader(database: DatabaseSync, from: string): readonly string[] {
  return guard(() =>
    database
      .prepare(`SELECT * ${from} LIMIT 0`)
      .columns()
      .map(({ name }) => name),
  );
}

function guard<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    return refuse('E_SCHEMA', null, { form: 'sqlite', reason });
  }
}

function cellText(value: SQLOutputValue): string | null {
  if (value === null) return null;
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : String(value);
}
