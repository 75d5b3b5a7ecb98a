import { errorCode, errorInfo } from '@etalon/error';
import {
  type DenseMatrix,
  listRows,
  type Matrix,
  type MatrixValue,
  measureFidelity,
  measureStability,
  nameColumn,
  type ReductionFacts,
  type Stability,
  shuffle,
  TEST,
  TRAIN,
  takeRows,
} from '@etalon/transform';
import { LAYOUTS } from './lay-out.ts';
import type { PreparedRows } from './prepare-rows.ts';

const MOST_POINTS = 600;
const NEIGHBOURS = 10;
const DECIMALS = 6;
/** Rows by which a layout drawn from several seeds is compared with itself. */
const STABILITY_ROWS = 300;
const SEEDS = 5;

/**
 * The vectors on two axes, learned from the training side alone, with how far neighbours are kept. Holes, a single column or
 * too few rows give no picture or no fidelity, and the reason.
 */
export function projectVectors(prepared: PreparedRows, vectors: MatrixValue): ReductionFacts {
  const { augmented, target, streamOf, parameters } = prepared;
  const { picture = 'pca', neighbours = NEIGHBOURS } = parameters;
  const none: ReductionFacts = {
    method: picture,
    components: 0,
    explained: [],
    fidelity: null,
    stability: null,
    refusal: null,
    classes: target?.classes ?? [],
    points: [],
  };
  const own = [...augmented.copies.keys()].filter((row) => augmented.copies[row] === 0);
  const shown = shuffle(own, streamOf('points'))
    .slice(0, MOST_POINTS)
    .toSorted((a, b) => a - b);
  return orRefusal(none, { prepared, vectors }, () => {
    const { explained, axes, data } = LAYOUTS[picture](prepared, vectors.matrix, { rows: shown, draw: 0 });
    const round = (value: number | undefined): number => Number((value ?? 0).toFixed(DECIMALS));
    const drawn: ReductionFacts = {
      ...none,
      components: axes,
      explained,
      points: shown.map((row, at) => ({
        line: augmented.table.lines[row] ?? 0,
        test: augmented.parts[row] === TEST,
        x: round(data[at * axes]),
        y: axes > 1 ? round(data[at * axes + 1]) : 0,
        class: none.classes.length === 0 ? null : (target?.values[row] ?? null),
      })),
    };
    return orRefusal(drawn, { prepared, vectors }, () => ({
      ...drawn,
      fidelity: measureFidelity(
        takeRows(vectors.matrix, shown),
        { kind: 'dense', rows: shown.length, columns: axes, data },
        neighbours,
      ),
      stability: picture === 'pca' ? null : compareSeeds(prepared, vectors.matrix, shown),
    }));
  });
}

/** The same rows laid out from five seeds: how far their neighbours stay the same. */
function compareSeeds(prepared: PreparedRows, matrix: Matrix, shown: readonly number[]): Stability {
  const { picture = 'pca', neighbours = NEIGHBOURS } = prepared.parameters;
  const rows = shown.slice(0, STABILITY_ROWS);
  const layouts = Array.from({ length: SEEDS }, (_, draw): DenseMatrix => {
    const { axes, data } = LAYOUTS[picture](prepared, matrix, { rows, draw });
    return { kind: 'dense', rows: rows.length, columns: axes, data };
  });
  return measureStability(layouts, neighbours);
}

const REFUSALS = ['transform.missing-values', 'transform.too-many-neighbours', 'transform.too-few-rows'];

/** What the work gives, or what stood before it with the reason why it gives nothing. */
function orRefusal(
  before: ReductionFacts,
  { prepared, vectors }: { readonly prepared: PreparedRows; readonly vectors: MatrixValue },
  work: () => ReductionFacts,
): ReductionFacts {
  try {
    return work();
  } catch (error) {
    const code = errorCode(error);
    if (code === null || !REFUSALS.includes(code)) throw error;
    const { row, column, ...rest } = errorInfo(error);
    const numbers = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, Number(value)]));
    const { lines } = prepared.augmented.table;
    const train = listRows(prepared.augmented.parts, TRAIN);
    const place =
      code === 'transform.missing-values'
        ? {
            node: '',
            column: nameColumn(vectors, Number(column)),
            line: lines[train[Number(row)] ?? 0] ?? 0,
          }
        : {};
    return { ...before, refusal: { code, info: { ...numbers, ...place } } };
  }
}
