import { adjustHolm, type Interval, newcombeInterval, normalTwoTails, wilsonInterval } from '@etalon/numeric';
import { LEVEL } from './figure.ts';

/** A column that cuts rows into slices: a code for each row, −1 for none, and the names of the codes. */
export interface SliceColumn {
  readonly column: string;
  readonly names: readonly string[];
  readonly codes: Int32Array;
}

export interface Slice {
  readonly column: string;
  readonly name: string;
  readonly n: number;
  /** Share of rows with the wanted property, its Wilson interval. */
  readonly value: number;
  readonly interval: Interval;
  /** The value drawn towards that of all rows by what the slices of the column vary beyond chance (beta-binomial moments). */
  readonly shrunk: number;
  /** Value less that of the rows outside the slice, with its interval (Newcombe 1998); null when the slice holds every row. */
  readonly difference: number | null;
  readonly differenceInterval: Interval | null;
  /** Two-sided p of that difference (pooled z), and adjusted over every slice tested (Holm 1979); NaN when it is not tested. */
  readonly p: number;
  readonly adjustedP: number;
}

export interface SliceReport {
  readonly slices: readonly Slice[];
  /** Slices of fewer than 30 rows: named and counted, not measured. */
  readonly small: readonly { readonly column: string; readonly name: string; readonly n: number }[];
  /** How many differences were tested together. */
  readonly tested: number;
}

export const MIN_SLICE_ROWS = 30;

/** Share of rows that have a property (right answers, say) in each slice of each column, beside the rows outside it. */
export function measureSlices(hits: Uint8Array, columns: readonly SliceColumn[]): SliceReport {
  const n = hits.length;
  const total = hits.reduce((sum, hit) => sum + hit, 0);
  const slices: Omit<Slice, 'adjustedP'>[] = [];
  const small: { column: string; name: string; n: number }[] = [];
  for (const column of columns) {
    const counted = countSlices(hits, column);
    const large = counted.filter((slice) => slice.n >= MIN_SLICE_ROWS);
    const shrink = prepareShrink(large);
    for (const { name, n: size, hits: good } of counted) {
      if (size === 0) continue;
      if (size < MIN_SLICE_ROWS) small.push({ column: column.column, name, n: size });
      else
        slices.push({
          column: column.column,
          name,
          n: size,
          value: good / size,
          interval: wilsonInterval(good, size, LEVEL),
          shrunk: shrink(good, size),
          ...compareOutside({ count: good, total: size }, { count: total - good, total: n - size }),
        });
    }
  }
  const adjusted = adjustHolm(slices.map(({ p }) => p));
  return {
    slices: slices.map((slice, at) => ({ ...slice, adjustedP: adjusted[at] ?? Number.NaN })),
    small,
    tested: slices.filter(({ p }) => !Number.isNaN(p)).length,
  };
}

interface CountedSlice {
  readonly name: string;
  readonly n: number;
  readonly hits: number;
}

function countSlices(hits: Uint8Array, { names, codes }: SliceColumn): readonly CountedSlice[] {
  const sizes = new Float64Array(names.length);
  const good = new Float64Array(names.length);
  for (let row = 0; row < hits.length; row += 1) {
    const code = codes[row] ?? -1;
    if (code < 0) continue;
    sizes[code] = (sizes[code] ?? 0) + 1;
    good[code] = (good[code] ?? 0) + (hits[row] ?? 0);
  }
  return names.map((name, code) => ({ name, n: sizes[code] ?? 0, hits: good[code] ?? 0 }));
}

function compareOutside(
  inside: { readonly count: number; readonly total: number },
  outside: { readonly count: number; readonly total: number },
): Pick<Slice, 'difference' | 'differenceInterval' | 'p'> {
  if (outside.total === 0) return { difference: null, differenceInterval: null, p: Number.NaN };
  const difference = inside.count / inside.total - outside.count / outside.total;
  const pooled = (inside.count + outside.count) / (inside.total + outside.total);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / inside.total + 1 / outside.total));
  return {
    difference,
    differenceInterval: newcombeInterval(inside, outside, LEVEL),
    p: error === 0 ? 1 : normalTwoTails(difference / error),
  };
}

/** Moments of a beta-binomial (Kleinman 1973): the weight of the common share falls with the rows of the slice. */
function prepareShrink(slices: readonly CountedSlice[]): (hits: number, size: number) => number {
  const n = slices.reduce((sum, slice) => sum + slice.n, 0);
  const mean = slices.reduce((sum, slice) => sum + slice.hits, 0) / n;
  const k = slices.length;
  const between = slices.reduce((sum, slice) => sum + slice.n * (slice.hits / slice.n - mean) ** 2, 0);
  const squares = slices.reduce((sum, slice) => sum + slice.n ** 2, 0);
  const binomial = mean * (1 - mean);
  const common = n - squares / n;
  // Expected value of `between` when slices only differ by chance is (k − 1)·binomial.
  const correlation = k < 2 || binomial === 0 ? 0 : (between / binomial - (k - 1)) / (common - (k - 1));
  const rho = Math.min(1, Math.max(0, correlation));
  return (hits, size) => {
    if (k < 2) return hits / size;
    if (rho === 0) return mean;
    const strength = (1 - rho) / rho;
    return (hits + strength * mean) / (size + strength);
  };
}
