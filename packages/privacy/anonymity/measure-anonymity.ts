import { describeTable, requireColumns } from '../describe-table.ts';
import { type Query, quoteName, readNumber, type SqlRow } from '../query.ts';
import type { AnonymityFacts, ClassFacts } from './anonymity.ts';

const DEFAULT_SUBSET = 3;

/**
 * Classes of rows that share the same quasi-identifiers (Sweeney 2002), and the fewest distinct sensitive values in a
 * class (Machanavajjhala 2007): for the declared set, and for every set of one to `maxSubset` candidates. A null is a
 * value of its own, in a class as in a diversity. Facts of the file: unique here is not unique in the population.
 * Throws `privacy.column-missing`.
 */
export async function measureAnonymity(
  query: Query,
  input: {
    readonly table: string;
    readonly declared?: readonly string[];
    readonly candidates: readonly string[];
    readonly sensitive: readonly string[];
    readonly maxSubset?: number;
  },
): Promise<AnonymityFacts> {
  const declared = input.declared ?? [];
  const described = await describeTable(query, input.table);
  requireColumns(input.table, described, [...declared, ...input.candidates, ...input.sensitive]);
  const [count] = await query.rows(`SELECT count(*) AS n FROM ${quoteName(input.table)}`);
  const rows = readNumber(count, 'n');
  const measure = (columns: readonly string[]): Promise<ClassFacts> =>
    measureClasses(query, { table: input.table, columns, sensitive: input.sensitive, rows });
  const subsets: ClassFacts[] = [];
  for (const columns of listSubsets(input.candidates, input.maxSubset ?? DEFAULT_SUBSET))
    subsets.push(await measure(columns));
  return {
    rows,
    state: rows === 0 ? 'empty' : 'ok',
    declared: declared.length === 0 ? null : await measure(declared),
    subsets: subsets.sort(
      (a, b) => (a.k ?? 0) - (b.k ?? 0) || b.uniques - a.uniques || a.columns.length - b.columns.length,
    ),
    candidates: input.candidates,
  };
}

/** Sets of one to `max` names, smaller sets first, in the order of the names. */
export function listSubsets(names: readonly string[], max: number): readonly (readonly string[])[] {
  let layer: readonly (readonly number[])[] = [[]];
  const all: (readonly number[])[] = [];
  for (let size = 1; size <= Math.min(max, names.length); size += 1) {
    layer = layer.flatMap((set) =>
      Array.from({ length: names.length }, (_, i) => i)
        .filter((i) => i > (set.at(-1) ?? -1))
        .map((i) => [...set, i]),
    );
    all.push(...layer);
  }
  return all.map((set) => set.map((i) => names[i] ?? ''));
}

interface ClassInput {
  readonly table: string;
  readonly columns: readonly string[];
  readonly sensitive: readonly string[];
  readonly rows: number;
}

async function measureClasses(query: Query, input: ClassInput): Promise<ClassFacts> {
  const [first, ...others] = input.sensitive;
  const row = await groupClasses(query, input, first);
  const orNull = (value: number): number | null => (input.rows === 0 ? null : value);
  const diversity = first === undefined ? [] : [{ column: first, l: orNull(readNumber(row, 'l')) }];
  for (const column of others) {
    const other = await groupClasses(query, input, column);
    diversity.push({ column, l: orNull(readNumber(other, 'l')) });
  }
  return {
    columns: input.columns,
    rows: input.rows,
    classes: readNumber(row, 'classes'),
    k: orNull(readNumber(row, 'k')),
    uniques: readNumber(row, 'uniques'),
    below5: readNumber(row, 'below5'),
    below11: readNumber(row, 'below11'),
    diversity,
  };
}

/** Rows are counted by class and sensitive value first, a null being a value, then by class: faster than counting distinct values. */
async function groupClasses(
  query: Query,
  input: ClassInput,
  sensitive: string | undefined,
): Promise<SqlRow | undefined> {
  const keys = input.columns.map(quoteName).join(', ');
  const table = quoteName(input.table);
  const pairs =
    sensitive === undefined
      ? `SELECT ${keys}, count(*) AS etalon_n FROM ${table} GROUP BY ${keys}`
      : `SELECT ${keys}, ${quoteName(sensitive)} AS etalon_value, count(*) AS etalon_n FROM ${table} GROUP BY ${keys}, etalon_value`;
  const [row] = await query.rows(
    `SELECT count(*) AS classes, min(n) AS k, count(*) FILTER (n = 1) AS uniques, min(l) AS l,
       coalesce(sum(n) FILTER (n < 5), 0) AS below5, coalesce(sum(n) FILTER (n < 11), 0) AS below11
     FROM (SELECT sum(etalon_n) AS n, count(*) AS l FROM (${pairs}) GROUP BY ${keys})`,
  );
  return row;
}
