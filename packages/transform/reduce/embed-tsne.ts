import { EtalonError } from '@etalon/error';
import type { RandomStream } from '@etalon/numeric';
import { TSNE } from '@saehrimnir/druidjs';
import { type DenseMatrix, makeDense } from '../matrix.ts';

const AXES = 2;
const ITERATIONS = 500;
const STEP = 10;
const USUAL_PERPLEXITY = 30;
const LEAST_ROWS = 10;
/** Rows that the exact algorithm lays out: its work grows as their square. */
export const MOST_TSNE_ROWS = 2_000;

/** Neighbours that each row holds to, as a perplexity: 30, or a third of the others. */
export const choosePerplexity = (rows: number): number =>
  Math.min(USUAL_PERPLEXITY, Math.floor((rows - 1) / 3));

/**
 * Two axes by exact t-SNE (van der Maaten & Hinton 2008), 500 steps from a seed drawn from the stream. It places every row at
 * once and no other afterwards. Sizes of groups and distances between them mean nothing in it. Throws `transform.too-few-rows`
 * under 10 rows and `transform.too-many-rows` above 2000.
 */
export function embedTsne(matrix: DenseMatrix, stream: RandomStream): DenseMatrix {
  const { rows, columns, data } = matrix;
  if (rows < LEAST_ROWS)
    throw new EtalonError('transform.too-few-rows', { info: { rows, least: LEAST_ROWS } });
  if (rows > MOST_TSNE_ROWS)
    throw new EtalonError('transform.too-many-rows', { info: { rows, most: MOST_TSNE_ROWS } });
  const vectors = Array.from({ length: rows }, (_, i) => [...data.subarray(i * columns, (i + 1) * columns)]);
  const laid = new TSNE(vectors, {
    perplexity: choosePerplexity(rows),
    epsilon: STEP,
    d: AXES,
    seed: stream.nextUint32(),
  }).transform(ITERATIONS);
  const places = makeDense(rows, AXES);
  laid.forEach((place, i) => {
    places.data.set(place.slice(0, AXES), i * AXES);
  });
  return places;
}
