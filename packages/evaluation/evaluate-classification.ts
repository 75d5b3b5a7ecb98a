import { EtalonError } from '@etalon/error';
import { type Interval, type RandomStream, wilsonInterval } from '@etalon/numeric';
import { type CodedRows, countConfusion, predictAbove, predictTop } from './count-confusion.ts';
import { evaluateScores } from './evaluate-scores.ts';
import { type Figure, giveValue, LEVEL, leaveOut } from './figure.ts';
import { type ClassQuality, measureClasses, measureConfusion } from './measure-confusion.ts';
import { chooseReplicates, type ResampledValue, resampleCounts } from './resample-counts.ts';

/** One model's answers on rows whose true class is known. */
export interface ClassificationRows {
  /** Names of the classes; a code is a place in this list. */
  readonly classes: readonly string[];
  /** Code of the class called positive, for two classes; null otherwise. */
  readonly positive: number | null;
  readonly truth: Int32Array;
  /** Codes answered; null to take them from the scores. */
  readonly predicted: Int32Array | null;
  /** One column for each class, or with a positive class its only column; null when the model gives answers only. */
  readonly scores: readonly Float64Array[] | null;
  /** Scores that are not probabilities rank rows, and no more. */
  readonly scoreKind: 'probability' | 'score';
}

export interface ClassificationOptions {
  readonly stream: RandomStream;
  /** From what score a row is positive when answers are not given; 0.5 by default. */
  readonly threshold?: number;
  /** Keep the rows of each class in every resample; rows are drawn together by default. */
  readonly stratify?: boolean;
  readonly replicates?: number;
}

export interface ClassFigures extends ClassQuality {
  readonly name: string;
  /** Wilson, on the rows predicted as the class and on the rows of the class; null without such a row. */
  readonly precisionInterval: Interval | null;
  readonly recallInterval: Interval | null;
  /** BCa over resampled rows. */
  readonly f1Interval: Interval | null;
}

export interface ClassificationQuality {
  readonly n: number;
  readonly classes: readonly string[];
  readonly confusion: readonly number[];
  readonly perClass: readonly ClassFigures[];
  readonly figures: readonly Figure[];
  /** Always answering the class most frequent in these rows, and giving its share as probability. */
  readonly baseline: { readonly name: string; readonly accuracy: number };
  /** Gain over the baseline: 0 for the baseline, 1 for right answers everywhere, under 0 for worse than it. */
  readonly gains: readonly Figure[];
  /** Probabilities brought inside ]0, 1[ before their logarithm. */
  readonly clipped: number;
}

/** Every quality of one model on labelled rows, with intervals. Throws `evaluation.no-row`. */
export function evaluateClassification(
  rows: ClassificationRows,
  options: ClassificationOptions,
): ClassificationQuality {
  const n = rows.truth.length;
  if (n === 0) throw new EtalonError('evaluation.no-row');
  const coded: CodedRows = {
    classes: rows.classes.length,
    truth: rows.truth,
    predicted: listAnswers(rows, options.threshold),
  };
  const confusion = countConfusion(coded);
  const perClass = measureClasses(confusion);
  const resampled = resampleTable(confusion.counts, rows.classes.length, options);
  const classFigures = perClass.map((quality, code) => ({
    ...quality,
    name: rows.classes[code] ?? '',
    precisionInterval: limitShare(quality.hits, quality.predicted),
    recallInterval: limitShare(quality.hits, quality.support),
    f1Interval: resampled.f1[code]?.interval ?? null,
  }));
  const majority = perClass.reduce(
    (best, one, code) => (one.support > (perClass[best]?.support ?? 0) ? code : best),
    0,
  );
  const hasOneClass = perClass.filter(({ support }) => support > 0).length < 2;
  const scored = evaluateScores(rows, options);
  return {
    n,
    classes: rows.classes,
    confusion: [...confusion.counts],
    perClass: classFigures,
    figures: [
      makeAccuracy(perClass, n),
      ...makePositive(classFigures, rows.positive, n),
      ...resampled.named.map(({ metric, found }) => makeCounted(metric, n, found, hasOneClass)),
      ...scored.figures,
    ],
    baseline: {
      name: rows.classes[majority] ?? '',
      accuracy: (perClass[majority]?.support ?? 0) / n,
    },
    gains: [makeCounted('accuracy-gain', n, resampled.gain, hasOneClass), ...scored.gains],
    clipped: scored.clipped,
  };
}

