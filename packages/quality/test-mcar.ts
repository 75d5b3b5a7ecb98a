import { chiSquareUpperTail, factorCholesky, solveCholesky } from '@etalon/numeric';
import { fitNormal, type PatternSums } from './fit-normal.ts';

export interface McarResult {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
  readonly patterns: number;
  readonly rows: number;
}

/** Rows grouped by pattern of missingness; rows without any value are left out. `columns` are p arrays, NaN where missing. */
export function groupPatterns(columns: readonly Float64Array[]): readonly PatternSums[] {
  const p = columns.length;
  const n = columns[0]?.length ?? 0;
  const groups = new Map<
    string,
    { observed: number[]; rows: number; sums: Float64Array; products: Float64Array }
  >();
  for (let row = 0; row < n; row += 1) {
    let code = '';
    for (const column of columns) code += Number.isNaN(column[row]) ? '0' : '1';
    let group = groups.get(code);
    if (group === undefined) {
      const observed = columns.flatMap((_, j) => (code[j] === '1' ? [j] : []));
      group = { observed, rows: 0, sums: new Float64Array(p), products: new Float64Array(p * p) };
      groups.set(code, group);
    }
    group.rows += 1;
    for (const j of group.observed) {
      const x = columns[j]?.[row] ?? 0;
      group.sums[j] = (group.sums[j] ?? 0) + x;
      for (const k of group.observed)
        group.products[j * p + k] = (group.products[j * p + k] ?? 0) + x * (columns[k]?.[row] ?? 0);
    }
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([, group]) => group)
    .filter((group) => group.observed.length > 0);
}

/** Little's test that values are missing completely at random (1988): d², df = Σ observed − p, chi-square tail. */
export function testMcar(columns: readonly Float64Array[]): McarResult {
  const p = columns.length;
  const patterns = groupPatterns(columns);
  const { means, covariance } = fitNormal(patterns, p);
  let statistic = 0;
  let df = -p;
  let rows = 0;
  for (const { observed, rows: count, sums } of patterns) {
    const q = observed.length;
    const block = Float64Array.from(
      { length: q * q },
      (_, k) => covariance[(observed[Math.floor(k / q)] ?? 0) * p + (observed[k % q] ?? 0)] ?? 0,
    );
    const gap = Float64Array.from(observed, (j) => (sums[j] ?? 0) / count - (means[j] ?? 0));
    const solved = solveCholesky(factorCholesky(block, q), gap);
    statistic += count * gap.reduce((sum, value, k) => sum + value * (solved[k] ?? 0), 0);
    df += q;
    rows += count;
  }
  return { statistic, df, p: chiSquareUpperTail(statistic, df), patterns: patterns.length, rows };
}
