import { type CheckedStatement, checkDdl } from '@etalon/warehouse';
import type { SqlClient } from './sql-client.ts';

export interface DdlFault {
  readonly line: number;
  readonly sql: string;
  readonly message: string;
}

export interface BuiltDdl {
  readonly statements: number;
  /** Statements that the check refuses; none is run when there is one. */
  readonly refused: readonly CheckedStatement[];
  /** The first statement that PostgreSQL refuses; those before it are kept. */
  readonly fault: DdlFault | null;
  readonly tables: readonly {
    readonly name: string;
    readonly columns: number;
    readonly primaryKey: boolean;
  }[];
  readonly foreignKeys: number;
}

const SYSTEM = "table_schema NOT IN ('pg_catalog', 'information_schema')";

/** Runs a DDL, once checked, in an empty database (`openPgliteClient`), and says what it built or where it stopped. */
export async function buildDdl(client: SqlClient, text: string): Promise<BuiltDdl> {
  const { statements } = await checkDdl(text);
  const refused = statements.filter((statement) => statement.refused !== null);
  let fault: DdlFault | null = null;
  for (const { sql, line, kind } of refused.length > 0 ? [] : statements) {
    if (kind === 'GrantStmt' || kind === 'TransactionStmt') continue;
    try {
      await client.query(sql);
    } catch (error) {
      fault = {
        line,
        sql: sql.slice(0, 300),
        message: error instanceof Error ? error.message : String(error),
      };
      break;
    }
  }
  const { rows } = await client.query(`SELECT t.table_schema || '.' || t.table_name,
      (SELECT count(*) FROM information_schema.columns c WHERE c.table_schema = t.table_schema AND c.table_name = t.table_name),
      EXISTS (SELECT 1 FROM information_schema.table_constraints k WHERE k.table_schema = t.table_schema
        AND k.table_name = t.table_name AND k.constraint_type = 'PRIMARY KEY')
    FROM information_schema.tables t WHERE t.${SYSTEM} AND table_type = 'BASE TABLE' ORDER BY 1`);
  const keys = await client.query(
    `SELECT count(*) FROM information_schema.table_constraints WHERE constraint_type = 'FOREIGN KEY' AND ${SYSTEM}`,
  );
  return {
    statements: statements.length,
    refused,
    fault,
    tables: rows.map(([name, columns, primaryKey]) => ({
      name: String(name).replace(/^public\./, ''),
      columns: Number(columns),
      primaryKey: primaryKey === 't' || primaryKey === 'true',
    })),
    foreignKeys: Number(keys.rows[0]?.[0]),
  };
}
