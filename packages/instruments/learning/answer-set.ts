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
}

/** Models that answer the same rows, whose truth is known. */
export interface AnswerSet {
  /** Where the truth comes from: the hidden labels of the case, or a column of the piece. */
  readonly origin: 'hidden' | 'piece';
  readonly table: TextTable;
  readonly rows: number;
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
export function takeClasses(rows: ClassificationRows, kept: readonly number[]): ClassificationRows {
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

export function takeNumbers({ truth, predicted }: NumberRows, kept: readonly number[]): NumberRows {
  return {
    truth: Float64Array.from(kept, (row) => truth[row] ?? Number.NaN),
    predicted: Float64Array.from(kept, (row) => predicted[row] ?? Number.NaN),
  };
}
