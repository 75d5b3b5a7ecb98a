import {
  embedTsne,
  embedUmap,
  factorMatrix,
  listRows,
  type Matrix,
  projectRows,
  TEST,
  TRAIN,
  takeRows,
  toDense,
} from '@etalon/transform';
import type { PreparedRows } from './prepare-rows.ts';

const AXES = 2;
const PICTURE_STILL = 1e-7;
/** Columns above which UMAP and t-SNE are given as many principal components instead. */
const MOST_COLUMNS = 50;

/** Vectors laid out: what each axis explains, and the places of the rows asked for, row after row. */
export interface Layout {
  readonly explained: readonly number[];
  readonly axes: number;
  readonly data: Float64Array;
}

/** Which rows are laid out, and which draw of the seed does it: the first is that of the picture. */
export interface Shown {
  readonly rows: readonly number[];
  readonly draw: number;
}

export type LayOut = (prepared: PreparedRows, matrix: Matrix, shown: Shown) => Layout;

const purposeOf = (method: string, draw: number): string => (draw === 0 ? method : `${method} ${draw}`);

/** Components learned from every training row, and the shown rows on them. */
function reduce(
  { augmented, streamOf }: PreparedRows,
  matrix: Matrix,
  { rows, most }: { readonly rows: readonly number[]; readonly most: number },
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
    data: projectRows(takeRows(matrix, rows), factors),
  };
}

const layPca: LayOut = (prepared, matrix, { rows }) => reduce(prepared, matrix, { rows, most: AXES });

/** UMAP of the shown rows of training, the shown rows of test placed among them. */
const layUmap: LayOut = (prepared, matrix, { rows, draw }) => {
  const { augmented, streamOf } = prepared;
  const reduced = reduce(prepared, matrix, { rows, most: MOST_COLUMNS });
  const some = toDense({ kind: 'dense', rows: rows.length, columns: reduced.axes, data: reduced.data });
  const sides = [TRAIN, TEST].map((side) =>
    [...rows.keys()].filter((at) => augmented.parts[rows[at] ?? 0] === side),
  );
  const [train = [], test = []] = sides;
  const laid = embedUmap(
    toDense(takeRows(some, train)),
    toDense(takeRows(some, test)),
    streamOf(purposeOf('umap', draw)),
  );
  const data = new Float64Array(rows.length * AXES);
  train.forEach((at, i) => {
    data.set(laid.train.data.subarray(i * AXES, (i + 1) * AXES), at * AXES);
  });
  test.forEach((at, i) => {
    data.set(laid.others.data.subarray(i * AXES, (i + 1) * AXES), at * AXES);
  });
  return { explained: [], axes: AXES, data };
};

/** t-SNE of all the shown rows at once: it cannot place a row of test among those of training. */
const layTsne: LayOut = (prepared, matrix, { rows, draw }) => {
  const { axes, data } = reduce(prepared, matrix, { rows, most: MOST_COLUMNS });
  const laid = embedTsne(
    { kind: 'dense', rows: rows.length, columns: axes, data },
    prepared.streamOf(purposeOf('tsne', draw)),
  );
  return { explained: [], axes: AXES, data: laid.data };
};

/** How vectors are laid out on two axes, by the name of the picture. */
export const LAYOUTS: Readonly<Record<'pca' | 'umap' | 'tsne', LayOut>> = {
  pca: layPca,
  umap: layUmap,
  tsne: layTsne,
};
