import { type Query, quoteName, readNumber } from './query.ts';

/** Places of a base table: the last `rowid` plus one. */
export async function countPlaces(query: Query, table: string): Promise<number> {
  const [row] = await query.rows(`SELECT coalesce(max(rowid) + 1, 0) AS n FROM ${quoteName(table)}`);
  return readNumber(row, 'n');
}

/** SQL of the bin of a row, 0-based. */
export function binOf(places: number, bins: number): string {
  return `CAST(rowid * ${bins} // ${places} AS INTEGER)`;
}

/** First row of each bin, 1-based. */
export function listFirstRows(places: number, bins: number): readonly number[] {
  return Array.from({ length: bins }, (_, bin) => Math.ceil((bin * places) / bins) + 1);
}
