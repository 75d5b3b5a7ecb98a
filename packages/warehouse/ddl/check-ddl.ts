import { hasSqlDetails, parse } from 'libpg-query';
import type { CheckedStatement, DdlCheck, DdlRefusal } from './ddl-check.ts';
import { refuseStatement } from './refuse-statement.ts';

const MAX_DETAIL = 200;

/**
 * Reads a DDL text with PostgreSQL's own parser and says of each statement whether a sandbox may run it: databases,
 * extensions, programs, files, roles, code, settings and drops of shared objects are refused with what was written. A
 * text that does not parse is one refused statement, placed. Nothing is run.
 */
export async function checkDdl(text: string): Promise<DdlCheck> {
  const sql = text.replace(/^\ufeff/, '');
  const bytes = new TextEncoder().encode(sql);
  const decode = (from: number, to: number): string => new TextDecoder().decode(bytes.subarray(from, to));
  try {
    const { stmts = [] } = await parse(sql);
    const statements = stmts.map((raw): CheckedStatement => {
      const from = raw.stmt_location ?? 0;
      const written = decode(from, raw.stmt_len === undefined ? bytes.length : from + raw.stmt_len);
      const blank = /^(\s|--[^\n]*(\n|$)|\/\*[\s\S]*?\*\/)*/.exec(written)?.[0] ?? '';
      const [kind = 'empty', node] = Object.entries(raw.stmt ?? {})[0] ?? [];
      const refusal = refuseStatement(kind, node);
      return {
        line: countLines(decode(0, from)) + countLines(blank) - 1,
        kind,
        sql: written.slice(blank.length).trim(),
        refused: refusal?.why ?? null,
        detail: refusal === null ? null : refusal.what.slice(0, MAX_DETAIL),
      };
    });
    return { statements, refused: statements.filter((one) => one.refused !== null).length };
  } catch (error) {
    if (!hasSqlDetails(error)) throw error;
    return {
      statements: [describeFault(sql, error.message, error.sqlDetails?.cursorPosition ?? 0)],
      refused: 1,
    };
  }
}

function countLines(text: string): number {
  return text.split('\n').length;
}

function describeFault(sql: string, message: string, position: number): CheckedStatement {
  const refused: DdlRefusal = 'syntax';
  const line = countLines(sql.slice(0, position));
  return {
    line,
    kind: 'syntax',
    sql: sql.split('\n')[line - 1]?.trim() ?? '',
    refused,
    detail: message.slice(0, MAX_DETAIL),
  };
}
