import { EtalonError } from '@etalon/error';
import type { RandomStream } from '@etalon/numeric';
import { UMAP } from 'umap-js';
import { type DenseMatrix, makeDense } from '../matrix.ts';

/** Neighbours that UMAP joins, its usual number. */
const JOINED = 15;
const AXES = 2;

const listVectors = ({ rows, columns, data }: DenseMatrix): number[][] =>
  Array.from({ length: rows }, (_, i) => [...data.subarray(i * columns, (i + 1) * columns)]);

/**
 * Two axes by UMAP (McInnes, Healy & Melville 2018): the training rows are laid out from the stream, the others placed among
 * them. Distances between far groups mean nothing in it. Throws `transform.too-few-rows` under 16 training rows.
 */
export function embedUmap(
  train: DenseMatrix,
  others: DenseMatrix,
  stream: RandomStream,
): { readonly train: DenseMatrix; readonly others: DenseMatrix } {
  if (train.rows <= JOINED)
    throw new EtalonError('transform.too-few-rows', { info: { rows: train.rows, least: JOINED + 1 } });
  const umap = new UMAP({ nComponents: AXES, nNeighbors: JOINED, random: stream.nextUnit });
  const laid = umap.fit(listVectors(train));
  const placed = others.rows === 0 ? [] : umap.transform(listVectors(others));
  return { train: writeRows(laid), others: writeRows(placed) };
}

function writeRows(rows: readonly (readonly number[])[]): DenseMatrix {
  const matrix = makeDense(rows.length, AXES);
  rows.forEach((row, i) => {
    matrix.data.set(row.slice(0, AXES), i * AXES);
  });
  return matrix;
}
