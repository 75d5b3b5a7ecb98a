import {
  type ClassificationRows,
  checkClassOrder,
  countConfusion,
  type EvaluatedModel,
  type EvaluationWarning,
  listAnswers,
} from '@etalon/evaluation';
import type { ReadModel } from './read-model.ts';

const FEW_ROWS = 100;
const FEW_OF_CLASS = 10;
const TIED_SHARE = 0.5;

/** What the truth alone calls for: few rows, few rows of a class, one class. */
export function warnTruth(truth: Int32Array, classes: readonly string[]): readonly EvaluationWarning[] {
  const n = truth.length;
  const sizes = new Array<number>(classes.length).fill(0);
  for (const code of truth) sizes[code] = (sizes[code] ?? 0) + 1;
  const warnings: EvaluationWarning[] = [];
  if (n < FEW_ROWS) warnings.push({ code: 'few-rows', model: null, params: { count: n } });
  const present = sizes.filter((size) => size > 0);
  if (present.length === 1) {
    const name = classes[sizes.findIndex((size) => size > 0)] ?? '';
    warnings.push({ code: 'one-class', model: null, params: { name } });
  } else
    sizes.forEach((size, code) => {
      if (size > 0 && size < FEW_OF_CLASS)
        warnings.push({
          code: 'few-of-class',
          model: null,
          params: { name: classes[code] ?? '', count: size },
        });
    });
  return warnings;
}

/** What the answers and scores of a model call for, once measured. */
export function warnModel(
  read: ReadModel,
  model: Pick<EvaluatedModel, 'quality'>,
  threshold: number,
): readonly EvaluationWarning[] {
  const { name, rows, everyScore } = read;
  const warnings: EvaluationWarning[] = [];
  const warn = (code: EvaluationWarning['code'], params: EvaluationWarning['params']): void => {
    warnings.push({ code, model: name, params });
  };
  const order = everyScore === null ? null : checkClassOrder(everyScore, rows.truth);
  if (order?.isSuspect === true)
    warn('class-order', {
      named: round(order.asNamed),
      reordered: round(order.reordered),
      order: order.order.map((code) => rows.classes[code] ?? '').join(', '),
    });
  const auc = model.quality?.figures.find(({ metric }) => metric === 'roc-auc');
  const top = auc?.interval?.hi ?? (auc?.gap === 'perfect' ? auc.value : null);
  if (top !== undefined && top !== null && top < 0.5)
    warn('inverted-scores', { auc: round(auc?.value ?? 0), name: rows.classes[rows.positive ?? 0] ?? '' });
  const differing = countDiffering(rows, threshold);
  if (differing > 0) warn('answers-differ', { count: differing });
  const tied = measureTies(rows.scores?.[0]);
  if (tied?.distinct === 1) warn('constant-scores', {});
  else if (tied !== null && tied.share > TIED_SHARE)
    warn('ties', { percent: round(100 * tied.share), distinct: tied.distinct });
  const clipped = model.quality?.clipped ?? 0;
  if (clipped > 0) warn('clipped', { count: clipped });
  return warnings;
}

const round = (value: number): number => Number(value.toPrecision(3));

/** Rows whose given answer is not the one of the scores. */
function countDiffering(rows: ClassificationRows, threshold: number): number {
  if (rows.predicted === null || rows.scores === null) return 0;
  if (rows.scoreKind === 'score' && rows.positive !== null) return 0;
  const fromScores = listAnswers({ ...rows, predicted: null }, threshold);
  const classes = rows.classes.length;
  const { counts } = countConfusion({ classes, truth: rows.predicted, predicted: fromScores });
  let same = 0;
  for (let code = 0; code < classes; code += 1) same += counts[code * classes + code] ?? 0;
  return rows.truth.length - same;
}

function measureTies(
  scores: Float64Array | undefined,
): { readonly share: number; readonly distinct: number } | null {
  if (scores === undefined || scores.length === 0) return null;
  const sorted = Float64Array.from(scores).sort();
  let distinct = 0;
  let alone = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const opens = at === 0 || sorted[at] !== sorted[at - 1];
    const closes = at + 1 === sorted.length || sorted[at] !== sorted[at + 1];
    distinct += Number(opens);
    alone += Number(opens && closes);
  }
  return { share: 1 - alone / sorted.length, distinct };
}
