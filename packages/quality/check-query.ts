import { child, REFUSED_FUNCTIONS, refuse } from './check-expression.ts';
import { type Query, quoteText } from './query.ts';

export interface CheckedQuery {
  /** True when something is divided in it. */
  readonly divides: boolean;
}

const DIVISIONS = new Set(['/', '//', '%', 'divide', 'mod', 'fmod']);
/** Nodes of the parser that read a file or a function as a table, or that may never end. */
const REFUSED_TYPES: Readonly<Record<string, string>> = {
  TABLE_FUNCTION: 'table function',
  RECURSIVE_CTE_NODE: 'recursive',
  PARAMETER: 'parameter',
};

/**
 * Refuses anything but one query on tables by name: no second statement, no function as a table, no recursion, no function that
 * reads the machine or the clock. Aggregates, joins, windows and subqueries are read. Throws `quality.expression-refused`.
 */
export async function checkQuery(query: Query, sql: string): Promise<CheckedQuery> {
  if (sql.includes('\0')) throw refuse('syntax', sql);
  const [row] = await query.rows(`SELECT json_serialize_sql(CAST(${quoteText(sql)} AS VARCHAR)) AS tree`);
  const tree: unknown = JSON.parse(String(row?.tree));
  const statements = child(tree, 'statements');
  if (child(tree, 'error') !== false || !Array.isArray(statements)) throw refuse('syntax', sql);
  if (statements.length !== 1) throw refuse('several', sql);
  let divides = false;
  const stack: unknown[] = [statements[0]];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const reason = [child(next, 'type'), child(next, 'class')]
      .map((kind) => (typeof kind === 'string' ? REFUSED_TYPES[kind] : undefined))
      .find((found) => found !== undefined);
    if (reason !== undefined) throw refuse(reason, sql);
    const name = child(next, 'function_name');
    if (typeof name === 'string') {
      if (REFUSED_FUNCTIONS.has(name.toLowerCase())) throw refuse(`function ${name}`, sql);
      divides ||= DIVISIONS.has(name.toLowerCase());
    }
    stack.push(...Object.values(next).filter((value) => value !== null && value !== undefined));
  }
  return { divides };
}
