import { quoteIdentifier } from '@etalon/duckdb';
import type { ReadingRow } from '../reading.ts';
import type { TableFacts } from './measure-store.ts';
import type { Store } from './open-store.ts';

/** Above this many tables, pairs are not compared. */
const MAX_COMPARED = 20;
/** Rows that rule most pairs out before all are read. */
const FIRST_ROWS = 100;

/** Facts of what is not declared: tables without a key, keys that lead to one, columns whose values are all keys of another table. */
export function findUndeclared(store: Store, tables: readonly TableFacts[]): readonly ReadingRow[] {
  const declared = tables.flatMap((table) =>
    store
      .rows(`PRAGMA foreign_key_list(${quoteIdentifier(table.name)})`)
      .map((key) => ({ from: table.name, column: String(key.from), to: String(key.table) })),
  );
  const keyless = tables.filter((table) => !table.columns.some((column) => column.key));
  const undeclared = keyless.map((table): ReadingRow => {
    const uses = declared.filter((key) => key.to === table.name);
    return {
      kind: 'fact',
      rule: uses.length > 0 ? 'table référencée sans clé déclarée' : 'table sans clé déclarée',
      object: table.name,
      count: uses.length,
      locator: `table ${table.name}`,
    };
  });
  return [...undeclared, ...findReferences(store, tables, declared)];
}

function findReferences(
  store: Store,
  tables: readonly TableFacts[],
  declared: readonly { readonly from: string; readonly column: string }[],
): readonly ReadingRow[] {
  if (tables.length > MAX_COMPARED) return [];
  const keyed = tables.flatMap((table) => {
    const [key, ...more] = table.columns.filter((column) => column.key);
    return key === undefined || more.length > 0 || table.rows < 2 ? [] : [{ table, key: key.name }];
  });
  return tables.flatMap((table) =>
    table.columns
      .filter((column) => !declared.some((key) => key.from === table.name && key.column === column.name))
      .flatMap((column) =>
        keyed
          .filter((other) => other.table.name !== table.name && !column.key)
          .flatMap((other) => describeInclusion(store, { table: table.name, column: column.name, other })),
      ),
  );
}

interface Pair {
  readonly table: string;
  readonly column: string;
  readonly other: { readonly table: TableFacts; readonly key: string };
}

/** Text values only: small integers are keys of anything. */
function describeInclusion(store: Store, { table, column, other }: Pair): readonly ReadingRow[] {
  const cell = quoteIdentifier(column);
  const key = quoteIdentifier(other.key);
  const to = quoteIdentifier(other.table.name);
  const texts = `SELECT ${cell} AS v FROM ${quoteIdentifier(table)} WHERE typeof(${cell}) = 'text'`;
  const count = (rows: string): { readonly values: number; readonly known: number } => {
    const [found] = store.rows(
      `SELECT count(*) AS n, sum(v IN (SELECT ${key} FROM ${to})) AS known FROM (${rows})`,
    );
    return { values: Number(found?.n), known: Number(found?.known) };
  };
  const first = count(`${texts} LIMIT ${FIRST_ROWS}`);
  if (first.values === 0 || first.known !== first.values) return [];
  const { values, known } = count(`SELECT DISTINCT v FROM (${texts})`);
  if (values < 2 || known !== values) return [];
  return [
    {
      kind: 'fact',
      rule: 'référence non déclarée',
      object: table,
      count: values,
      locator: `${table}.${column} → ${other.table.name}.${other.key}`,
    },
  ];
}
