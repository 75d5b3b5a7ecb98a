import { type Interval, normalQuantile } from '@etalon/numeric';
import { LEVEL } from './figure.ts';
import { sortScores } from './sort-scores.ts';

/** Scores of rows and whether each is of the positive class (1) or not (0). */
export interface BinaryScores {
  readonly scores: Float64Array;
  readonly labels: Uint8Array;
}

/** Rows from the lowest score to the highest, and the groups of equal scores. */
export interface RankedScores {
  readonly order: Uint32Array;
  /** Place in the order where each group of equal scores starts, and the number of rows at the end. */
  readonly starts: Uint32Array;
  readonly values: Float64Array;
  /** Rows of each class in each group. */
  readonly positives: Float64Array;
  readonly negatives: Float64Array;
  readonly positiveRows: number;
  readonly negativeRows: number;
}

/** Sorts scores and counts each class at each distinct value. */
export function rankScores({ scores, labels }: BinaryScores): RankedScores {
  const order = sortScores(scores);
  const n = order.length;
  const starts = new Uint32Array(n + 1);
  const values = new Float64Array(n);
  const positives = new Float64Array(n);
  let group = -1;
  let before = Number.NaN;
  let positiveRows = 0;
  for (let at = 0; at < n; at += 1) {
    const row = order[at] ?? 0;
    const score = scores[row] ?? 0;
    if (score !== before) {
      group += 1;
      starts[group] = at;
      values[group] = score;
      before = score;
    }
    const label = labels[row] ?? 0;
    positives[group] = (positives[group] ?? 0) + label;
    positiveRows += label;
  }
  const size = group + 1;
  starts[size] = n;
  const negatives = new Float64Array(size);
  for (let at = 0; at < size; at += 1)
    negatives[at] = (starts[at + 1] ?? 0) - (starts[at] ?? 0) - (positives[at] ?? 0);
  return {
    order,
    starts: starts.slice(0, size + 1),
    values: values.slice(0, size),
    positives: positives.slice(0, size),
    negatives,
    positiveRows,
    negativeRows: n - positiveRows,
  };
}

export interface Auc {
  readonly value: number;
  /** DeLong, DeLong & Clarke-Pearson (1988), from the groups of equal scores. */
  readonly standardError: number;
  /** On the logit scale; the value alone at 0 and 1. */
  readonly interval: Interval;
}

/** Area under the ROC curve, equal scores counting half; null when a class has no row. */
export function measureAuc(ranked: RankedScores): Auc | null {
  const { positives, negatives, positiveRows: m, negativeRows: n } = ranked;
  if (m === 0 || n === 0) return null;
  let below = 0;
  let area = 0;
  for (let group = 0; group < positives.length; group += 1) {
    const negative = negatives[group] ?? 0;
    area += (positives[group] ?? 0) * (below + negative / 2);
    below += negative;
  }
  const value = area / m / n;
  let squaresPositive = 0;
  let squaresNegative = 0;
  let seenNegative = 0;
  let seenPositive = 0;
  for (let group = 0; group < positives.length; group += 1) {
    const positive = positives[group] ?? 0;
    const negative = negatives[group] ?? 0;
    squaresPositive += positive * ((seenNegative + negative / 2) / n - value) ** 2;
    squaresNegative += negative * ((m - seenPositive - positive / 2) / m - value) ** 2;
    seenPositive += positive;
    seenNegative += negative;
  }
  const spread = (squares: number, size: number): number => (size < 2 ? 0 : squares / (size - 1) / size);
  const standardError = Math.sqrt(spread(squaresPositive, m) + spread(squaresNegative, n));
  return { value, standardError, interval: limitLogit(value, standardError) };
}

function limitLogit(value: number, standardError: number): Interval {
  if (value <= 0 || value >= 1) return { lo: value, hi: value };
  const logit = Math.log(value / (1 - value));
  const half = (normalQuantile(1 - (1 - LEVEL) / 2) * standardError) / (value * (1 - value));
  return { lo: 1 / (1 + Math.exp(half - logit)), hi: 1 / (1 + Math.exp(-half - logit)) };
}

/** Average precision Σ(Rₙ − Rₙ₋₁)·Pₙ over distinct scores from the highest, without interpolation; null without a positive row. */
export function measureAveragePrecision({ positives, negatives, positiveRows }: RankedScores): number | null {
  if (positiveRows === 0) return null;
  let found = 0;
  let taken = 0;
  let sum = 0;
  for (let group = positives.length - 1; group >= 0; group -= 1) {
    const positive = positives[group] ?? 0;
    found += positive;
    taken += positive + (negatives[group] ?? 0);
    sum += positive * (found / taken);
  }
  return sum / positiveRows;
}

/**
 * DeLong's structural components, row by row: for a positive row the share of negatives below it, for a negative row
 * the share of positives above it, equal scores counting half.
 */
export function placeRows(ranked: RankedScores, labels: Uint8Array): Float64Array {
  const { order, starts, positives, negatives, positiveRows, negativeRows } = ranked;
  const places = new Float64Array(order.length);
  let below = 0;
  let above = positiveRows;
  for (let group = 0; group < positives.length; group += 1) {
    const positive = positives[group] ?? 0;
    const negative = negatives[group] ?? 0;
    const ofPositive = (below + negative / 2) / negativeRows;
    const ofNegative = (above - positive / 2) / positiveRows;
    const end = starts[group + 1] ?? 0;
    for (let at = starts[group] ?? 0; at < end; at += 1) {
      const row = order[at] ?? 0;
      places[row] = labels[row] === 1 ? ofPositive : ofNegative;
    }
    below += negative;
    above -= positive;
  }
  return places;
}
