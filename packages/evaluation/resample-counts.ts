import { drawBinomial, type Interval, limitBca, type RandomStream } from '@etalon/numeric';
import { LEVEL } from './figure.ts';

/** Up to this many rows an interval is corrected by leave-one-out values (BCa) and has 10 000 resamples. */
export const SMALL_ROWS = 5_000;
const LARGE_ROWS = 100_000;

/** Resamples behind an interval: 10 000 up to 5 000 rows, 2 000 up to 100 000, 1 000 above. */
export function chooseReplicates(rows: number): number {
  if (rows <= SMALL_ROWS) return 10_000;
  return rows <= LARGE_ROWS ? 2_000 : 1_000;
}

export interface CountResample {
  /** Rows in each cell of a table. */
  readonly counts: Float64Array;
  /** Several values that depend on the rows by their counts alone. */
  readonly statistic: (counts: Float64Array) => readonly number[];
  readonly stream: RandomStream;
  /** Cells of one stratum have the same number; the rows of each stratum keep their total. One stratum by default. */
  readonly strata?: Int32Array;
  readonly replicates?: number;
}

export interface ResampledValue {
  readonly value: number;
  /** BCa interval (Efron 1987); null when the value is not finite. */
  readonly interval: Interval | null;
}

/**
 * Bootstrap of values that only depend on counts: rows drawn with replacement make multinomial counts, drawn here
 * directly, exact in law whatever the number of rows. Leave-one-out values come from each cell less one.
 */
export function resampleCounts(input: CountResample): readonly ResampledValue[] {
  const { counts, statistic, stream } = input;
  const estimates = statistic(counts);
  const n = counts.reduce((sum, count) => sum + count, 0);
  const replicates = input.replicates ?? chooseReplicates(n);
  const strata = groupCells(counts, input.strata);
  const found = estimates.map(() => new Float64Array(replicates));
  const drawn = new Float64Array(counts.length);
  for (let turn = 0; turn < replicates; turn += 1) {
    drawMultinomial(stream, counts, strata, drawn);
    statistic(drawn).forEach((value, at) => {
      const column = found[at];
      if (column !== undefined) column[turn] = value;
    });
  }
  const left = leaveOneOut(counts, statistic);
  return estimates.map((value, at) => ({
    value,
    interval: limit(value, found[at] ?? new Float64Array(0), left.values[at] ?? [], left.counts),
  }));
}

function groupCells(counts: Float64Array, strata: Int32Array | undefined): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  counts.forEach((count, cell) => {
    if (count === 0) return;
    const stratum = strata?.[cell] ?? 0;
    const cells = groups.get(stratum) ?? [];
    cells.push(cell);
    groups.set(stratum, cells);
  });
  return [...groups.values()];
}

function drawMultinomial(
  stream: RandomStream,
  counts: Float64Array,
  strata: readonly (readonly number[])[],
  drawn: Float64Array,
): void {
  for (const cells of strata) {
    let mass = cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0);
    let left = mass;
    for (const cell of cells) {
      const count = counts[cell] ?? 0;
      const taken = count >= mass ? left : drawBinomial(stream, left, count / mass);
      drawn[cell] = taken;
      left -= taken;
      mass -= count;
    }
  }
}

function leaveOneOut(
  counts: Float64Array,
  statistic: CountResample['statistic'],
): { readonly values: readonly (readonly number[])[]; readonly counts: Float64Array } {
  const filled = [...counts.keys()].filter((cell) => (counts[cell] ?? 0) > 0);
  const rows = filled.map((cell) => {
    const less = Float64Array.from(counts);
    less[cell] = (less[cell] ?? 0) - 1;
    return statistic(less);
  });
  const width = rows[0]?.length ?? 0;
  return {
    values: Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? Number.NaN)),
    counts: Float64Array.from(filled, (cell) => counts[cell] ?? 0),
  };
}

function limit(
  estimate: number,
  replicates: Float64Array,
  jackknife: readonly number[],
  jackknifeCounts: Float64Array,
): Interval | null {
  const finite = replicates.filter(Number.isFinite);
  if (!Number.isFinite(estimate) || finite.length < replicates.length / 2) return null;
  if (jackknife.length < 2) return { lo: estimate, hi: estimate };
  const { lo, hi } = limitBca({
    estimate,
    replicates: finite,
    jackknife: Float64Array.from(jackknife),
    jackknifeCounts,
    level: LEVEL,
  });
  return { lo, hi };
}