/** The answers of a model: as given, else by the threshold on the positive score, else the class of highest score. */
export function listAnswers(rows: ClassificationRows, threshold = 0.5): Int32Array {
  if (rows.predicted !== null) return rows.predicted;
  const scores = rows.scores ?? [];
  const own = rows.positive === null ? null : scores.length > 1 ? scores[rows.positive] : scores[0];
  if (own === null || own === undefined) return predictTop(scores);
  const above = predictAbove(own, threshold);
  return rows.positive === 1 ? above : above.map((one) => 1 - one);
}

const COUNTED = [
  'balanced-accuracy',
  'macro-precision',
  'macro-recall',
  'macro-f1',
  'weighted-precision',
  'weighted-recall',
  'weighted-f1',
  'mcc',
  'kappa',
] as const;
const MANY_CLASSES = 20;

interface ResampledTable {
  readonly named: readonly { readonly metric: string; readonly found: ResampledValue | undefined }[];
  readonly gain: ResampledValue | undefined;
  readonly f1: readonly ResampledValue[];
}

function resampleTable(
  counts: Float64Array,
  classes: number,
  options: ClassificationOptions,
): ResampledTable {
  const statistic = (drawn: Float64Array): readonly number[] => {
    const table = { classes, counts: drawn };
    const { accuracy, balancedAccuracy, macro, weighted, mcc, kappa } = measureConfusion(table);
    const perClass = measureClasses(table);
    const rows = perClass.reduce((sum, { support }) => sum + support, 0);
    const base = Math.max(...perClass.map(({ support }) => support)) / rows;
    return [
      balancedAccuracy,
      macro.precision,
      macro.recall,
      macro.f1,
      weighted.precision,
      weighted.recall,
      weighted.f1,
      mcc,
      kappa,
      (accuracy - base) / (1 - base),
      ...perClass.map(({ f1 }) => f1),
    ];
  };
  const rows = counts.reduce((sum, count) => sum + count, 0);
  const found = resampleCounts({
    counts,
    statistic,
    stream: options.stream,
    replicates:
      options.replicates ?? Math.min(chooseReplicates(rows), classes > MANY_CLASSES ? 1_000 : 10_000),
    ...(options.stratify === true && {
      strata: Int32Array.from(counts, (_, cell) => Math.floor(cell / classes)),
    }),
  });
  return {
    named: COUNTED.map((metric, at) => ({ metric, found: found[at] })),
    gain: found[COUNTED.length],
    f1: found.slice(COUNTED.length + 1),
  };
}

function limitShare(count: number, total: number): Interval | null {
  return total === 0 ? null : wilsonInterval(count, total, LEVEL);
}

function makeAccuracy(perClass: readonly ClassQuality[], n: number): Figure {
  const hits = perClass.reduce((sum, one) => sum + one.hits, 0);
  return {
    metric: 'accuracy',
    value: hits / n,
    n,
    interval: wilsonInterval(hits, n, LEVEL),
    method: 'wilson',
    gap: null,
  };
}

/** Precision, recall and F1 of the positive class, and the recall of the other one. */
function makePositive(
  perClass: readonly ClassFigures[],
  positive: number | null,
  n: number,
): readonly Figure[] {
  if (positive === null) return [];
  const own = perClass[positive];
  const other = perClass[1 - positive];
  if (own === undefined || other === undefined) return [];
  const share = (metric: string, value: number, rows: number, interval: Interval | null): Figure =>
    interval === null
      ? leaveOut(metric, rows, 'no-row')
      : { metric, value, n: rows, interval, method: 'wilson', gap: null };
  return [
    share('precision', own.precision, own.predicted, own.precisionInterval),
    share('recall', own.recall, own.support, own.recallInterval),
    share('specificity', other.recall, other.support, other.recallInterval),
    makeCounted('f1', n, { value: own.f1, interval: own.f1Interval }, own.support + own.predicted === 0),
  ];
}

function makeCounted(
  metric: string,
  n: number,
  found: ResampledValue | undefined,
  isUndefined: boolean,
): Figure {
  if (found === undefined || isUndefined || !Number.isFinite(found.value))
    return leaveOut(metric, n, 'one-class');
  if (found.interval === null) return giveValue(metric, n, found.value, 'too-few-values');
  return { metric, value: found.value, n, interval: found.interval, method: 'bca', gap: null };
}
