import { describeTable, requireColumns } from '../describe-table.ts';
import { type Query, quoteName, readNumber } from '../query.ts';
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

async function measureClasses(
  query: Query,
  input: {
    readonly table: string;
    readonly columns: readonly string[];
    readonly sensitive: readonly string[];
    readonly rows: number;
  },
): Promise<ClassFacts> {
  const keys = input.columns.map(quoteName);
  // A null counts as one more distinct value: count(DISTINCT) leaves it out.
  const distinct = input.sensitive.map(
    (name, i) =>
      `count(DISTINCT ${quoteName(name)}) + CAST(bool_or(${quoteName(name)} IS NULL) AS INTEGER) AS l${i}`,
  );
  const [row] = await query.rows(
    `SELECT count(*) AS classes, min(n) AS k, count(*) FILTER (n = 1) AS uniques,
       coalesce(sum(n) FILTER (n < 5), 0) AS below5, coalesce(sum(n) FILTER (n < 11), 0) AS below11
       ${input.sensitive.map((_, i) => `, min(l${i}) AS l${i}`).join('')}
     FROM (SELECT count(*) AS n ${distinct.map((one) => `, ${one}`).join('')}
       FROM ${quoteName(input.table)} GROUP BY ${keys.join(', ')})`,
  );
  const orNull = (name: string): number | null => (input.rows === 0 ? null : readNumber(row, name));
  return {
    columns: input.columns,
    rows: input.rows,
    classes: readNumber(row, 'classes'),
    k: orNull('k'),
    uniques: readNumber(row, 'uniques'),
    below5: readNumber(row, 'below5'),
    below11: readNumber(row, 'below11'),
    diversity: input.sensitive.map((column, i) => ({ column, l: orNull(`l${i}`) })),
  };
}
