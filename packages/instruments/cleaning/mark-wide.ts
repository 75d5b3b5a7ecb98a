import { quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import type { Workbench } from '../bench/workbench.ts';
import { findSource } from './prepare-defects.ts';

/** Share of the rows of its file above which what predicates tell is a column, not rows. */
export const WIDE_SHARE = 0.5;

/**
 * Sorts the flags left `pending` by predicates: smallest first, a predicate is `wide` once the rows told of its column by
 * those kept before it and by itself pass half of the file. Cutting a large predicate into small ones changes nothing.
 */
export async function markWide(bench: Workbench, flags: string): Promise<void> {
  const table = quoteIdentifier(flags);
  const predicates = await bench.duck.rows(
    `SELECT anomaly, file, col, count(*) AS n FROM ${table} WHERE precision = 'pending' GROUP BY ALL ORDER BY n, anomaly, col`,
  );
  const sizes = new Map<string, number>();
  for (const { anomaly, file, col } of predicates) {
    const [name, path] = [String(anomaly), String(file)];
    const column = col === null ? null : String(col);
    const size = sizes.get(path) ?? (await countRows(bench, path));
    sizes.set(path, size);
    const own = `anomaly = ${quoteLiteral(name)} AND file = ${quoteLiteral(path)} AND col IS NOT DISTINCT FROM ${quoteLiteral(column)} AND precision = 'pending'`;
    const near = column === null ? 'TRUE' : `(col IS NULL OR col = ${quoteLiteral(column)})`;
    const told = await bench.duck.scalar(`SELECT count(DISTINCT row_no) FROM ${table}
      WHERE (${own}) OR (precision = 'predicate' AND file = ${quoteLiteral(path)} AND ${near})`);
    const precision = Number(told) > WIDE_SHARE * size ? 'wide' : 'predicate';
    await bench.duck.run(`UPDATE ${table} SET precision = ${quoteLiteral(precision)} WHERE ${own}`);
  }
}

async function countRows(bench: Workbench, path: string): Promise<number> {
  const source = findSource(bench, path);
  const table = source === undefined ? null : await bench.sourceTable(source);
  if (typeof table !== 'string') return 0;
  return Number(await bench.duck.scalar(`SELECT count(*) FROM ${quoteIdentifier(table)}`));
}
