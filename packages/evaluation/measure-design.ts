import { EtalonError } from '@etalon/error';
import type { RandomStream } from '@etalon/numeric';
import { type ClassificationRows, listAnswers } from './evaluate-classification.ts';
import { labelPositive } from './evaluate-scores.ts';
import { type Figure, type FigureGap, giveValue, leaveOut } from './figure.ts';
import { measureConfusion } from './measure-confusion.ts';
import type { NumberRows } from './measure-errors.ts';
import { measureBinaryLosses, measureClassLosses, type RowLosses } from './measure-losses.ts';
import { type Clusters, type RowStatistic, resampleRows } from './resample-rows.ts';
import { sortScores } from './sort-scores.ts';

/** How rows were drawn: what each counts for, and which entity it belongs to. */
export interface RowDesign {
  /** One each when null. */
  readonly weights: Float64Array | null;
  /** Each row alone when null. */
  readonly clusters: Clusters | null;
}

export interface DesignOptions {
  readonly stream: RandomStream;
  readonly threshold?: number;
  readonly replicates?: number;
}

const CLASS_VALUES = [
  'accuracy',
  'balanced-accuracy',
  'macro-f1',
  'mcc',
  'roc-auc',
  'log-loss',
  'brier',
] as const;
const NUMBER_VALUES = ['mae', 'rmse', 'r2'] as const;

/**
 * Qualities in which each row counts for its weight, with intervals from entities drawn with replacement, each with all
 * its rows: Wilson and DeLong suppose independent rows that count the same. Throws `evaluation.bad-weights` (row, from 0) on a weight
 * that is negative or not finite, and when all are 0.
 */
export function measureDesign(
  rows: ClassificationRows,
  design: RowDesign,
  options: DesignOptions,
): readonly Figure[] {
  const weights = readWeights(design, rows.truth.length);
  const binary = rows.positive === null ? null : ownScores(rows);
  const losses = listLosses(rows);
  const order = binary === null ? null : sortScores(binary);
  const answers = listAnswers(rows, options.threshold);
  const table = new Float64Array(rows.classes.length ** 2);
  const area =
    order === null || binary === null ? null : prepareArea(rows, { weights, order, scores: binary });
  const statistic: RowStatistic = (counts, into) => {
    const { total, logLoss, brier } = fillTable(table, { rows, answers, weights, losses, counts });
    const { accuracy, balancedAccuracy, macro, mcc } = measureConfusion({
      classes: rows.classes.length,
      counts: table,
    });
    into.set([
      accuracy,
      balancedAccuracy,
      macro.f1,
      mcc,
      area?.(counts) ?? Number.NaN,
      logLoss / total,
      brier / total,
    ]);
  };
  return makeFigures(CLASS_VALUES, { design, rows: weights.length, statistic }, options).filter(
    ({ metric, value }) => value !== null || metric !== 'roc-auc' || binary !== null,
  );
}

/** Errors of numbers in which each row counts for its weight, by entity; R² is over the weighted mean. Throws `evaluation.bad-weights`. */
export function measureDesignErrors(
  { truth, predicted }: NumberRows,
  design: RowDesign,
  options: DesignOptions,
): readonly Figure[] {
  const weights = readWeights(design, truth.length);
  const origin = truth[0] ?? 0;
  const statistic: RowStatistic = (counts, into) => {
    let total = 0;
    let absolute = 0;
    let square = 0;
    let sum = 0;
    let squares = 0;
    for (let row = 0; row < truth.length; row += 1) {
      const weight = (counts[row] ?? 0) * (weights[row] ?? 0);
      const y = (truth[row] ?? 0) - origin;
      const gap = (truth[row] ?? 0) - (predicted[row] ?? 0);
      total += weight;
      absolute += weight * Math.abs(gap);
      square += weight * gap * gap;
      sum += weight * y;
      squares += weight * y * y;
    }
    into.set([absolute / total, Math.sqrt(square / total), 1 - square / (squares - (sum * sum) / total)]);
  };
  return makeFigures(NUMBER_VALUES, { design, rows: truth.length, statistic }, options);
}

