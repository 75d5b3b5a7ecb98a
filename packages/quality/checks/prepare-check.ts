import { errorCode, errorInfo } from '@etalon/error';
import { checkExpression } from '../check-expression.ts';
import { type Query, quoteName, quoteText } from '../query.ts';
import type { CheckTables, QualityCheck, Refusal } from './check.ts';
import { type CompiledCheck, compileCheck } from './compile-check.ts';

export type PreparedCheck = { readonly check: QualityCheck } & (
  | { readonly compiled: CompiledCheck }
  | { readonly refusal: Refusal }
);

/** SQL types of the columns of a table or view, in its order. */
export async function readTypes(query: Query, table: string): Promise<ReadonlyMap<string, string>> {
  const rows = await query.rows(`DESCRIBE ${quoteName(table)}`);
  return new Map(rows.map((row) => [String(row.column_name), String(row.column_type)]));
}

interface PrepareContext {
  readonly tables: CheckTables;
  /** Columns of the table checked. */
  readonly present: readonly string[];
}

/** Checks ready to run on a table, or the reason why one cannot: absent column or table, refused pattern or expression. */
export async function prepareChecks(
  query: Query,
  checks: readonly QualityCheck[],
  context: PrepareContext,
): Promise<readonly PreparedCheck[]> {
  const prepared: PreparedCheck[] = [];
  for (const check of checks) prepared.push(await prepareCheck(query, check, context));
  return prepared;
}

async function prepareCheck(
  query: Query,
  check: QualityCheck,
  { tables, present }: PrepareContext,
): Promise<PreparedCheck> {
  const missing = listColumns(check).find((column) => !present.includes(column));
  if (missing !== undefined)
    return {
      check,
      refusal: {
        code: 'quality.check-column-missing',
        info: { check: check.id, column: missing, table: tables.table, present },
      },
    };
  const refusal = (await findReferenceFault(query, check, tables)) ?? (await findTextFault(query, check));
  if (refusal !== null) return { check, refusal };
  return { check, compiled: compileCheck(check, tables.references ?? {}) };
}

/** Columns of the checked table that a check names; the words of an expression are not among them. */
export function listColumns(check: QualityCheck): readonly string[] {
  const first = check.column === null ? [] : [check.column];
  return check.rule === 'unique' ? [...first, ...(check.params.with ?? [])] : first;
}

async function findReferenceFault(
  query: Query,
  check: QualityCheck,
  tables: CheckTables,
): Promise<Refusal | null> {
  if (check.rule !== 'foreign_key' && check.rule !== 'distribution') return null;
  const table = tables.references?.[check.params.table];
  if (table === undefined)
    return {
      code: 'quality.check-table-missing',
      info: { check: check.id, table: check.params.table, present: Object.keys(tables.references ?? {}) },
    };
  const types = await readTypes(query, table);
  if (types.has(check.params.column)) return null;
  return {
    code: 'quality.check-column-missing',
    info: {
      check: check.id,
      column: check.params.column,
      table: check.params.table,
      present: [...types.keys()],
    },
  };
}

async function findTextFault(query: Query, check: QualityCheck): Promise<Refusal | null> {
  try {
    if (check.rule === 'expression') await checkExpression(query, check.params.expression);
    if (check.rule === 'regex')
      await query.rows(`SELECT regexp_matches('', ${quoteText(check.params.pattern)}) AS ok`);
    return null;
  } catch (error) {
    if (check.rule === 'regex')
      return {
        code: 'quality.pattern-refused',
        info: { check: check.id, pattern: check.params.pattern, detail: describe(error) },
      };
    return {
      code: errorCode(error) ?? 'quality.check-not-run',
      info: { check: check.id, ...errorInfo(error) },
    };
  }
}

/** What the engine said of a failure, without a stack. */
export function describe(error: unknown): string {
  const { message } = errorInfo(error);
  return typeof message === 'string' ? message : error instanceof Error ? error.message : String(error);
}
