import { EtalonError } from '@etalon/error';
import type { Matrix } from '../matrix.ts';
import { measureDistances, orderOthers } from './measure-distances.ts';

export interface Fidelity {
  readonly neighbours: number;
  readonly rows: number;
  /** Are neighbours in the picture neighbours in the vectors? 1 when all are. */
  readonly trustworthiness: number;
  /** Are neighbours in the vectors still neighbours in the picture? 1 when all are. */
  readonly continuity: number;
}

/**
 * Trustworthiness and continuity of a reduction (Venna & Kaski 2001) by Euclidean neighbours, equal distances taken in the
 * order of rows. Defined for k < n/2; throws `transform.too-many-neighbours`.
 */
export function measureFidelity(high: Matrix, low: Matrix, neighbours: number): Fidelity {
  const n = high.rows;
  if (neighbours < 1 || neighbours >= n / 2)
    throw new EtalonError('transform.too-many-neighbours', { info: { neighbours, rows: n } });
  const [far, near] = [measureDistances(high), measureDistances(low)];
  let intruders = 0;
  let lost = 0;
  for (let i = 0; i < n; i += 1) {
    const inHigh = rankOthers(far, n, i);
    const inLow = rankOthers(near, n, i);
    for (let j = 0; j < n; j += 1) {
      if (j === i) continue;
      const a = inHigh[j] ?? 0;
      const b = inLow[j] ?? 0;
      if (b <= neighbours && a > neighbours) intruders += a - neighbours;
      if (a <= neighbours && b > neighbours) lost += b - neighbours;
    }
  }
  const scale = 2 / (n * neighbours * (2 * n - 3 * neighbours - 1));
  return { neighbours, rows: n, trustworthiness: 1 - scale * intruders, continuity: 1 - scale * lost };
}

/** Rank of each other row by its distance to row i, from 1. */
function rankOthers(distances: Float64Array, rows: number, i: number): Int32Array {
  const ranks = new Int32Array(rows);
  orderOthers(distances, rows, i).forEach((j, at) => {
    ranks[j] = at + 1;
  });
  return ranks;
}
