import type { Reading } from '@etalon/instruments';
import { numberOf, rowsOf, textOf } from './read-row.ts';

export interface OccupancyCell {
  readonly label: string;
  readonly count: number;
  readonly backed: number;
  /** Empty, occupied by items that nothing backs, or by at least one that something backs. */
  readonly state: 'empty' | 'bare' | 'backed';
}

export interface OccupancyBand {
  readonly label: string;
  readonly cells: readonly OccupancyCell[];
  readonly backed: number;
}

/** The classes of each list, in its order, with how many items each holds. */
export function layoutOccupancy(reading: Reading): readonly OccupancyBand[] {
  const rows = rowsOf(reading).filter((row) => row.kind === 'class');
  return [...Map.groupBy(rows, (row) => textOf(row, 'taxonomy') ?? '')].map(([label, own]) => {
    const cells = own.map((row): OccupancyCell => {
      const count = numberOf(row, 'count') ?? 0;
      const backed = numberOf(row, 'substantiated') ?? count;
      const state = count === 0 ? 'empty' : backed === 0 ? 'bare' : 'backed';
      return { label: textOf(row, 'label', 'class') ?? '', count, backed, state };
    });
    return { label, cells, backed: cells.filter(({ state }) => state === 'backed').length };
  });
}
