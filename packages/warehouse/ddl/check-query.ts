import { hasSqlDetails, parse } from 'libpg-query';
import { refuseStatement } from './refuse-statement.ts';

/** Why a text is not one harmless SELECT in PostgreSQL's own grammar, or null when it is. Nothing is run. */
export async function refuseQuery(sql: string): Promise<string | null> {
  try {
    const { stmts = [] } = await parse(sql);
    const [first] = stmts;
    if (first === undefined || stmts.length !== 1) return `${stmts.length} statements`;
    const [kind = 'empty', node] = Object.entries(first.stmt ?? {})[0] ?? [];
    if (kind !== 'SelectStmt') return kind;
    const refusal = refuseStatement(kind, node);
    if (refusal !== null && refusal.why !== 'not-ddl') return refusal.what;
    return /"(intoClause|lockingClause)"/.test(JSON.stringify(node)) ? 'SELECT INTO' : null;
  } catch (error) {
    if (!hasSqlDetails(error)) throw error;
    return error.message;
  }
}
