import {
  correlatePearson,
  correlateSpearman,
  type Interval,
  normalQuantile,
  rankValues,
} from '@etalon/numeric';
import { FEWEST_TO_ANALYSE } from '../small-cells.ts';
import { keepComplete, type MeanTable, restOf } from './mean-table.ts';

export interface Association {
  /** Spearman's ρ. */
  readonly rho: number;
  /** 95 %, by Fisher's z with the variance of Bonett & Wright (2000), (1 + ρ²/2)/(n − 3). */
  readonly interval: Interval;
  readonly n: number;
}

/** Spearman's ρ with its interval; null below 30 pairs or when one side is constant. */
export function associate(x: Float64Array, y: Float64Array): Association | null {
  if (x.length < FEWEST_TO_ANALYSE) return null;
  const rho = correlateSpearman(x, y);
  if (!Number.isFinite(rho)) return null;
  const z = Math.atanh(Math.min(1 - 1e-12, Math.max(-1 + 1e-12, rho)));
  const half = normalQuantile(0.975) * Math.sqrt((1 + rho ** 2 / 2) / (x.length - 3));
  return { rho, interval: { lo: Math.tanh(z - half), hi: Math.tanh(z + half) }, n: x.length };
}

/** Of each criterion with the mean of the other criteria of the block, itself left out. */
export function associateWithBlock(table: MeanTable): readonly (Association | null)[] {
  return table.columns.map((column) => {
    const [item = column, rest = column] = keepComplete([column, restOf(table.columns, [column])]);
    return associate(item, rest);
  });
}

export interface Consistency {
  /** Cronbach's α of the mean levels of the block. */
  readonly alpha: number;
  readonly candidates: number;
  /** α without each criterion, in the order of the table; null for one that has no part in it. */
  readonly without: readonly (number | null)[];
}

/**
 * Cronbach's α over the candidates who have a level for each criterion, and what it is without each one. Criteria that fewer
 * than half of the candidates have are left out first. null below 30 candidates, or below 3 criteria.
 */
export function measureConsistency(table: MeanTable): Consistency | null {
  const used = table.columns.filter(
    (column) => column.filter((level) => !Number.isNaN(level)).length * 2 >= column.length,
  );
  const complete = keepComplete(used);
  const candidates = complete[0]?.length ?? 0;
  if (candidates < FEWEST_TO_ANALYSE || used.length < 3) return null;
  const alpha = measureCronbach(complete);
  if (alpha === null) return null;
  return {
    alpha,
    candidates,
    without: table.columns.map((column) => {
      const place = used.indexOf(column);
      return place < 0 ? null : measureCronbach(complete.filter((_, at) => at !== place));
    }),
  };
}

/** α = k/(k − 1) · (1 − Σs²/s²_total) (Cronbach 1951); null when nothing varies. */
function measureCronbach(columns: readonly Float64Array[]): number | null {
  const k = columns.length;
  const totals = Float64Array.from({ length: columns[0]?.length ?? 0 }, (_, place) =>
    columns.reduce((sum, column) => sum + (column[place] ?? 0), 0),
  );
  const total = varianceOf(totals);
  if (total === 0) return null;
  return (k / (k - 1)) * (1 - columns.reduce((sum, column) => sum + varianceOf(column), 0) / total);
}

function varianceOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/** Two criteria and what relates them once something is held. */
export interface RelatedPair {
  readonly first: string;
  readonly second: string;
  readonly value: number;
  readonly candidates: number;
}

/** Spearman's ρ of each pair of criteria, the mean of the others of the block held (partial correlation of ranks). */
export function relatePairs(table: MeanTable): readonly RelatedPair[] {
  return listPairs(table.criteria).flatMap(([i, j]) => {
    const [x, y] = [table.columns[i], table.columns[j]];
    if (x === undefined || y === undefined) return [];
    const ranks = keepComplete([x, y, restOf(table.columns, [x, y])]).map(rankValues);
    const [a, b, held] = ranks;
    if (a === undefined || b === undefined || held === undefined || a.length < FEWEST_TO_ANALYSE) return [];
    const [ah, bh] = [correlatePearson(a, held), correlatePearson(b, held)];
    const value = (correlatePearson(a, b) - ah * bh) / Math.sqrt((1 - ah ** 2) * (1 - bh ** 2));
    return namePair(table, { i, j, value, candidates: a.length });
  });
}

/**
 * Yen's Q3 (1984) of each pair of criteria: Pearson's r of what the many-facet model leaves of their levels. Independent
 * criteria sit near −1/(k − 1), not 0.
 */
export function correlateResiduals(residuals: MeanTable): readonly RelatedPair[] {
  return listPairs(residuals.criteria).flatMap(([i, j]) => {
    const [x, y] = keepComplete([
      residuals.columns[i] ?? new Float64Array(0),
      residuals.columns[j] ?? new Float64Array(0),
    ]);
    if (x === undefined || y === undefined || x.length < FEWEST_TO_ANALYSE) return [];
    return namePair(residuals, { i, j, value: correlatePearson(x, y), candidates: x.length });
  });
}

function listPairs(criteria: readonly string[]): readonly (readonly [number, number])[] {
  return criteria.flatMap((_, i) => criteria.slice(i + 1).map((__, k) => [i, i + 1 + k] as const));
}

function namePair(
  { criteria }: MeanTable,
  found: { readonly i: number; readonly j: number; readonly value: number; readonly candidates: number },
): readonly RelatedPair[] {
  if (!Number.isFinite(found.value)) return [];
  const { value, candidates } = found;
  return [{ first: criteria[found.i] ?? '', second: criteria[found.j] ?? '', value, candidates }];
}
