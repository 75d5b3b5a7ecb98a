import { interpolateQuantile } from '@etalon/numeric';
import { type DenseMatrix, makeDense, toDense } from '../matrix.ts';
import { defineOperation, isNumbers, type Operation } from '../pipeline/operation.ts';
import { type CellsValue, type MatrixValue, toNumbers } from '../pipeline/value.ts';

interface Scale {
  readonly names: readonly string[];
  readonly centre: readonly number[];
  /** 1 for a column that does not vary. */
  readonly spread: readonly number[];
  readonly [key: string]: readonly string[] | readonly number[];
}

type Learn = (values: readonly number[]) => { readonly centre: number; readonly spread: number };

/** (x − centre) / spread, both learned from the filled cells of each column; a hole stays one. */
function defineScale(learn: Learn): Operation {
  return defineOperation<CellsValue | MatrixValue, Scale>({
    takes: isNumbers,
    fit: (input, { node, rows, lines }) => {
      const value = toNumbers(input, node, lines);
      const dense = toDense(value.matrix);
      const learned = Array.from({ length: dense.columns }, (_, j) => {
        const values = listFilled(dense, rows, j);
        if (values.length === 0) return { centre: 0, spread: 1 };
        const { centre, spread } = learn(values);
        return { centre, spread: isConstant(spread, centre) ? 1 : spread };
      });
      return {
        names: value.names,
        centre: learned.map(({ centre }) => centre),
        spread: learned.map(({ spread }) => spread),
      };
    },
    apply: ({ names, centre, spread }, input, { node, lines }) => {
      const dense = toDense(toNumbers(input, node, lines).matrix);
      const matrix = makeDense(dense.rows, dense.columns);
      for (let at = 0; at < dense.data.length; at += 1) {
        const j = at % dense.columns;
        matrix.data[at] = ((dense.data[at] ?? 0) - (centre[j] ?? 0)) / (spread[j] ?? 1);
      }
      return { kind: 'matrix', matrix, names };
    },
  });
}

/** A spread of rounding errors alone is none. */
const isConstant = (spread: number, centre: number): boolean =>
  spread <= 10 * Number.EPSILON * Math.abs(centre);

function listFilled(dense: DenseMatrix, rows: Int32Array, j: number): readonly number[] {
  return Array.from(rows, (row) => dense.data[row * dense.columns + j] ?? Number.NaN).filter(
    (value) => !Number.isNaN(value),
  );
}

/** Mean 0 and standard deviation 1 (divided by n). */
export const scaleStandard: Operation = defineScale((values) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { centre: mean, spread: Math.sqrt(squares / values.length) };
});

/** Median 0 and interquartile range 1: what far values do not move. */
export const scaleRobust: Operation = defineScale((values) => {
  const sorted = Float64Array.from(values).sort();
  return {
    centre: interpolateQuantile(sorted, 0.5),
    spread: interpolateQuantile(sorted, 0.75) - interpolateQuantile(sorted, 0.25),
  };
});

/** From 0 for the smallest to 1 for the largest. */
export const scaleMinMax: Operation = defineScale((values) => {
  const lo = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const hi = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  return { centre: lo, spread: hi - lo };
});
