import { type Interval, wilsonInterval } from '@etalon/numeric';
import type { ClassificationOptions, ClassificationRows } from './evaluate-classification.ts';
import { type Figure, type FigureGap, giveValue, LEVEL, leaveOut } from './figure.ts';
import { countTop, measureBinaryLosses, measureClassLosses, type RowLosses } from './measure-losses.ts';
import { measureAuc, measureAveragePrecision, type RankedScores, rankScores } from './rank-scores.ts';
import { type ResampledRows, resampleRows } from './resample-rows.ts';
import { listClassPlaces, prepareClassLosses, prepareScores, SCORE_VALUES } from './resample-scores.ts';

export interface ScoreQuality {
  readonly figures: readonly Figure[];
  readonly gains: readonly Figure[];
  readonly clipped: number;
}

/** Labels of the positive class: 1 for its rows, else 0. */
export function labelPositive(truth: Int32Array, positive: number): Uint8Array {
  const labels = new Uint8Array(truth.length);
  for (let row = 0; row < truth.length; row += 1) labels[row] = Number(truth[row] === positive);
  return labels;
}

/** Qualities that scores give beyond answers: ranking, and for probabilities two proper scores. */
export function evaluateScores(rows: ClassificationRows, options: ClassificationOptions): ScoreQuality {
  const { scores, positive, truth } = rows;
  const [first, ...others] = scores ?? [];
  if (first === undefined) return { figures: [], gains: [], clipped: 0 };
  if (positive !== null)
    return scoreTwo(others[positive - 1] ?? first, labelPositive(truth, positive), rows, options);
  return scoreMany(rows, [first, ...others], options);
}

function scoreTwo(
  scores: Float64Array,
  labels: Uint8Array,
  { scoreKind }: ClassificationRows,
  options: ClassificationOptions,
): ScoreQuality {
  const n = labels.length;
  const ranked = rankScores({ scores, labels });
  const losses = scoreKind === 'probability' ? measureBinaryLosses(scores, labels) : null;
  const found = resampleRows({
    rows: n,
    values: SCORE_VALUES.length,
    statistic: prepareScores({ labels }, ranked, losses),
    stream: options.stream,
    ...(options.replicates !== undefined && { replicates: options.replicates }),
    ...(options.stratify === true && { strata: listClassPlaces(labels, ranked) }),
  });
  const make = (at: number): Figure =>
    losses === null && at > 1
      ? leaveOut(SCORE_VALUES[at] ?? '', n, 'no-probability')
      : makeResampled(SCORE_VALUES[at] ?? '', n, found, at);
  return {
    figures: [makeAuc(ranked, n), makePrecision(ranked, n, found), make(2), make(3)],
    gains: [make(4), make(5)],
    clipped: losses?.clipped ?? 0,
  };
}

function makeAuc(ranked: RankedScores, n: number): Figure {
  const auc = measureAuc(ranked);
  if (auc === null) return leaveOut('roc-auc', n, 'one-class');
  const { value, interval } = auc;
  if (value <= 0 || value >= 1) return giveValue('roc-auc', n, value, 'perfect');
  return { metric: 'roc-auc', value, n, interval, method: 'delong-logit', gap: null };
}

function makePrecision(ranked: RankedScores, n: number, found: ResampledRows): Figure {
  if (measureAveragePrecision(ranked) === null || ranked.negativeRows === 0)
    return leaveOut('average-precision', n, 'one-class');
  return makeResampled('average-precision', n, found, 1);
}

function makeResampled(metric: string, n: number, found: ResampledRows, at: number): Figure {
  const value = found.estimates[at] ?? Number.NaN;
  if (!Number.isFinite(value)) return leaveOut(metric, n, 'one-class');
  const interval: Interval | null = found.intervals[at] ?? null;
  if (interval === null || n < 2) return giveValue(metric, n, value, 'too-few-values');
  return { metric, value, n, interval, method: found.method, gap: null };
}

const TOP_PLACES = [2, 3, 5] as const;
const CLASS_VALUES = ['log-loss', 'brier', 'log-loss-skill', 'brier-skill'] as const;

function scoreMany(
  rows: ClassificationRows,
  columns: readonly Float64Array[],
  options: ClassificationOptions,
): ScoreQuality {
  const { truth, scoreKind } = rows;
  const n = truth.length;
  const losses = scoreKind === 'probability' ? measureClassLosses(columns, truth) : null;
  const found = losses === null ? null : resampleLosses(rows, losses, options);
  const make = (metric: (typeof CLASS_VALUES)[number], at: number): Figure =>
    found === null ? leaveOut(metric, n, 'no-probability') : makeResampled(metric, n, found, at);
  const top = TOP_PLACES.filter((k) => k < columns.length).map((k) => {
    const hits = countTop(columns, truth, k);
    const interval = wilsonInterval(hits, n, LEVEL);
    return {
      metric: `top-${k}-accuracy`,
      value: hits / n,
      n,
      interval,
      method: 'wilson',
      gap: null,
    } as const;
  });
  return {
    figures: [...rankEachClass(columns, truth), make('log-loss', 0), make('brier', 1), ...top],
    gains: [make('log-loss-skill', 2), make('brier-skill', 3)],
    clipped: losses?.clipped ?? 0,
  };
}

function resampleLosses(
  { truth, classes }: ClassificationRows,
  losses: RowLosses,
  options: ClassificationOptions,
): ResampledRows {
  return resampleRows({
    rows: truth.length,
    values: CLASS_VALUES.length,
    statistic: prepareClassLosses(truth, classes.length, losses),
    stream: options.stream,
    ...(options.replicates !== undefined && { replicates: options.replicates }),
    ...(options.stratify === true && { strata: listRowsByClass(truth, classes.length) }),
  });
}

function listRowsByClass(truth: Int32Array, classes: number): readonly Uint32Array[] {
  const rows = Array.from({ length: classes }, (): number[] => []);
  truth.forEach((code, row) => {
    rows[code]?.push(row);
  });
  return rows.map((list) => Uint32Array.from(list));
}

/** Each class against the others; the figures are plain means over classes, and a mean of areas has no interval here. */
function rankEachClass(columns: readonly Float64Array[], truth: Int32Array): readonly Figure[] {
  const n = truth.length;
  const areas: number[] = [];
  const precisions: number[] = [];
  columns.forEach((scores, code) => {
    const ranked = rankScores({ scores, labels: labelPositive(truth, code) });
    const auc = measureAuc(ranked);
    const precision = measureAveragePrecision(ranked);
    if (auc !== null) areas.push(auc.value);
    if (precision !== null) precisions.push(precision);
  });
  return [meanFigure('roc-auc-ovr', n, areas), meanFigure('average-precision-ovr', n, precisions)];
}

function meanFigure(metric: string, n: number, values: readonly number[]): Figure {
  const gap: FigureGap = 'one-class';
  if (values.length === 0) return leaveOut(metric, n, gap);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return giveValue(metric, n, mean, 'averaged');
}
