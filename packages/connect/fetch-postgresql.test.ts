import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { openDuckdb } from '@etalon/duckdb';
import { errorCode, errorInfo } from '@etalon/error';
import { listTestDatabases } from '@etalon/testing';
import type { ConnectedFile, PostgresqlSource } from '@etalon/usecases';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONNECT_LIMITS, type ConnectLimits } from './connect-limits.ts';
import { makeConnector } from './make-connector.ts';
import { type OpenPgSession, openPgSession } from './open-pg-session.ts';

const LIMITS: ConnectLimits = { ...CONNECT_LIMITS, maxRows: 12_000, maxBytes: 400_000, seconds: 2 };
const PASSWORD = 's3cr3t-of-the-person';
const TABLES = `
  create table vols (id bigint, jour date, depart timestamptz, retard numeric(6,2), taux double precision,
    annule boolean, duree interval, note text);
  insert into vols values
    (9007199254740993, '2001-01-01', '2001-01-01 10:00+01', 12.50, 'NaN', true, '1 hour 5 min', 'a "b"'),
    (2, null, null, -3.00, 0.1, false, null, null);
  create table compteur (n int);
  create function ecrire() returns int language sql volatile as 'insert into compteur values (1) returning n';
`;

interface Served {
  readonly openSession: OpenPgSession;
  readonly place: Pick<PostgresqlSource, 'host' | 'port' | 'database' | 'user'>;
  readonly exec: (sql: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Types whose text the embedded database would otherwise parse. */
const PARSED = [16, 20, 21, 23, 25, 700, 701, 1082, 1114, 1184, 1186, 1700];

async function serveEmbedded(): Promise<Served> {
  const database = await PGlite.create();
  const parsers = Object.fromEntries(PARSED.map((oid) => [oid, (text: string) => text]));
  return {
    openSession: async () => ({
      query: async (sql) => {
        const { fields, rows } = await database.query(sql, [], { rowMode: 'array', parsers });
        return {
          columns: fields.map(({ name, dataTypeID }) => ({ name, oid: dataTypeID, modifier: -1 })),
          rows: rows.map((row) =>
            Array.isArray(row) ? row.map((cell) => (cell === null ? null : String(cell))) : [],
          ),
        };
      },
      close: async () => {
        await database.query('ROLLBACK');
      },
    }),
    place: { host: 'base.test', port: 5432, database: 'essai', user: 'lecteur' },
    exec: (sql) => database.exec(sql),
    close: () => database.close(),
  };
}

async function serveServer(make: () => Promise<{ url: string; drop: () => Promise<void> }>): Promise<Served> {
  const { url, drop } = await make();
  const { hostname, port, pathname, username } = new URL(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    openSession: openPgSession,
    place: { host: hostname, port: Number(port), database: pathname.slice(1), user: username },
    exec: (sql) => client.query(sql),
    close: async () => {
      await client.end();
      await drop();
    },
  };
}

describe.each(listTestDatabases().map((row) => [row.name, row] as const))(
  'a query on %s',
  (name, database) => {
    let served: Served;

    beforeAll(async () => {
      served = await (name === 'PGlite' ? serveEmbedded() : serveServer(() => database.make()));
      await served.exec(TABLES);
    }, 60_000);
    afterAll(() => served.close());

    async function read<T>(
      query: string,
      keep: (file: ConnectedFile) => Promise<T>,
      wanted: Partial<PostgresqlSource> = {},
    ): Promise<T> {
      const { openSession, place } = served;
      const connector = makeConnector({
        hosts: `${place.host}:${place.port},127.0.0.1`,
        ...{ limits: LIMITS, openSession },
        resolve: async () => [{ address: name === 'PGlite' ? '93.184.216.34' : '127.0.0.1', family: 4 }],
      });
      const source: PostgresqlSource = {
        ...{ kind: 'postgresql', ...place, password: PASSWORD, encrypted: false, query, format: 'jsonl' },
        ...wanted,
      };
      return connector.fetch(source, { key: 'x', keep });
    }

    const failureOf = (query: string, wanted: Partial<PostgresqlSource> = {}): Promise<unknown> =>
      read(query, async () => null, wanted).then(
        () => null,
        (error: unknown) => error,
      );

    it('gives JSON lines whose numbers keep their digits, and says the type of each column', async () => {
      const query = `select * from vols -- ${PASSWORD}\n order by id desc ;`;
      const { file, text } = await read(query, async (kept) => ({
        file: kept,
        text: await readFile(kept.path, 'utf8'),
      }));
      expect(text.split('\n')[0]).toBe(
        '{"id":9007199254740993,"jour":"2001-01-01","depart":"2001-01-01 09:00:00+00","retard":12.50,"taux":"NaN","annule":true,"duree":"PT1H5M","note":"a \\"b\\""}',
      );
      expect(file.rows).toBe(2);
      expect(file.columns.slice(0, 3)).toEqual([
        { name: 'id', type: 'bigint', kept: 'BIGINT' },
        { name: 'jour', type: 'date', kept: 'DATE' },
        { name: 'depart', type: 'timestamp with time zone', kept: 'TIMESTAMPTZ' },
      ]);
      expect(file.source).toMatch(
        /^postgresql:\/\/[\w.]+:\d+\/\w+ · select \* from vols -- … order by id desc ;$/,
      );
    });

    it('gives a Parquet file of the same types, with nothing of the person who asked', async () => {
      const rows = await read(
        'select * from vols order by id',
        async ({ path, name: fileName, source }) => {
          expect(`${fileName} ${source} ${await readFile(path, 'latin1')}`).not.toContain(PASSWORD);
          const duck = await openDuckdb({ allowedFolders: [dirname(path)], memoryMb: 128, threads: 1 });
          const types = await duck.rows(`DESCRIBE SELECT * FROM '${path}'`);
          const cells = await duck.rows(`SELECT * FROM '${path}'`);
          duck.close();
          return { types: types.map((row) => row.column_type), cells };
        },
        { format: 'parquet' },
      );
      const decimal = name === 'PGlite' ? 'DOUBLE' : 'DECIMAL(6,2)';
      expect(rows.types).toEqual([
        'BIGINT',
        'DATE',
        'TIMESTAMP WITH TIME ZONE',
        decimal,
        'DOUBLE',
        'BOOLEAN',
        'VARCHAR',
        'VARCHAR',
      ]);
      expect(rows.cells[0]).toMatchObject({ id: 2, jour: null, annule: false, duree: null });
      expect(rows.cells[1]).toMatchObject({ id: '9007199254740993', annule: true, duree: 'PT1H5M' });
    });

    it('streams more rows than one look brings, and an empty table keeps its columns', async () => {
      const many = await read('select i from generate_series(1, 11500) t(i)', async ({ path, rows }) => ({
        rows,
        last: (await readFile(path, 'utf8')).trim().split('\n').at(-1),
      }));
      expect(many).toEqual({ rows: 11_500, last: '{"i":11500}' });
      const none = await read('select id from vols where false', async (file) => file, { format: 'parquet' });
      expect(none).toMatchObject({ rows: 0, columns: [{ name: 'id', type: 'bigint', kept: 'BIGINT' }] });
    });

    it.each([
      ['a query that writes', 'delete from vols', 'connect.query-refused'],
      ['two statements', 'select 1 as a; drop table vols', 'connect.query-refused'],
      ['a wait', 'select pg_sleep(20) as a', 'connect.query-refused'],
      ['a file of the server', "select pg_read_file('/etc/passwd') as a", 'connect.query-refused'],
      ['a function that writes', 'select ecrire() as a', 'connect.query-failed'],
      ['a column that is not there', 'select rien from vols', 'connect.query-failed'],
      ['a sentence that quotes the password', `select '${PASSWORD}'::int as a`, 'connect.query-failed'],
      ['two columns of one name', 'select id, note as "ID" from vols', 'connect.bad-column'],
      ['too many rows', 'select i from generate_series(1, 13000) t(i)', 'connect.too-many-rows'],
      ['too many bytes', "select repeat('x', 1000) as t from generate_series(1, 500)", 'connect.too-large'],
    ])('%s is refused, the password in no sentence', async (_, query, code) => {
      const failure = await failureOf(query);
      expect(errorCode(failure)).toBe(code);
      expect(JSON.stringify([errorInfo(failure), Object(failure).cause ?? ''])).not.toContain(PASSWORD);
      await expect(read('select n from compteur', async ({ rows }) => rows)).resolves.toBe(0);
    });

    it('a server outside of the list is not asked', async () => {
      expect(errorCode(await failureOf('select 1 as a', { port: 5999 }))).toBe('connect.host-not-listed');
    });

    it.runIf(name === 'PostgreSQL')(
      'a query that does not end is cut, a wrong base or plain server said',
      async () => {
        const endless =
          'select count(*) as n from generate_series(1, 100000) a, generate_series(1, 100000) b';
        expect(errorCode(await failureOf(endless))).toBe('connect.too-slow');
        expect(errorCode(await failureOf('select 1 as a', { database: 'absente' }))).toBe(
          'connect.login-refused',
        );
        expect(errorCode(await failureOf('select 1 as a', { encrypted: true }))).toBe('connect.unreachable');
      },
    );
  },
);
