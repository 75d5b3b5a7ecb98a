import { errorCode, errorInfo } from '@etalon/error';
import {
  factorMatrix,
  listRows,
  type MatrixValue,
  measureFidelity,
  nameColumn,
  projectRows,
  type ReductionFacts,
  shuffle,
  TEST,
  TRAIN,
  takeRows,
} from '@etalon/transform';
import type { PreparedRows } from './prepare-rows.ts';

const MOST_POINTS = 600;
const AXES = 2;
const NEIGHBOURS = 10;
const DECIMALS = 6;
const PICTURE_STILL = 1e-7;

/**
 * The vectors on two axes, learned from the training side alone, with how far neighbours are kept. Holes, a single column or
 * too few rows give no picture or no fidelity, and the reason.
 */
export function projectVectors(
  { augmented, target, streamOf, parameters }: PreparedRows,
  vectors: MatrixValue,
): ReductionFacts {
  const none: ReductionFacts = {
    method: 'pca',
    components: 0,
    explained: [],
    fidelity: null,
    refusal: null,
    classes: target?.classes ?? [],
    points: [],
  };
  const { matrix } = vectors;
  const train = listRows(augmented.parts, TRAIN);
  const components = Math.min(AXES, matrix.columns, train.length);
  try {
    const factors = factorMatrix(takeRows(matrix, train), {
      components,
      centred: true,
      stream: streamOf('picture'),
      still: PICTURE_STILL,
    });
    const own = [...augmented.copies.keys()].filter((row) => augmented.copies[row] === 0);
    const shown = shuffle(own, streamOf('points'))
      .slice(0, MOST_POINTS)
      .toSorted((a, b) => a - b);
    const some = takeRows(matrix, shown);
    const data = projectRows(some, factors);
    const round = (value: number | undefined): number => Number((value ?? 0).toFixed(DECIMALS));
    const reduction: ReductionFacts = {
      ...none,
      components,
      explained: factors.singular.map((value) => (factors.total === 0 ? 0 : value ** 2 / factors.total)),
      points: shown.map((row, at) => ({
        line: augmented.table.lines[row] ?? 0,
        test: augmented.parts[row] === TEST,
        x: round(data[at * components]),
        y: components > 1 ? round(data[at * components + 1]) : 0,
        class: target === null || target.classes.length === 0 ? null : (target.values[row] ?? null),
      })),
    };
    return checkNeighbours(reduction, () =>
      measureFidelity(
        some,
        { kind: 'dense', rows: shown.length, columns: components, data },
        parameters.neighbours ?? NEIGHBOURS,
      ),
    );
  } catch (error) {
    const { row, column } = errorInfo(error);
    if (errorCode(error) !== 'transform.missing-values') throw error;
    const info = {
      node: '',
      column: nameColumn(vectors, Number(column)),
      line: augmented.table.lines[train[Number(row)] ?? 0] ?? 0,
    };
    return { ...none, refusal: { code: 'transform.missing-values', info } };
  }
}

function checkNeighbours(
  reduction: ReductionFacts,
  measure: () => ReductionFacts['fidelity'],
): ReductionFacts {
  try {
    return { ...reduction, fidelity: measure() };
  } catch (error) {
    if (errorCode(error) !== 'transform.too-many-neighbours') throw error;
    const { neighbours, rows } = errorInfo(error);
    const info = { neighbours: Number(neighbours), rows: Number(rows) };
    return { ...reduction, refusal: { code: 'transform.too-many-neighbours', info } };
  }
}
