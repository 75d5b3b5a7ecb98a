import type { ClassificationRows, NumberRows, SliceColumn } from '@etalon/evaluation';
import type { MeasurePiece } from '../bench/workbench.ts';
import type { TextTable } from './answer-table.ts';

/** One model's answers on the rows of a set. */
export interface ModelAnswers {
  readonly name: string;
  readonly piece: MeasurePiece;
  readonly columns: readonly string[];
  /** Null for a model of numbers. */
  readonly classes: ClassificationRows | null;
  /** Null for a model of classes. */
  readonly numbers: NumberRows | null;
  readonly limits: { readonly lower: Float64Array; readonly upper: Float64Array } | null;
  /** Sets of classes handed in: whether each holds the truth, and how many classes it names. */
  readonly sets: { readonly holds: Uint8Array; readonly sizes: Float64Array } | null;
}

/** Models that answer the same rows, whose truth is known. */
export interface AnswerSet {
  /** Where the truth comes from: the hidden labels of the case, or a column of the piece. */
  readonly origin: 'hidden' | 'piece';
  readonly table: TextTable;
  readonly rows: number;
  /** Row of the table that each row of the set is. */
  readonly places: readonly number[];
  /** Identifier of each row; null when the table names none. Never written in a reading. */
  readonly ids: readonly string[] | null;
  /** Columns of the table: of the identifier, of the truth, and those that play no part. */
  readonly named: {
    readonly id: string | null;
    readonly truth: string | null;
    readonly others: readonly string[];
  };
  readonly classes: readonly string[];
  readonly positive: number | null;
  readonly positiveDeclared: boolean;
  readonly models: readonly ModelAnswers[];
  readonly fold: SliceColumn | null;
  readonly side: SliceColumn | null;
  readonly slices: readonly SliceColumn[];
  readonly groups: readonly SliceColumn[];
  readonly clusters: { readonly column: string; readonly codes: Int32Array; readonly count: number } | null;
}

/** The rows of a model that a test keeps. */
function takeClasses(rows: ClassificationRows, kept: readonly number[]): ClassificationRows {
  const code = (values: Int32Array): Int32Array => Int32Array.from(kept, (row) => values[row] ?? 0);
  return {
    ...rows,
    truth: code(rows.truth),
    predicted: rows.predicted === null ? null : code(rows.predicted),
    scores:
      rows.scores === null
        ? null
        : rows.scores.map((column) => Float64Array.from(kept, (row) => column[row] ?? Number.NaN)),
  };
}

function takeNumbers({ truth, predicted }: NumberRows, kept: readonly number[]): NumberRows {
  return {
    truth: Float64Array.from(kept, (row) => truth[row] ?? Number.NaN),
    predicted: Float64Array.from(kept, (row) => predicted[row] ?? Number.NaN),
  };
}

/** What a side that models learned from is called. */
export const LEARNED = /^(train(ing)?|app(rentissage)?|entra[iî]nement)$/i;

/** The code of the side that models learned from; null when no side is named so. */
export function findLearned({ side }: Pick<AnswerSet, 'side'>): number | null {
  const code = side?.names.findIndex((name) => LEARNED.test(name)) ?? -1;
  return code < 0 ? null : code;
}

/** A set without the rows that its own column says were learned from; the set itself when no side says so. */
export function leaveLearned(set: AnswerSet): AnswerSet {
  const learned = findLearned(set);
  const { side } = set;
  if (side === null || learned === null) return set;
  const kept = [...side.codes.keys()].filter((row) => side.codes[row] !== learned);
  const cut = (column: SliceColumn): SliceColumn => ({
    ...column,
    codes: Int32Array.from(kept, (row) => column.codes[row] ?? -1),
  });
  return {
    ...set,
    rows: kept.length,
    places: kept.map((row) => set.places[row] ?? row),
    ids: set.ids === null ? null : kept.map((row) => set.ids?.[row] ?? ''),
    models: set.models.map((model) => ({
      ...model,
      classes: model.classes === null ? null : takeClasses(model.classes, kept),
      numbers: model.numbers === null ? null : takeNumbers(model.numbers, kept),
      limits:
        model.limits === null
          ? null
          : {
              lower: Float64Array.from(kept, (row) => model.limits?.lower[row] ?? Number.NaN),
              upper: Float64Array.from(kept, (row) => model.limits?.upper[row] ?? Number.NaN),
            },
      sets:
        model.sets === null
          ? null
          : {
              holds: Uint8Array.from(kept, (row) => model.sets?.holds[row] ?? 0),
              sizes: Float64Array.from(kept, (row) => model.sets?.sizes[row] ?? Number.NaN),
            },
    })),
    fold: set.fold === null ? null : cut(set.fold),
    side: cut(side),
    slices: set.slices.map(cut),
    groups: set.groups.map(cut),
    clusters:
      set.clusters === null
        ? null
        : { ...set.clusters, codes: Int32Array.from(kept, (row) => set.clusters?.codes[row] ?? -1) },
  };
}
