/**
 * Cramér's V with Bergsma's bias correction (2013), from a contingency table's chi-square, its total and its numbers
 * of non-empty rows and columns; in [0, 1], NaN when a margin has a single class.
 */
export function correctCramerV(table: {
  readonly chiSquare: number;
  readonly total: number;
  readonly rows: number;
  readonly columns: number;
}): number {
  const { chiSquare, total, rows, columns } = table;
  if (rows < 2 || columns < 2 || total < 2) return Number.NaN;
  const phi = Math.max(0, chiSquare / total - ((rows - 1) * (columns - 1)) / (total - 1));
  const r = rows - (rows - 1) ** 2 / (total - 1);
  const c = columns - (columns - 1) ** 2 / (total - 1);
  return Math.sqrt(phi / Math.min(r - 1, c - 1));
}
