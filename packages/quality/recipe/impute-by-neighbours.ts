import type { ImputedCells } from './impute-cells.ts';

/**
 * Missing cells of the first column (NaN) by the mean of their k nearest rows among those that have it. Distance: root
 * of the mean squared difference over the other columns known on both rows, each divided by its standard deviation
 * (Troyanskaya et al. 2001); ties go to the first row. Without any comparable row, the column's mean.
 */
export function imputeByNeighbours(columns: readonly Float64Array[], k: number): ImputedCells {
  const [target = new Float64Array(), ...others] = columns;
  const scaled = others.map(scaleColumn);
  const known: number[] = [];
  const places: number[] = [];
  target.forEach((value, row) => {
    (Number.isNaN(value) ? places : known).push(row);
  });
  const mean = known.reduce((sum, row) => sum + (target[row] ?? 0), 0) / known.length;
  const values = places.map((row) => {
    const nearest = findNearest(scaled, { row, known, k });
    if (nearest.length === 0) return mean;
    return nearest.reduce((sum, at) => sum + (target[at] ?? 0), 0) / nearest.length;
  });
  const kept = values.map((value) => !Number.isNaN(value));
  return { places: places.filter((_, i) => kept[i]), values: values.filter((_, i) => kept[i]) };
}

function scaleColumn(column: Float64Array): Float64Array {
  let count = 0;
  let sum = 0;
  for (const value of column)
    if (!Number.isNaN(value)) {
      count += 1;
      sum += value;
    }
  const mean = sum / count;
  let squares = 0;
  for (const value of column) if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  const sd = Math.sqrt(squares / Math.max(1, count - 1));
  return column.map((value) => (sd > 0 ? (value - mean) / sd : value - mean));
}

function findNearest(
  columns: readonly Float64Array[],
  { row, known, k }: { readonly row: number; readonly known: readonly number[]; readonly k: number },
): readonly number[] {
  const best: { at: number; distance: number }[] = [];
  for (const at of known) {
    let sum = 0;
    let used = 0;
    for (const column of columns) {
      const gap = (column[row] ?? Number.NaN) - (column[at] ?? Number.NaN);
      if (Number.isNaN(gap)) continue;
      sum += gap * gap;
      used += 1;
    }
    if (used === 0) continue;
    const distance = sum / used;
    if (best.length === k && distance >= (best[k - 1]?.distance ?? Infinity)) continue;
    let place = best.length;
    while (place > 0 && (best[place - 1]?.distance ?? 0) > distance) place -= 1;
    best.splice(place, 0, { at, distance });
    if (best.length > k) best.pop();
  }
  return best.map(({ at }) => at);
}
