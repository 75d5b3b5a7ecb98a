import type { Interval } from '@etalon/numeric';
import { inverseEmpirical, limitBca, openRowSampler, type RandomStream } from '@etalon/numeric';
import { LEVEL } from './figure.ts';
import { chooseReplicates, SMALL_ROWS } from './resample-counts.ts';

/** Several values of rows taken as often as counted; it writes them in `into`, NaN for what is not defined. */
export type RowStatistic = (counts: Uint8Array, into: Float64Array) => void;

/** Which entity each row belongs to, as a code 0..count−1: rows of one person, of one machine. */
export interface Clusters {
  readonly codes: Int32Array;
  readonly count: number;
}

export interface RowResample {
  readonly rows: number;
  /** How many values the statistic writes. */
  readonly values: number;
  readonly statistic: RowStatistic;
  readonly stream: RandomStream;
  /** Rows of each stratum, drawn apart so that each keeps its total; all rows together by default. */
  readonly strata?: readonly Uint32Array[];
  /** Rows of one entity are drawn together; it takes the place of strata. */
  readonly clusters?: Clusters;
  readonly replicates?: number;
}

export interface ResampledRows {
  readonly estimates: Float64Array;
  /** 95 % interval of each value; null where it, or more than half of its replicates, is not a number. */
  readonly intervals: readonly (Interval | null)[];
  readonly method: 'bca' | 'percentile';
  readonly replicates: number;
  /** Replicates left out of each interval because the value was not defined on them. */
  readonly undefinedReplicates: readonly number[];
}

/**
 * Ordinary bootstrap: as many rows drawn with replacement as there are, and every value of the statistic on the same
 * draws; with clusters, as many entities as there are, each with all its rows (Davison & Hinkley 1997, 3.8). BCa (Efron
 * 1987) while rows × units left out stay under 25 million, percentiles above.
 */
export function resampleRows(input: RowResample): ResampledRows {
  const { rows, values, statistic } = input;
  const replicates = input.replicates ?? chooseReplicates(rows);
  const counts = new Uint8Array(rows).fill(1);
  const estimates = new Float64Array(values);
  statistic(counts, estimates);
  const isSmall = rows * (input.clusters?.count ?? rows) <= SMALL_ROWS ** 2;
  const left = isSmall ? leaveRowsOut(input, counts) : null;
  const draw = prepareDraw(input);
  const found = Array.from({ length: values }, () => new Float64Array(replicates));
  const into = new Float64Array(values);
  for (let turn = 0; turn < replicates; turn += 1) {
    draw(counts);
    statistic(counts, into);
    for (let at = 0; at < values; at += 1) {
      const column = found[at];
      if (column !== undefined) column[turn] = into[at] ?? Number.NaN;
    }
  }
  const finite = found.map((column) => column.filter(Number.isFinite));
  return {
    estimates,
    intervals: finite.map((column, at) =>
      column.length < replicates / 2
        ? null
        : limitColumn(column, estimates[at] ?? Number.NaN, left?.[at] ?? null),
    ),
    method: isSmall ? 'bca' : 'percentile',
    replicates,
    undefinedReplicates: finite.map((column) => replicates - column.length),
  };
}

function prepareDraw({ stream, strata, clusters }: RowResample): (counts: Uint8Array) => void {
  const draw = openRowSampler(stream);
  if (clusters !== undefined) {
    const drawn = new Uint8Array(clusters.count);
    return (counts) => {
      draw(drawn);
      for (let row = 0; row < counts.length; row += 1) counts[row] = drawn[clusters.codes[row] ?? 0] ?? 0;
    };
  }
  if (strata === undefined) return draw;
  return (counts) => {
    for (const stratum of strata) draw(counts, stratum);
  };
}

function leaveRowsOut(
  { rows, values, statistic, clusters }: RowResample,
  counts: Uint8Array,
): readonly Float64Array[] {
  const units = clusters?.count ?? rows;
  const left = Array.from({ length: values }, () => new Float64Array(units));
  const into = new Float64Array(values);
  for (let unit = 0; unit < units; unit += 1) {
    if (clusters === undefined) counts[unit] = 0;
    else for (let row = 0; row < rows; row += 1) counts[row] = Number(clusters.codes[row] !== unit);
    statistic(counts, into);
    if (clusters === undefined) counts[unit] = 1;
    for (let at = 0; at < values; at += 1) {
      const column = left[at];
      if (column !== undefined) column[unit] = into[at] ?? Number.NaN;
    }
  }
  counts.fill(1);
  return left;
}

function limitColumn(replicates: Float64Array, estimate: number, left: Float64Array | null): Interval | null {
  if (!Number.isFinite(estimate)) return null;
  const jackknife = left?.filter(Number.isFinite) ?? null;
  if (jackknife !== null && jackknife.length >= 2) {
    const { lo, hi } = limitBca({ estimate, replicates, jackknife, level: LEVEL });
    if (Number.isFinite(lo) && Number.isFinite(hi)) return { lo, hi };
  }
  const sorted = replicates.sort();
  return {
    lo: inverseEmpirical(sorted, (1 - LEVEL) / 2),
    hi: inverseEmpirical(sorted, (1 + LEVEL) / 2),
  };
}
