import { compareInference, INFERENCE_TOLERANCE } from '@etalon/evaluation';
import { numbersOf, type TextTable } from '../learning/answer-table.ts';
import type { AnswerColumns } from '../learning/plan-columns.ts';

/** A row whose answers differ. */
export interface Gap {
  /** From 0, in the table handed in. */
  readonly row: number;
  /** Class, or null for a number. */
  readonly name: string | null;
  /** A score, a number, or the label where labels alone were handed in. */
  readonly again: number | string | null;
  readonly handed: number | string | null;
}

export interface ComparedAnswers {
  readonly n: number;
  /** Largest |Δ| of a cell, to a tenth of the tolerance; null for labels alone. */
  readonly maxDifference: number | null;
  /** Share of the rows of the same label; null for numbers. */
  readonly equalLabels: number | null;
  readonly tolerance: number;
  readonly beyond: number;
  /** Rows beyond the tolerance, the first of them; without any, the cell that differs most. */
  readonly gaps: readonly Gap[];
  /** True when the rows would agree in another order. */
  readonly isSortedOtherwise: boolean;
}

const MOST_GAPS = 20;

/** A tenth of the tolerance: below it, machines differ and a reading would not be the same bytes. */
const settle = (value: number, step: number): number =>
  Number((Math.round(value / step) * step).toPrecision(12));

/** Answers of the model run again beside those handed in; null when these hold neither scores of each class, nor labels, nor numbers. */
export function compareAnswers(
  again: readonly Float64Array[],
  handed: { readonly table: TextTable; readonly columns: AnswerColumns },
  classes: readonly string[] | null,
): ComparedAnswers | null {
  const { table, columns } = handed;
  const given = classes === null ? readNumbers(table, columns) : readScores(table, columns, classes);
  if (given !== null) return compareNumbers(again, given, classes);
  const labels = columns.prediction === null ? undefined : table.cells.get(columns.prediction);
  return labels === undefined || classes === null ? null : compareLabels(again, labels, classes);
}

function compareNumbers(
  again: readonly Float64Array[],
  handed: readonly Float64Array[],
  classes: readonly string[] | null,
): ComparedAnswers {
  const spread =
    classes === null ? handed.reduce((most, column) => Math.max(most, ...column.map(Math.abs)), 1) : 1;
  const tolerance = INFERENCE_TOLERANCE * spread;
  const step = tolerance / 10;
  const found = compareInference({ again, handed, tolerance });
  return {
    ...{ n: found.n, equalLabels: found.equalLabels, tolerance, beyond: found.beyond },
    maxDifference: found.maxDifference === null ? null : settle(found.maxDifference, step),
    gaps: (found.mismatches.length === 0 ? findLargest(again, handed) : found.mismatches)
      .slice(0, MOST_GAPS)
      .map(({ row, column, again: now, handed: then }) => ({
        ...{ row, name: classes?.[column] ?? null, again: settle(now, step), handed: settle(then, step) },
      })),
    isSortedOtherwise: found.isSortedOtherwise,
  };
}

/** The cell that differs most, the first of equal ones. */
function findLargest(
  again: readonly Float64Array[],
  handed: readonly Float64Array[],
): readonly {
  readonly row: number;
  readonly column: number;
  readonly again: number;
  readonly handed: number;
}[] {
  let most = { row: 0, column: 0, gap: -1 };
  handed.forEach((cells, column) => {
    cells.forEach((cell, row) => {
      const gap = Math.abs(cell - (again[column]?.[row] ?? Number.NaN));
      if (gap > most.gap) most = { row, column, gap };
    });
  });
  const { row, column, gap } = most;
  if (gap < 0) return [];
  return [{ row, column, again: again[column]?.[row] ?? 0, handed: handed[column]?.[row] ?? 0 }];
}

function compareLabels(
  again: readonly Float64Array[],
  labels: readonly (string | null)[],
  classes: readonly string[],
): ComparedAnswers {
  const gaps: Gap[] = [];
  for (const [row, label] of labels.entries()) {
    const scores = again.map((column) => column[row] ?? Number.NaN);
    const best = classes[scores.indexOf(Math.max(...scores))] ?? null;
    if (best !== label) gaps.push({ row, name: null, again: best, handed: label });
  }
  const n = labels.length;
  return {
    ...{ n, maxDifference: null, tolerance: 0, beyond: gaps.length, gaps: gaps.slice(0, MOST_GAPS) },
    ...{ equalLabels: n === 0 ? null : 1 - gaps.length / n, isSortedOtherwise: false },
  };
}

const readNumbers = (table: TextTable, { prediction }: AnswerColumns): readonly Float64Array[] | null => {
  const values = numbersOf(table, prediction);
  return values === null ? null : [values];
};

/** A score by class in the order of the classes; one score of two classes is that of the one it names, else of the second. */
function readScores(
  table: TextTable,
  { scores }: AnswerColumns,
  classes: readonly string[],
): readonly Float64Array[] | null {
  const named = classes.map((name) => scores.find((score) => score.class === name)?.column ?? null);
  const read = named.map((column) => numbersOf(table, column));
  if (read.every((column) => column !== null)) return read;
  const [only] = scores;
  const values = numbersOf(table, only?.column ?? null);
  if (scores.length !== 1 || classes.length !== 2 || values === null) return null;
  const others = values.map((value) => 1 - value);
  return only?.class === classes[0] ? [values, others] : [others, values];
}
