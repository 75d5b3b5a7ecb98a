import { fitScaling, type Scaling, standardise } from './standardise.ts';
import { countOutputs, type Design, type TrainingSet, writeByRow } from './training-set.ts';

/** The training rows themselves, standardised, row by row. */
export interface NeighboursState {
  readonly kind: 'neighbours';
  readonly scaling: Scaling;
  readonly neighbours: number;
  readonly classes: number;
  readonly table: Float64Array;
  readonly values: Float64Array;
}

/** Keeps the rows: the k nearest ones by Euclidean distance on standardised columns will answer (Cover & Hart 1967). */
export function fitNeighbours(
  { design, target }: TrainingSet,
  { neighbours }: { readonly neighbours: number },
): NeighboursState {
  const scaling = fitScaling(design);
  return {
    kind: 'neighbours',
    scaling,
    neighbours: Math.min(neighbours, design.rows),
    classes: target.classes,
    table: writeByRow(standardise(design, scaling)),
    values: target.values,
  };
}

/** Shares of the classes, or mean, of the nearest rows; of two rows at one distance the earlier is nearer. */
export function predictNeighbours(state: NeighboursState, design: Design): Float64Array {
  const { scaling, neighbours, classes, values } = state;
  const outputs = countOutputs(classes);
  const made = new Float64Array(design.rows * outputs);
  const asked = writeByRow(standardise(design, scaling));
  const width = design.columns.length;
  const nearest = new Int32Array(neighbours);
  const distances = new Float64Array(neighbours);
  for (let i = 0; i < design.rows; i += 1) {
    findNearest(state, asked.subarray(i * width, (i + 1) * width), { nearest, distances });
    for (const row of nearest) {
      const value = values[row] ?? 0;
      const at = i * outputs + (classes === 0 ? 0 : value);
      made[at] = (made[at] ?? 0) + (classes === 0 ? value : 1) / neighbours;
    }
  }
  return made;
}

function findNearest(
  { table, values }: NeighboursState,
  row: Float64Array,
  found: { readonly nearest: Int32Array; readonly distances: Float64Array },
): void {
  const { nearest, distances } = found;
  const width = row.length;
  const last = distances.length - 1;
  distances.fill(Number.POSITIVE_INFINITY);
  for (let other = 0; other < values.length; other += 1) {
    const from = other * width;
    const farthest = distances[last] ?? 0;
    let squares = 0;
    for (let j = 0; j < width && squares < farthest; j += 1)
      squares += ((table[from + j] ?? 0) - (row[j] ?? 0)) ** 2;
    if (!(squares < farthest)) continue;
    let at = last;
    while (at > 0 && (distances[at - 1] ?? 0) > squares) {
      distances[at] = distances[at - 1] ?? 0;
      nearest[at] = nearest[at - 1] ?? 0;
      at -= 1;
    }
    distances[at] = squares;
    nearest[at] = other;
  }
}
