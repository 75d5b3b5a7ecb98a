import type { DdlRefusal } from './ddl-check.ts';

export interface StatementRefusal {
  readonly why: DdlRefusal;
  readonly what: string;
}

const ALLOWED = new Set([
  ...[
    'CreateStmt',
    'AlterTableStmt',
    'IndexStmt',
    'ViewStmt',
    'CreateSchemaStmt',
    'CreateSeqStmt',
    'AlterSeqStmt',
  ],
  ...[
    'CreateDomainStmt',
    'AlterDomainStmt',
    'CreateEnumStmt',
    'AlterEnumStmt',
    'CompositeTypeStmt',
    'CommentStmt',
  ],
  ...[
    'CreateTableAsStmt',
    'InsertStmt',
    'UpdateStmt',
    'DeleteStmt',
    'TransactionStmt',
    'RenameStmt',
    'GrantStmt',
  ],
  ...['CreateStatsStmt', 'AlterObjectSchemaStmt', 'TruncateStmt'],
]);
const REFUSED: Readonly<Record<string, DdlRefusal>> = {
  CreatedbStmt: 'database',
  DropdbStmt: 'database',
  AlterDatabaseStmt: 'database',
  AlterDatabaseSetStmt: 'database',
  CreateTableSpaceStmt: 'database',
  DropTableSpaceStmt: 'database',
  CreateExtensionStmt: 'extension',
  AlterExtensionStmt: 'extension',
  LoadStmt: 'extension',
  CreateForeignServerStmt: 'extension',
  CreateFdwStmt: 'extension',
  CreateForeignTableStmt: 'extension',
  ImportForeignSchemaStmt: 'extension',
  CreateSubscriptionStmt: 'extension',
  CreateRoleStmt: 'role',
  AlterRoleStmt: 'role',
  AlterRoleSetStmt: 'role',
  DropRoleStmt: 'role',
  GrantRoleStmt: 'role',
  DoStmt: 'code',
  CreateFunctionStmt: 'code',
  CreateTrigStmt: 'code',
  CreateEventTrigStmt: 'code',
  CreatePLangStmt: 'code',
  RuleStmt: 'code',
  CallStmt: 'code',
  AlterSystemStmt: 'setting',
  SelectStmt: 'not-ddl',
};
const HARMLESS_SETTINGS = new Set([
  ...['search_path', 'client_encoding', 'standard_conforming_strings', 'timezone', 'datestyle'],
  ...['default_table_access_method', 'default_with_oids', 'check_function_bodies', 'client_min_messages'],
]);
const DROPPABLE = new Set([
  ...[
    'OBJECT_TABLE',
    'OBJECT_VIEW',
    'OBJECT_MATVIEW',
    'OBJECT_INDEX',
    'OBJECT_SEQUENCE',
    'OBJECT_TYPE',
    'OBJECT_DOMAIN',
  ],
]);
/** Functions that read or write outside of the tables, run code, or wait. */
const REFUSED_FUNCTIONS =
  /^(pg_read_.*|pg_ls_.*|pg_stat_file|lo_import|lo_export|lo_.*|dblink.*|pg_sleep.*|pg_terminate_backend|pg_cancel_backend|pg_reload_conf|pg_rotate_logfile|set_config|current_setting|query_to_xml.*|database_to_xml.*|pg_advisory.*|pg_notify|pg_logical_.*|pg_export_snapshot)$/;

/** Why a sandbox does not run a parsed statement, or null. */
export function refuseStatement(kind: string, node: unknown): StatementRefusal | null {
  const called = findFunction(node);
  if (called !== null) return { why: /read|ls_|file|lo_/.test(called) ? 'file' : 'code', what: called };
  if (kind === 'CopyStmt') return refuseCopy(node);
  if (kind === 'VariableSetStmt') {
    const name = String(child(node, 'name'));
    return HARMLESS_SETTINGS.has(name.toLowerCase()) ? null : { why: 'setting', what: name };
  }
  if (kind === 'DropStmt') {
    const type = String(child(node, 'removeType'));
    return DROPPABLE.has(type) ? null : { why: 'drop', what: type.replace('OBJECT_', 'DROP ') };
  }
  if (ALLOWED.has(kind)) return null;
  return { why: REFUSED[kind] ?? 'not-ddl', what: nameStatement(kind, node) };
}

function refuseCopy(node: unknown): StatementRefusal {
  const file = child(node, 'filename');
  if (child(node, 'is_program') === true) return { why: 'program', what: `COPY PROGRAM ${String(file)}` };
  return file === undefined
    ? { why: 'not-ddl', what: 'COPY' }
    : { why: 'file', what: `COPY ${String(file)}` };
}

function nameStatement(kind: string, node: unknown): string {
  const name = [
    'dbname',
    'extname',
    'role',
    'tablespacename',
    'servername',
    'filename',
    'trigname',
    'subname',
  ]
    .map((key) => child(node, key))
    .find((value) => typeof value === 'string');
  const words = kind
    .replace(/Stmt$/, '')
    .replace('Dropdb', 'DropDatabase')
    .replace('Createdb', 'CreateDatabase');
  const upper = words.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toUpperCase();
  return name === undefined ? upper : `${upper} ${name}`;
}

function child(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function findFunction(root: unknown): string | null {
  const stack: unknown[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const names = child(child(next, 'FuncCall'), 'funcname');
    if (Array.isArray(names)) {
      const name = String(child(child(names.at(-1), 'String'), 'sval')).toLowerCase();
      if (REFUSED_FUNCTIONS.test(name)) return name;
    }
    stack.push(...Object.values(next).filter((value) => value !== null && value !== undefined));
  }
  return null;
}
