import { factorCholesky, type RandomStream, rankValues, solveCholesky } from '@etalon/numeric';
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

/** At this permutation p or below, the sides are said to be told apart. */
export const CUT_P = 0.01;
export const PERMUTATIONS = 499;
const FEWEST = 30;
const MOST_ROWS = 3000;
const MOST_LEVELS = 12;
const RIDGE = 1;
const FOLDS = 2;
/** Standard deviations between the means of the sides from which a variable is named. */
const APART = 0.3;

interface Feature {
  readonly column: string;
  readonly values: Float64Array;
}

/**
 * L3.3: a classifier of the sides (Lopez-Paz & Oquab 2017): least squares on standardised variables, ridge 1, cross-fitted on
 * two halves; its area under the curve against those of `PERMUTATIONS` shufflings of the sides. Variables filled in training
 * and empty in test are left to L2.
 */
export function compareSides(rows: LeakRows, roles: LeakRoles, stream: RandomStream): LeakReport {
  const kept = drawRows(rows, stream);
  const labels = Float64Array.from(kept, (row) => Number(rows.parts[row] === 'test'));
  const tests = labels.reduce((sum, label) => sum + label, 0);
  if (tests < FEWEST || kept.length - tests < FEWEST) return reportUntested('L3.3', 'few-rows');
  const features = listVariables(rows, roles).flatMap((variable) => listFeatures(variable, kept, labels));
  if (features.length === 0) return reportUntested('L3.3', 'no-variable');
  const fit = prepareFit(features, kept.length, stream);
  const auc = fit(labels);
  let above = 1;
  const shuffled = Float64Array.from(labels);
  for (let at = 0; at < PERMUTATIONS; at += 1) {
    shuffle(shuffled, stream);
    if (fit(shuffled) >= auc) above += 1;
  }
  const p = above / (PERMUTATIONS + 1);
  const separation = { auc, p, permutations: PERMUTATIONS };
  if (p > CUT_P) return { ...reportPlaces('L3.3', []), separation };
  const places = [
    placeAt('sides-told-apart', { value: auc }),
    ...nameApart(features, labels),
    ...listNewValues(rows, roles),
  ];
  return { ...reportPlaces('L3.3', places, 1), separation };
}

function drawRows({ parts }: LeakRows, stream: RandomStream): readonly number[] {
  const kept = parts.flatMap((part, row) => (part === 'train' || part === 'test' ? [row] : []));
  if (kept.length <= MOST_ROWS) return kept;
  const drawn = [...kept];
  for (let at = 0; at < MOST_ROWS; at += 1) {
    const other = at + stream.nextBelow(drawn.length - at);
    const [a = 0, b = 0] = [drawn[at], drawn[other]];
    drawn[at] = b;
    drawn[other] = a;
  }
  return drawn.slice(0, MOST_ROWS);
}

/** Standardised columns: a number and its absence, the usual levels of a category, the form of a text. */
function listFeatures(
  { name, kind, cells }: Variable,
  kept: readonly number[],
  labels: Float64Array,
): readonly Feature[] {
  const empty = kept.map((row) => Number(isEmptyCell(cells[row])));
  const emptyInTest = empty.reduce((sum, value, at) => sum + value * (labels[at] ?? 0), 0);
  const tests = labels.reduce((sum, label) => sum + label, 0);
  if (emptyInTest === tests) return [];
  const made: (readonly number[])[] = [empty];
  if (kind === 'number') made.push(kept.map((row) => Number(cells[row] ?? Number.NaN)));
  else if (kind === 'text') {
    const texts = kept.map((row) => String(cells[row] ?? ''));
    made.push(texts.map((text) => text.length));
    made.push(texts.map((text) => text.replaceAll(/[^\p{Lu}]/gu, '').length / Math.max(1, text.length)));
    made.push(texts.map((text) => text.replaceAll(/[\x20-\x7e]/g, '').length / Math.max(1, text.length)));
  } else {
    const counts = Map.groupBy(kept, (row) => String(cells[row] ?? ''));
    const levels = [...counts].toSorted(
      ([a, x], [b, y]) => y.length - x.length || Number(a > b) - Number(a < b),
    );
    for (const [level] of levels.slice(0, MOST_LEVELS))
      made.push(kept.map((row) => Number(String(cells[row] ?? '') === level)));
  }
  return made.flatMap((values) => standardise(name, values));
}

function standardise(column: string, values: readonly number[]): readonly Feature[] {
  const filled = values.filter((value) => Number.isFinite(value));
  const mean = filled.reduce((sum, value) => sum + value, 0) / filled.length;
  const sd = Math.sqrt(filled.reduce((sum, value) => sum + (value - mean) ** 2, 0) / filled.length);
  if (!(sd > 0)) return [];
  return [
    {
      column,
      values: Float64Array.from(values, (value) => (Number.isFinite(value) ? (value - mean) / sd : 0)),
    },
  ];
}

