import { errorCode, errorInfo } from '@etalon/error';
import {
  embedUmap,
  factorMatrix,
  listRows,
  type Matrix,
  type MatrixValue,
  measureFidelity,
  nameColumn,
  projectRows,
  type ReductionFacts,
  shuffle,
  TEST,
  TRAIN,
  takeRows,
  toDense,
} from '@etalon/transform';
import type { PreparedRows } from './prepare-rows.ts';

const MOST_POINTS = 600;
const AXES = 2;
const NEIGHBOURS = 10;
const DECIMALS = 6;
const PICTURE_STILL = 1e-7;
/** Columns above which UMAP is given as many principal components instead. */
const MOST_COLUMNS = 50;

/** Vectors laid out: what each axis explains, and the places of the rows asked for, row after row. */
interface Layout {
  readonly explained: readonly number[];
  readonly axes: number;
  readonly data: Float64Array;
}

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
    refusal: null,
    classes: target?.classes ?? [],
    points: [],
  };
  const own = [...augmented.copies.keys()].filter((row) => augmented.copies[row] === 0);
  const shown = shuffle(own, streamOf('points'))
    .slice(0, MOST_POINTS)
    .toSorted((a, b) => a - b);
  return orRefusal(none, { prepared, vectors }, () => {
    const { explained, axes, data } =
      picture === 'umap' ? layUmap(prepared, vectors.matrix, shown) : layPca(prepared, vectors.matrix, shown);
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
    }));
  });
}

/** Components learned from every training row, and the shown rows on them. */
function reduce(
  { augmented, streamOf }: PreparedRows,
  matrix: Matrix,
  { shown, most }: { readonly shown: readonly number[]; readonly most: number },
): Layout {
  const train = listRows(augmented.parts, TRAIN);
  const axes = Math.min(most, matrix.columns, train.length);
  const factors = factorMatrix(takeRows(matrix, train), {
    components: axes,
    centred: true,
    stream: streamOf('picture'),
    still: PICTURE_STILL,
  });
  return {
    explained: factors.singular.map((value) => (factors.total === 0 ? 0 : value ** 2 / factors.total)),
    axes,
    data: projectRows(takeRows(matrix, shown), factors),
  };
}

function layPca(prepared: PreparedRows, matrix: Matrix, shown: readonly number[]): Layout {
  return reduce(prepared, matrix, { shown, most: AXES });
}

/** UMAP of the shown rows of training, the shown rows of test placed among them. */
function layUmap(prepared: PreparedRows, matrix: Matrix, shown: readonly number[]): Layout {
  const { augmented, streamOf } = prepared;
  const reduced = reduce(prepared, matrix, { shown, most: MOST_COLUMNS });
  const some = toDense({ kind: 'dense', rows: shown.length, columns: reduced.axes, data: reduced.data });
  const sides = [TRAIN, TEST].map((side) =>
    [...shown.keys()].filter((at) => augmented.parts[shown[at] ?? 0] === side),
  );
  const [train = [], test = []] = sides;
  const laid = embedUmap(toDense(takeRows(some, train)), toDense(takeRows(some, test)), streamOf('umap'));
  const data = new Float64Array(shown.length * AXES);
  train.forEach((at, i) => {
    data.set(laid.train.data.subarray(i * AXES, (i + 1) * AXES), at * AXES);
  });
  test.forEach((at, i) => {
    data.set(laid.others.data.subarray(i * AXES, (i + 1) * AXES), at * AXES);
  });
  return { explained: [], axes: AXES, data };
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
