import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckdb } from '@etalon/duckdb';
import { listTestDatabases } from '@etalon/testing';
import type { ControlTotals, SmokeResult, WarehouseStore } from '@etalon/warehouse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDdl } from './build-ddl.ts';
import { openDuckdbStore } from './open-duckdb-store.ts';
import { openPostgresqlStore } from './open-postgresql-store.ts';
import { openPgClient, openPgliteClient, type SqlClient } from './sql-client.ts';

const folder = mkdtempSync(join(tmpdir(), 'etalon-lake-'));
const path = join(folder, 'vols.parquet');
const CONTROL = { table: 'vols', key: ['vol_id', 'jour'], sums: ['retard', 'distance', 'prix'] } as const;
const SMOKE = `SELECT etat, count(*) AS n, avg(retard) AS moyenne, sum(prix) AS total, min(jour) AS premier, bool_or(annule) AS un
  FROM vols GROUP BY etat ORDER BY etat`;

beforeAll(async () => {
  const duck = await openDuckdb({ allowedFolders: [folder], memoryMb: 256, threads: 2 });
  await duck.run(`COPY (SELECT i AS vol_id, DATE '2024-02-27' + (i % 5)::INTEGER AS jour,
      CASE WHEN i % 10 = 3 THEN NULL ELSE ['à l''heure', 'retard', 'Étape', 'zéro'][i % 4 + 1] END AS etat,
      (i * 7 % 50 - 10)::INTEGER AS retard, i / 3.0 AS distance, (i * 0.01)::DECIMAL(9,2) AS prix, i % 11 = 0 AS annule,
      TIMESTAMP '2024-03-31 01:59:59' + to_minutes(i) AS maj FROM range(25000) t(i)) TO '${path}' (FORMAT parquet)`);
  duck.close();
  writeFileSync(join(folder, 'faux.parquet'), 'ce n’est pas un Parquet');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const totals = new Map<string, ControlTotals>();
const smokes = new Map<string, SmokeResult>();

function describeStore(name: string, open: () => Promise<WarehouseStore>): void {
  describe(name, () => {
    let store: WarehouseStore;
    beforeAll(async () => {
      store = await open();
    }, 60_000);
    afterAll(() => store.close());

    test('loads a Parquet file, twice the same', async () => {
      expect(await store.loadParquet({ table: 'vols', path })).toBe(25_000);
      expect(await store.loadParquet({ table: 'vols', path })).toBe(25_000);
      expect(await store.countRows('vols')).toBe(25_000);
      expect(await store.listTables()).toEqual([
        {
          name: 'vols',
          columns: [
            { name: 'vol_id', type: 'integer' },
            { name: 'jour', type: 'date' },
            { name: 'etat', type: 'text' },
            { name: 'retard', type: 'integer' },
            { name: 'distance', type: 'decimal' },
            { name: 'prix', type: 'decimal' },
            { name: 'annule', type: 'boolean' },
            { name: 'maj', type: 'timestamp' },
          ],
        },
      ]);
    }, 60_000);

    test('pages rows in an order that does not depend on the engine', async () => {
      const page = await store.pageRows({
        table: 'vols',
        offset: 20_000,
        limit: 2,
        orderBy: ['etat', 'vol_id'],
      });
      expect(page.total).toBe(25_000);
      expect(page.columns[2]).toBe('etat');
      expect(page.rows).toEqual([
        [15_000, '2024-02-27', "à l'heure", -10, 5000, 150, false, '2024-04-10T11:59:59'],
        [15_004, '2024-03-02', "à l'heure", 18, 15_004 / 3, 150.04, true, '2024-04-10T12:03:59'],
      ]);
    });

    test('gives its control totals and the checksum of a query', async () => {
      totals.set(name, await store.controlTotals(CONTROL));
      smokes.set(name, await store.smokeQuery(SMOKE));
      expect(totals.get(name)).toMatchObject({ rows: 25_000, distinctKeys: 25_000, nullKeys: 0 });
      expect(totals.get(name)?.sums.prix).toBe('3124875');
      expect(smokes.get(name)).toMatchObject({ rows: 5 });
    });

    test.each([
      'DROP TABLE vols',
      'SELECT 1; DROP TABLE vols',
      'CREATE TABLE x AS SELECT 1',
      'SELECT * FROM nulle_part',
      "COPY vols TO '/tmp/x'",
    ])('refuses « %s » and keeps its tables', async (sql) => {
      await expect(store.smokeQuery(sql)).rejects.toMatchObject({ code: 'warehouse.query-refused' });
      expect(await store.countRows('vols')).toBe(25_000);
    });

    test('a file that is no Parquet is refused and leaves the table as it was', async () => {
      await expect(
        store.loadParquet({ table: 'vols', path: join(folder, 'faux.parquet') }),
      ).rejects.toMatchObject({
        code: 'warehouse.load-refused',
        info: { table: 'vols' },
      });
      expect(await store.countRows('vols')).toBe(25_000);
    });

    test('an unknown table, and a name that is no name, are refused', async () => {
      for (const table of ['rien', '../vols', 'a"; DROP TABLE vols; --'])
        await expect(store.countRows(table)).rejects.toMatchObject({ code: 'warehouse.table-unknown' });
    });
  });
}

let embedded: Promise<SqlClient> | null = null;
/** Booting the embedded database takes seconds: one serves the whole file. */
function openEmbedded(): Promise<SqlClient> {
  embedded ??= openPgliteClient();
  return embedded;
}

test('a schema is built and described, a refused one is not run, a faulty one stops at its line', async () => {
  const client = await openEmbedded();
  const built = await buildDdl(
    client,
    `CREATE TABLE jour (d date PRIMARY KEY);
     CREATE TABLE vol (id int PRIMARY KEY, d date REFERENCES jour, etat text NOT NULL);
     GRANT SELECT ON vol TO personne;`,
  );
  expect(built).toEqual({
    statements: 3,
    refused: [],
    fault: null,
    tables: [
      { name: 'jour', columns: 1, primaryKey: true },
      { name: 'vol', columns: 3, primaryKey: true },
    ],
    foreignKeys: 1,
  });
  const refused = await buildDdl(
    client,
    "CREATE TABLE b (i int); COPY b FROM PROGRAM 'id'; DROP DATABASE postgres",
  );
  expect(refused.refused.map(({ refused: why }) => why)).toEqual(['program', 'database']);
  expect(refused.tables).toHaveLength(2);
  const faulty = await buildDdl(client, 'CREATE TABLE c (i int);\nCREATE TABLE d (j intt);');
  expect(faulty.fault).toMatchObject({ line: 2, message: 'type "intt" does not exist' });
  expect(faulty.tables.map(({ name }) => name)).toEqual(['c', 'jour', 'vol']);
}, 60_000);

describeStore('DuckDB over Parquet', () =>
  openDuckdbStore({ folder: join(folder, 'lac'), memoryMb: 256, threads: 2, sourceFolders: [folder] }),
);
for (const database of listTestDatabases())
  describeStore(database.name, async () => {
    const { url, drop } = await database.make();
    const client = url.startsWith('pglite:') ? await openEmbedded() : await openPgClient(url);
    const store = await openPostgresqlStore({ client });
    return { ...store, close: () => store.close().then(drop) };
  });

test('the same Parquet gives the same totals, key hash and checksum everywhere', () => {
  expect(totals.size).toBeGreaterThan(1);
  const [first, ...others] = [...totals.values()];
  for (const other of others) expect(other).toEqual(first);
  const [smoke, ...otherSmokes] = [...smokes.values()];
  for (const other of otherSmokes) expect(other).toEqual(smoke);
});

test('a lake opened again finds its tables', async () => {
  const store = await openDuckdbStore({ folder: join(folder, 'lac'), memoryMb: 256, threads: 2 });
  expect(await store.countRows('vols')).toBe(25_000);
  await store.close();
});
