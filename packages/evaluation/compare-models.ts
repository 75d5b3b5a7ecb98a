import type { Interval, RandomStream } from '@etalon/numeric';
import { type AnswerComparison, compareAnswers, countDisagreement } from './compare-answers.ts';
import { type AucComparison, compareAuc, compareMeans, type MeanComparison } from './compare-scores.ts';
import { type ClassificationRows, listAnswers } from './evaluate-classification.ts';
import { labelPositive } from './evaluate-scores.ts';
import { measureConfusion } from './measure-confusion.ts';
import { measureBinaryLosses, measureClassLosses, type RowLosses } from './measure-losses.ts';
import { rankScores } from './rank-scores.ts';
import { resampleCounts } from './resample-counts.ts';

export interface MetricGap {
  readonly metric: string;
  /** First less second, on the same resampled rows. */
  readonly difference: number;
  readonly interval: Interval | null;
}

export interface ModelComparison {
  readonly answers: AnswerComparison;
  /** Balanced accuracy, macro F1 and MCC: paired bootstrap on the table truth × first × second, above 12 classes none. */
  readonly counted: readonly MetricGap[];
  readonly auc: AucComparison | null;
  readonly logLoss: MeanComparison | null;
  readonly brier: MeanComparison | null;
  /** First rows, from 0, where only one of both is right: of the first model, then of the second. */
  readonly examples: { readonly firstOnly: readonly number[]; readonly secondOnly: readonly number[] };
}

export interface ComparisonOptions {
  readonly stream: RandomStream;
  readonly threshold?: number;
  /** Examples of each kind; 20 by default. */
  readonly examples?: number;
}

const MOST_CLASSES = 12;

/** Two models of the same rows: `second.truth` is that of `first`. */
export function compareModels(
  first: ClassificationRows,
  second: ClassificationRows,
  options: ComparisonOptions,
): ModelComparison {
  const { truth, classes } = first;
  const a = listAnswers(first, options.threshold);
  const b = listAnswers(second, options.threshold);
  const losses = [listLosses(first), listLosses(second)] as const;
  const pair = (key: 'logLoss' | 'brier'): MeanComparison | null =>
    losses[0] === null || losses[1] === null
      ? null
      : compareMeans(losses[0][key], losses[1][key], options.stream);
  return {
    answers: compareAnswers(countDisagreement(truth, a, b)),
    counted:
      classes.length > MOST_CLASSES ? [] : compareTables(truth, [a, b], classes.length, options.stream),
    auc: compareAreas(first, second),
    logLoss: pair('logLoss'),
    brier: pair('brier'),
    examples: findExamples(truth, a, b, options.examples ?? 20),
  };
}

function positiveScores({ positive, scores }: ClassificationRows): Float64Array | null {
  if (positive === null || scores === null) return null;
  return (scores.length > 1 ? scores[positive] : scores[0]) ?? null;
}

function listLosses(rows: ClassificationRows): RowLosses | null {
  if (rows.scores === null || rows.scoreKind !== 'probability') return null;
  const binary = positiveScores(rows);
  if (binary !== null && rows.positive !== null)
    return measureBinaryLosses(binary, labelPositive(rows.truth, rows.positive));
  return measureClassLosses(rows.scores, rows.truth);
}

function compareAreas(first: ClassificationRows, second: ClassificationRows): AucComparison | null {
  const a = positiveScores(first);
  const b = positiveScores(second);
  if (a === null || b === null || first.positive === null) return null;
  const labels = labelPositive(first.truth, first.positive);
  return compareAuc(rankScores({ scores: a, labels }), rankScores({ scores: b, labels }), labels);
}

function compareTables(
  truth: Int32Array,
  [a, b]: readonly [Int32Array, Int32Array],
  classes: number,
  stream: RandomStream,
): readonly MetricGap[] {
  const counts = new Float64Array(classes ** 3);
  for (let row = 0; row < truth.length; row += 1) {
    const cell = ((truth[row] ?? 0) * classes + (a[row] ?? 0)) * classes + (b[row] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const tables = [new Float64Array(classes ** 2), new Float64Array(classes ** 2)] as const;
  const statistic = (drawn: Float64Array): readonly number[] => {
    for (const table of tables) table.fill(0);
    for (let cell = 0; cell < drawn.length; cell += 1) {
      const count = drawn[cell] ?? 0;
      if (count === 0) continue;
      const line = Math.floor(cell / classes ** 2) * classes;
      const one = line + (Math.floor(cell / classes) % classes);
      const other = line + (cell % classes);
      tables[0][one] = (tables[0][one] ?? 0) + count;
      tables[1][other] = (tables[1][other] ?? 0) + count;
    }
    const first = measureConfusion({ classes, counts: tables[0] });
    const second = measureConfusion({ classes, counts: tables[1] });
    return [
      first.balancedAccuracy - second.balancedAccuracy,
      first.macro.f1 - second.macro.f1,
      first.mcc - second.mcc,
    ];
  };
  const found = resampleCounts({ counts, statistic, stream, ...(classes > 4 && { replicates: 1_000 }) });
  return ['balanced-accuracy', 'macro-f1', 'mcc'].map((metric, at) => ({
    metric,
    difference: found[at]?.value ?? Number.NaN,
    interval: found[at]?.interval ?? null,
  }));
}

function findExamples(
  truth: Int32Array,
  a: Int32Array,
  b: Int32Array,
  most: number,
): ModelComparison['examples'] {
  const firstOnly: number[] = [];
  const secondOnly: number[] = [];
  for (let row = 0; row < truth.length; row += 1) {
    const good = a[row] === truth[row];
    if (good === (b[row] === truth[row])) continue;
    const list = good ? firstOnly : secondOnly;
    if (list.length < most) list.push(row);
    else if (firstOnly.length >= most && secondOnly.length >= most) break;
  }
  return { firstOnly, secondOnly };
}