function readWeights(design: RowDesign, rows: number): Float64Array {
  const weights = design.weights ?? new Float64Array(rows).fill(1);
  const row = weights.findIndex((weight) => !(weight >= 0 && weight < Number.POSITIVE_INFINITY));
  if (row >= 0 || weights.every((weight) => weight === 0))
    throw new EtalonError('evaluation.bad-weights', {
      info: { row: Math.max(0, row), weight: weights[row] ?? 0 },
    });
  return weights;
}

function ownScores({ scores, positive }: ClassificationRows): Float64Array | null {
  if (scores === null || positive === null) return null;
  return (scores.length > 1 ? scores[positive] : scores[0]) ?? null;
}

function listLosses(rows: ClassificationRows): RowLosses | null {
  if (rows.scores === null || rows.scoreKind !== 'probability') return null;
  const own = ownScores(rows);
  if (own !== null && rows.positive !== null)
    return measureBinaryLosses(own, labelPositive(rows.truth, rows.positive));
  return measureClassLosses(rows.scores, rows.truth);
}

interface TableRows {
  readonly rows: ClassificationRows;
  readonly answers: Int32Array;
  readonly weights: Float64Array;
  readonly losses: RowLosses | null;
  readonly counts: Uint8Array;
}

function fillTable(
  table: Float64Array,
  { rows, answers, weights, losses, counts }: TableRows,
): { readonly total: number; readonly logLoss: number; readonly brier: number } {
  const classes = rows.classes.length;
  table.fill(0);
  let total = 0;
  let logLoss = losses === null ? Number.NaN : 0;
  let brier = logLoss;
  for (let row = 0; row < answers.length; row += 1) {
    const weight = (counts[row] ?? 0) * (weights[row] ?? 0);
    const cell = (rows.truth[row] ?? 0) * classes + (answers[row] ?? 0);
    table[cell] = (table[cell] ?? 0) + weight;
    total += weight;
    if (losses === null) continue;
    logLoss += weight * (losses.logLoss[row] ?? 0);
    brier += weight * (losses.brier[row] ?? 0);
  }
  return { total, logLoss, brier };
}

/** Weight of the pairs in order over the weight of all pairs, equal scores counting half. */
function prepareArea(
  { truth, positive }: ClassificationRows,
  given: { readonly weights: Float64Array; readonly order: Uint32Array; readonly scores: Float64Array },
): (counts: Uint8Array) => number {
  const { weights, order, scores } = given;
  return (counts) => {
    let below = 0;
    let above = 0;
    let area = 0;
    let groupPositive = 0;
    let groupNegative = 0;
    for (let at = 0; at < order.length; at += 1) {
      const row = order[at] ?? 0;
      const weight = (counts[row] ?? 0) * (weights[row] ?? 0);
      if (truth[row] === positive) groupPositive += weight;
      else groupNegative += weight;
      const next = order[at + 1];
      if (next !== undefined && scores[next] === scores[row]) continue;
      area += groupPositive * (below + groupNegative / 2);
      below += groupNegative;
      above += groupPositive;
      groupPositive = 0;
      groupNegative = 0;
    }
    return area / below / above;
  };
}

const gapOf = (metric: string): FigureGap =>
  metric === 'r2' ? 'constant-truth' : metric === 'roc-auc' ? 'one-class' : 'no-probability';

function makeFigures(
  metrics: readonly string[],
  given: { readonly design: RowDesign; readonly rows: number; readonly statistic: RowStatistic },
  { stream, replicates }: DesignOptions,
): readonly Figure[] {
  const { rows: n, statistic } = given;
  const { clusters } = given.design;
  const found = resampleRows({
    rows: n,
    values: metrics.length,
    statistic,
    stream,
    ...(replicates !== undefined && { replicates }),
    ...(clusters !== null && { clusters }),
  });
  return metrics.map((metric, at) => {
    const value = found.estimates[at] ?? Number.NaN;
    const interval = found.intervals[at] ?? null;
    if (!Number.isFinite(value)) return leaveOut(metric, n, gapOf(metric));
    if (interval === null) return giveValue(metric, n, value, 'too-few-values');
    return { metric, value, n, interval, method: found.method, gap: null };
  });
}