/** The area of the cross-fitted classifier for any labelling of the rows: Gram matrices are factored once. */
function prepareFit(
  features: readonly Feature[],
  n: number,
  stream: RandomStream,
): (labels: Float64Array) => number {
  const p = features.length + 1;
  const folds = Array.from({ length: n }, () => stream.nextBelow(FOLDS));
  const valueAt = (row: number, column: number): number =>
    column === 0 ? 1 : (features[column - 1]?.values[row] ?? 0);
  const design = Float64Array.from({ length: n * p }, (_, at) => valueAt(Math.floor(at / p), at % p));
  const factors = Array.from({ length: FOLDS }, (_, fold) => {
    const gram = new Float64Array(p * p);
    for (let row = 0; row < n; row += 1) {
      if (folds[row] === fold) continue;
      for (let a = 0; a < p; a += 1) {
        const left = design[row * p + a] ?? 0;
        if (left !== 0)
          for (let b = 0; b < p; b += 1)
            gram[a * p + b] = (gram[a * p + b] ?? 0) + left * (design[row * p + b] ?? 0);
      }
    }
    for (let a = 0; a < p; a += 1) gram[a * p + a] = (gram[a * p + a] ?? 0) + RIDGE;
    return factorCholesky(gram, p);
  });
  return (labels) => {
    const scores = new Float64Array(n);
    factors.forEach((factor, fold) => {
      const right = new Float64Array(p);
      for (let row = 0; row < n; row += 1)
        if (folds[row] !== fold && labels[row] === 1)
          for (let a = 0; a < p; a += 1) right[a] = (right[a] ?? 0) + (design[row * p + a] ?? 0);
      const beta = solveCholesky(factor, right);
      for (let row = 0; row < n; row += 1) {
        if (folds[row] !== fold) continue;
        let score = 0;
        for (let a = 0; a < p; a += 1) score += (design[row * p + a] ?? 0) * (beta[a] ?? 0);
        scores[row] = score;
      }
    });
    return measureArea(scores, labels);
  };
}

function shuffle(values: Float64Array, stream: RandomStream): void {
  for (let at = values.length - 1; at > 0; at -= 1) {
    const other = stream.nextBelow(at + 1);
    const [a = 0, b = 0] = [values[at], values[other]];
    values[at] = b;
    values[other] = a;
  }
}

/** Variables whose means are furthest apart, in standard deviations of all rows. */
function nameApart(features: readonly Feature[], labels: Float64Array): readonly LeakPlace[] {
  const tests = labels.reduce((sum, label) => sum + label, 0);
  const byColumn = new Map<string, number>();
  for (const { column, values } of features) {
    const total = values.reduce((sum, value) => sum + value, 0);
    const tested = values.reduce((sum, value, at) => sum + value * (labels[at] ?? 0), 0);
    const gap = Math.abs(tested / tests - (total - tested) / (labels.length - tests));
    byColumn.set(column, Math.max(gap, byColumn.get(column) ?? 0));
  }
  return [...byColumn]
    .filter(([, gap]) => gap >= APART)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 4)
    .map(([column, value]) => placeAt('sides-told-apart', { column, value }));
}

/** Usual values of a category that stand in the test alone, with their share of it. */
function listNewValues(rows: LeakRows, roles: LeakRoles): readonly LeakPlace[] {
  const tests = rows.parts.filter((part) => part === 'test').length;
  return listVariables(rows, roles)
    .filter(({ kind }) => kind === 'category')
    .flatMap(({ name: column, cells }) => {
      const known = new Set(
        cells.flatMap((cell, row) => (rows.parts[row] === 'train' ? [String(cell)] : [])),
      );
      const fresh = cells.flatMap((cell, row) =>
        rows.parts[row] === 'test' && !isEmptyCell(cell) && !known.has(String(cell)) ? [row] : [],
      );
      const byValue = Map.groupBy(fresh, (row) => String(cells[row]));
      return [...byValue.values()]
        .filter((own) => own.length >= 0.05 * tests)
        .map((own) =>
          placeAt('value-of-test-alone', {
            column,
            lines: [rows.lines[own[0] ?? 0] ?? 0],
            value: own.length / tests,
          }),
        );
    });
}

/** Area under the curve by mid-ranks (Mann & Whitney 1947). */
function measureArea(scores: Float64Array, labels: Float64Array): number {
  const ranks = rankValues(scores);
  const positives = labels.reduce((sum, label) => sum + label, 0);
  const sum = labels.reduce((total, label, at) => total + label * (ranks[at] ?? 0), 0);
  return (sum - (positives * (positives + 1)) / 2) / (positives * (labels.length - positives));
}
