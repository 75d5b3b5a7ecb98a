import { measureWasserstein } from '@etalon/numeric';
import { deviation } from './measure-imputation.ts';
import { type Query, quoteName } from './query.ts';
import { type CellType, castCell } from './same-cell.ts';

export interface DistributionFacts {
  /** First Wasserstein distance between delivered and true values, divided by the standard deviation of the true ones. */
  readonly distance: number;
}

export interface Spread {
  readonly byColumn: ReadonlyMap<string, DistributionFacts>;
  readonly correlationShift: {
    readonly first: string;
    readonly second: string;
    readonly shift: number;
  } | null;
}

interface Pair {
  readonly name: string;
  readonly truth: Float64Array;
  readonly delivered: Float64Array;
}

/** Preservation of each number column's distribution and of the correlations between them; whole columns, deleted rows out of the delivered side. */
export async function measureDistribution(
  query: Query,
  input: {
    readonly truth: string;
    readonly delivered: string;
    readonly columns: readonly { readonly name: string; readonly type: CellType }[];
  },
): Promise<Spread> {
  const numeric = input.columns.filter((column) => column.type === 'integer' || column.type === 'decimal');
  const pairs: Pair[] = [];
  for (const { name, type } of numeric) {
    const column = castCell(quoteName(name), type);
    pairs.push({
      name,
      truth: await query.numbers(`SELECT ${column} FROM ${quoteName(input.truth)}`),
      delivered: await query.numbers(`SELECT ${column} FROM ${quoteName(input.delivered)}`),
    });
  }
  const byColumn = new Map<string, DistributionFacts>();
  for (const pair of pairs) {
    const truth = keepFinite(pair.truth);
    const delivered = keepFinite(pair.delivered);
    byColumn.set(pair.name, { distance: measureWasserstein(delivered, truth) / deviation(truth) });
  }
  return { byColumn, correlationShift: findLargestShift(pairs) };
}

function findLargestShift(pairs: readonly Pair[]): Spread['correlationShift'] {
  let largest: Spread['correlationShift'] = null;
  for (const [i, first] of pairs.entries())
    for (const second of pairs.slice(i + 1)) {
      const shift = Math.abs(
        correlateComplete(first.delivered, second.delivered) - correlateComplete(first.truth, second.truth),
      );
      if (Number.isFinite(shift) && (largest === null || shift > largest.shift))
        largest = { first: first.name, second: second.name, shift };
    }
  return largest;
}

/** Pearson's r on the rows where both values are finite. */
function correlateComplete(x: Float64Array, y: Float64Array): number {
  let n = 0;
  let sumX = 0;
  let sumY = 0;
  for (let row = 0; row < x.length; row += 1) {
    const a = x[row] ?? Number.NaN;
    const b = y[row] ?? Number.NaN;
    if (!Number.isFinite(a) || !Number.isFinite(b)) continue;
    n += 1;
    sumX += a;
    sumY += b;
  }
  let sxy = 0;
  let sxx = 0;
  let syy = 0;
  for (let row = 0; row < x.length; row += 1) {
    const a = (x[row] ?? Number.NaN) - sumX / n;
    const b = (y[row] ?? Number.NaN) - sumY / n;
    if (!Number.isFinite(a) || !Number.isFinite(b)) continue;
    sxy += a * b;
    sxx += a * a;
    syy += b * b;
  }
  return sxy / Math.sqrt(sxx * syy);
}

function keepFinite(values: Float64Array): Float64Array {
  const kept = new Float64Array(values.length);
  let n = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    if (!Number.isFinite(value)) continue;
    kept[n] = value;
    n += 1;
  }
  return kept.subarray(0, n);
}
