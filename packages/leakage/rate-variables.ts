import { estimateAuc, type RandomStream } from '@etalon/numeric';
import {
  type LeakPlace,
  type LeakReport,
  type LeakRoles,
  type LeakRows,
  placeAt,
  reportPlaces,
  reportUntested,
} from './leak-input.ts';
import { isEmptyCell, listVariables, type Variable } from './list-variables.ts';

/** A variable that answers alone at least this well is shown; the area is that of one class against the others. */
export const LEAST_AUC = 0.95;
export const LEAST_R2 = 0.9;
const FEWEST = 40;
const MOST_CLASSES = 50;

/**
 * L2: variables that answer alone, variables that the availability table says are known after, and variables filled in
 * training and empty in test. A category is scored by the classes of its other half of rows, so that a rare one does not
 * answer for itself.
 */
export function rateVariables(rows: LeakRows, roles: LeakRoles, stream: RandomStream): LeakReport {
  const variables = listVariables(rows, roles);
  if (variables.length === 0) return reportUntested('L2', 'no-variable');
  const target = roles.target === null ? undefined : rows.columns.get(roles.target);
  if (target === undefined && roles.availability === null) return reportUntested('L2', 'no-target');
  const places = variables.flatMap((variable): readonly LeakPlace[] => {
    const { name: column } = variable;
    if (roles.availability?.get(column) === 'after') return [placeAt('known-after', { column })];
    if (isEmptyInTest(rows, variable)) return [placeAt('empty-in-test', { column })];
    const value =
      target === undefined || variable.kind === 'text' ? null : rateAlone(rows, variable, target, stream);
    return value === null ? [] : [placeAt('answers-alone', { column, value })];
  });
  return reportPlaces('L2', places);
}

function isEmptyInTest({ parts }: LeakRows, { cells }: Variable): boolean {
  const share = (part: string): number => {
    const own = cells.filter((_, row) => parts[row] === part);
    return own.length === 0 ? 0 : own.filter((cell) => isEmptyCell(cell)).length / own.length;
  };
  return share('test') > 0.99 && share('train') < 0.5;
}

/** The area or the R² of a variable alone when it is at the cut or above, else null. */
function rateAlone(
  { parts }: LeakRows,
  variable: Variable,
  target: Variable['cells'],
  stream: RandomStream,
): number | null {
  const kept = parts.flatMap((part, row) =>
    part === null || isEmptyCell(target[row]) || isEmptyCell(variable.cells[row]) ? [] : [row],
  );
  if (kept.length < FEWEST) return null;
  const values = kept.map((row) => target[row] ?? null);
  const classes = [...new Set(values.map(String))];
  const sides = kept.map(() => stream.nextBelow(2));
  if (values.every((value) => typeof value === 'number') && classes.length > MOST_CLASSES) {
    const answer = values.map(Number);
    const r2 = measureR2(scoreRows(variable, kept, sides, answer), answer);
    return r2 >= LEAST_R2 ? r2 : null;
  }
  if (classes.length < 2 || classes.length > MOST_CLASSES) return null;
  const weighed = classes.map((one) => {
    const labels = values.map((value) => Number(String(value) === one));
    const { auc } = estimateAuc(scoreRows(variable, kept, sides, labels), labels);
    const area = variable.kind === 'number' ? Math.max(auc, 1 - auc) : auc;
    return area * (labels.reduce((sum, label) => sum + label, 0) / labels.length);
  });
  const mean = weighed.reduce((sum, value) => sum + value, 0);
  return mean >= LEAST_AUC ? mean : null;
}

/** A number scores itself; a category scores the mean answer of its rows of the other half. */
function scoreRows(
  { kind, cells }: Variable,
  kept: readonly number[],
  sides: readonly number[],
  answers: readonly number[],
): readonly number[] {
  if (kind === 'number') return kept.map((row) => Number(cells[row]));
  const overall = answers.reduce((sum, value) => sum + value, 0) / answers.length;
  const sums = new Map<string, { sum: number; count: number }>();
  kept.forEach((row, at) => {
    const key = `${sides[at]}:${String(cells[row])}`;
    const known = sums.get(key) ?? { sum: 0, count: 0 };
    sums.set(key, { sum: known.sum + (answers[at] ?? 0), count: known.count + 1 });
  });
  return kept.map((row, at) => {
    const known = sums.get(`${1 - (sides[at] ?? 0)}:${String(cells[row])}`);
    return known === undefined ? overall : known.sum / known.count;
  });
}

/** Square of the correlation of scores and answers; 0 when one of them does not vary. */
function measureR2(scores: readonly number[], answers: readonly number[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(scores), mean(answers)];
  let [ab, aa, bb] = [0, 0, 0];
  scores.forEach((score, at) => {
    const [x, y] = [score - a, (answers[at] ?? 0) - b];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  });
  return aa === 0 || bb === 0 ? 0 : ab ** 2 / (aa * bb);
}
