import type { Interval } from '@etalon/numeric';
import { inverseEmpirical, limitBca, openRowSampler, type RandomStream } from '@etalon/numeric';
import { LEVEL } from './figure.ts';
import { chooseReplicates, SMALL_ROWS } from './resample-counts.ts';

/** Several values of rows taken as often as counted; it writes them in `into`, NaN for what is not defined. */
export type RowStatistic = (counts: Uint8Array, into: Float64Array) => void;

export interface RowResample {
  readonly rows: number;
  /** How many values the statistic writes. */
  readonly values: number;
  readonly statistic: RowStatistic;
  readonly stream: RandomStream;
  /** Rows of each stratum, drawn apart so that each keeps its total; all rows together by default. */
  readonly strata?: readonly Uint32Array[];
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
 * draws. BCa (Efron 1987) up to 5 000 rows, percentiles above, where the leave-one-out values would cost n² steps.
 */
export function resampleRows(input: RowResample): ResampledRows {
  const { rows, values, statistic } = input;
  const replicates = input.replicates ?? chooseReplicates(rows);
  const counts = new Uint8Array(rows).fill(1);
  const estimates = new Float64Array(values);
  statistic(counts, estimates);
  const isSmall = rows <= SMALL_ROWS;
  const left = isSmall ? leaveRowsOut(input, counts) : null;
  const draw = openRowSampler(input.stream);
  const found = Array.from({ length: values }, () => new Float64Array(replicates));
  const into = new Float64Array(values);
  for (let turn = 0; turn < replicates; turn += 1) {
    if (input.strata === undefined) draw(counts);
    else for (const stratum of input.strata) draw(counts, stratum);
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

function leaveRowsOut({ rows, values, statistic }: RowResample, counts: Uint8Array): readonly Float64Array[] {
  const left = Array.from({ length: values }, () => new Float64Array(rows));
  const into = new Float64Array(values);
  for (let row = 0; row < rows; row += 1) {
    counts[row] = 0;
    statistic(counts, into);
    counts[row] = 1;
    for (let at = 0; at < values; at += 1) {
      const column = left[at];
      if (column !== undefined) column[row] = into[at] ?? Number.NaN;
    }
  }
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
