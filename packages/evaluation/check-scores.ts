import { wilsonInterval } from '@etalon/numeric';
import { countConfusion, predictTop } from './count-confusion.ts';

/** What probabilities must not be, counted, with the first row of each (from 0). */
export interface ScoreFaults {
  /** Cells that are not finite numbers. */
  readonly notFinite: Faults;
  /** Cells outside [0, 1]. */
  readonly outside: Faults;
  /** True when the values outside look like logits: some below 0 and some above 1, or negatives alone. */
  readonly likeLogits: boolean;
  /** Rows whose probabilities do not add up to 1 within 0.001; none for one column. */
  readonly sums: Faults & { readonly firstSum: number | null };
}

export interface Faults {
  readonly count: number;
  readonly firstRow: number | null;
  /** Index of the column of the first one. */
  readonly firstColumn: number | null;
}

const SUM_TOLERANCE = 1e-3;

/** Reads every cell of the columns of scores of one model. */
export function checkScores(columns: readonly Float64Array[]): ScoreFaults {
  const notFinite = { count: 0, firstRow: -1, firstColumn: -1 };
  const outside = { count: 0, firstRow: -1, firstColumn: -1 };
  let below = false;
  let above = false;
  const note = (faults: typeof outside, row: number, column: number): void => {
    if (faults.count === 0 || row < faults.firstRow) {
      faults.firstRow = row;
      faults.firstColumn = column;
    }
    faults.count += 1;
  };
  columns.forEach((values, column) => {
    for (let row = 0; row < values.length; row += 1) {
      const value = values[row] ?? Number.NaN;
      if (value >= 0 && value <= 1) continue;
      if (!Number.isFinite(value)) note(notFinite, row, column);
      else {
        note(outside, row, column);
        below ||= value < 0;
        above ||= value > 1;
      }
    }
  });
  const close = (faults: typeof outside): Faults =>
    faults.count === 0 ? { count: 0, firstRow: null, firstColumn: null } : faults;
  return {
    notFinite: close(notFinite),
    outside: close(outside),
    likeLogits: below,
    sums: columns.length < 2 || above ? noSums() : checkSums(columns),
  };
}

const noSums = (): ScoreFaults['sums'] => ({ count: 0, firstRow: null, firstColumn: null, firstSum: null });

function checkSums(columns: readonly Float64Array[]): ScoreFaults['sums'] {
  const rows = columns[0]?.length ?? 0;
  let count = 0;
  let firstRow: number | null = null;
  let firstSum: number | null = null;
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    for (const column of columns) sum += column[row] ?? 0;
    if (Math.abs(sum - 1) <= SUM_TOLERANCE) continue;
    count += 1;
    firstRow ??= row;
    firstSum ??= sum;
  }
  return { count, firstRow, firstColumn: null, firstSum };
}

export interface ClassOrder {
  /** Accuracy of the columns as they are named, and under the order that gives most right answers. */
  readonly asNamed: number;
  readonly reordered: number;
  /** For each column, the class it would stand for; the identity when no order does better than chance allows. */
  readonly order: readonly number[];
  /** True when the interval of the reordered accuracy is wholly above that of the named one. */
  readonly isSuspect: boolean;
}

const MOST_CLASSES = 12;

/** Whether columns of scores, taken in another order, answer right more often; null above 12 classes, whose orders are not all tried. */
export function checkClassOrder(columns: readonly Float64Array[], truth: Int32Array): ClassOrder | null {
  const k = columns.length;
  const n = truth.length;
  if (k < 2 || k > MOST_CLASSES || n === 0) return null;
  const { counts } = countConfusion({ classes: k, truth, predicted: predictTop(columns) });
  const order = assignColumns(counts, k);
  const hitsOf = (classOf: readonly number[]): number =>
    classOf.reduce((sum, code, column) => sum + (counts[code * k + column] ?? 0), 0);
  const named = hitsOf(Array.from({ length: k }, (_, code) => code));
  const best = hitsOf(order);
  return {
    asNamed: named / n,
    reordered: best / n,
    order,
    isSuspect: wilsonInterval(best, n).lo > wilsonInterval(named, n).hi,
  };
}

/** The class of each column that makes most hits, by dynamic programming over the sets of classes already given. */
function assignColumns(counts: Float64Array, k: number): readonly number[] {
  const sets = 1 << k;
  const best = new Float64Array(sets).fill(-1);
  const chosen = new Int8Array(sets);
  best[0] = 0;
  for (let set = 0; set < sets; set += 1) {
    const so = best[set] ?? -1;
    if (so < 0) continue;
    const column = countBits(set);
    for (let code = 0; code < k; code += 1) {
      if ((set >>> code) & 1) continue;
      const next = set | (1 << code);
      const hits = so + (counts[code * k + column] ?? 0);
      if (hits > (best[next] ?? -1)) {
        best[next] = hits;
        chosen[next] = code;
      }
    }
  }
  const order = new Array<number>(k).fill(0);
  let set = sets - 1;
  for (let column = k - 1; column >= 0; column -= 1) {
    const code = chosen[set] ?? 0;
    order[column] = code;
    set &= ~(1 << code);
  }
  return order;
}

function countBits(set: number): number {
  let bits = 0;
  for (let left = set; left > 0; left &= left - 1) bits += 1;
  return bits;
}
