import { EtalonError } from '@etalon/error';
import { type Query, quoteText } from './query.ts';

/** Functions that read the machine or give another answer each time. */
export const REFUSED_FUNCTIONS: ReadonlySet<string> = new Set([
  'random',
  'setseed',
  'uuid',
  'uuidv4',
  'uuidv7',
  'gen_random_uuid',
  'now',
  'get_current_timestamp',
  'get_current_time',
  'current_date',
  'current_localtime',
  'current_localtimestamp',
  'today',
  'transaction_timestamp',
  'txid_current',
  'current_setting',
  'getenv',
  'getvariable',
  'nextval',
  'currval',
  'current_user',
  'current_database',
  'current_schema',
  'current_schemas',
  'version',
  'pg_typeof',
  'sleep_ms',
  'write_log',
  'read_text',
  'read_blob',
  'glob',
  'query',
  'query_table',
]);
const REFUSED_CLASSES: Readonly<Record<string, string>> = {
  SUBQUERY: 'subquery',
  WINDOW: 'window',
  AGGREGATE: 'aggregate',
  PARAMETER: 'parameter',
  STAR: 'star',
  DEFAULT: 'default',
};

/**
 * Refuses anything but one scalar expression: no second statement, no subquery, no window, no function that reads the
 * machine or the clock. Throws `quality.expression-refused` with the reason (`syntax`, `several`, `subquery`, …).
 */
export async function checkExpression(query: Query, expression: string): Promise<void> {
  if (expression.includes('\0')) throw refuse('syntax', expression);
  const [row] = await query.rows(
    `SELECT json_serialize_sql(CAST(${quoteText(`SELECT (\n${expression}\n) FROM t`)} AS VARCHAR)) AS tree`,
  );
  const tree: unknown = JSON.parse(String(row?.tree));
  const root = readTree(tree);
  if (root === null) throw refuse('syntax', expression);
  const { type, select, from, extra } = root;
  if (type !== 'SELECT_NODE' || select !== 1 || from !== 'BASE_TABLE' || extra)
    throw refuse('several', expression);
  const found = findRefused(tree);
  if (found !== null) throw refuse(found, expression);
}

/** The refusal of a text, with its reason. */
export function refuse(reason: string, expression: string): EtalonError {
  return new EtalonError('quality.expression-refused', {
    info: { reason, expression: expression.slice(0, 200) },
  });
}

interface Root {
  readonly type: unknown;
  readonly select: number;
  readonly from: unknown;
  readonly extra: boolean;
}

function readTree(tree: unknown): Root | null {
  if (child(tree, 'error') !== false) return null;
  const statements = child(tree, 'statements');
  if (!Array.isArray(statements) || statements.length !== 1) return null;
  const node = child(statements[0], 'node');
  const list = child(node, 'select_list');
  const groups = child(node, 'group_expressions');
  const modifiers = child(node, 'modifiers');
  return {
    type: child(node, 'type'),
    select: Array.isArray(list) ? list.length : 0,
    from: child(child(node, 'from_table'), 'type'),
    extra:
      isPresent(child(node, 'where_clause')) ||
      isPresent(child(node, 'having')) ||
      isPresent(child(node, 'qualify')) ||
      (Array.isArray(groups) && groups.length > 0) ||
      (Array.isArray(modifiers) && modifiers.length > 0),
  };
}

function isPresent(value: unknown): boolean {
  return value !== null && value !== undefined;
}

/** A member of what the parser wrote; undefined when there is none. */
export function child(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function findRefused(root: unknown): string | null {
  const stack: unknown[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const kind = child(next, 'class');
    if (typeof kind === 'string') {
      const reason = REFUSED_CLASSES[kind];
      if (reason !== undefined) return reason;
      const name = child(next, 'function_name');
      if (kind === 'FUNCTION' && typeof name === 'string' && REFUSED_FUNCTIONS.has(name.toLowerCase()))
        return `function ${name}`;
    }
    stack.push(...Object.values(next).filter((value) => value !== null && value !== undefined));
  }
  return null;
}
