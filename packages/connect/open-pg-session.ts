import pg from 'pg';
import type { DescribedColumn } from './column-types.ts';

export interface SessionResult {
  readonly columns: readonly DescribedColumn[];
  /** Every cell as the text that PostgreSQL writes. */
  readonly rows: readonly (readonly (string | null)[])[];
}

/** One statement at a time; `close` cuts the one that runs. */
export interface PgSession {
  readonly query: (sql: string) => Promise<SessionResult>;
  readonly close: () => Promise<void>;
}

export interface PgTarget {
  /** The address that was checked, and the name that its certificate must carry. */
  readonly address: string;
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  readonly encrypted: boolean;
  readonly timeoutMs: number;
}

export type OpenPgSession = (target: PgTarget) => Promise<PgSession>;

/** A session on a server. Nothing of it is taken from the environment: what is not typed is not sent. */
export async function openPgSession(target: PgTarget): Promise<PgSession> {
  const { address, host, port, database, user, password, encrypted, timeoutMs } = target;
  const client = new pg.Client({
    ...{ host: address, port, database, user },
    // As a function, an empty one stays empty: the driver would look for it in its environment and its files.
    password: () => password,
    ssl: encrypted ? { servername: host, rejectUnauthorized: true } : false,
    connectionTimeoutMillis: timeoutMs,
    application_name: 'etalon',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    void client.end().catch(() => undefined);
    throw error;
  }
  const types = { getTypeParser: () => (text: string) => text };
  return {
    query: async (text) => {
      const result = await client.query<(string | null)[]>({
        ...{ text, types, rowMode: 'array', queryMode: 'extended' },
      });
      const columns = result.fields.map(({ name, dataTypeID, dataTypeModifier }) => ({
        name,
        oid: dataTypeID,
        modifier: dataTypeModifier,
      }));
      return { columns, rows: result.rows };
    },
    close: async () => {
      await client.end().catch(() => undefined);
    },
  };
}
