import { EtalonError } from '@etalon/error';
import { binOf, countPlaces, listFirstRows } from '../bin-rows.ts';
import { missingSql } from '../cell-sql.ts';
import { requireColumns } from '../list-columns.ts';
import { type Query, quoteName, readNumber } from '../query.ts';
import { type AnomalyMap, MAX_MAP_BINS } from './anomaly-check.ts';

/**
 * Missing and flagged cells of a base table, counted by column in at most MAX_MAP_BINS bins of rows in table order.
 * `flags` is the table that `findAnomalies` filled. Throws `warehouse.value-refused` for bins out of range.
 */
export async function drawAnomalyMap(
  query: Query,
  input: { readonly table: string; readonly bins?: number; readonly flags?: string },
): Promise<AnomalyMap> {
  const { table, bins: wanted = MAX_MAP_BINS } = input;
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > MAX_MAP_BINS)
    throw new EtalonError('warehouse.value-refused', { info: { what: 'bins', value: wanted } });
  const columns = await requireColumns(query, table, []);
  const places = await countPlaces(query, table);
  const bins = Math.min(wanted, places);
  const grid = (): number[][] => columns.map(() => new Array<number>(bins).fill(0));
  const [missing, flagged] = [grid(), grid()];
  const shape = {
    table,
    bins,
    firstRows: listFirstRows(places, bins),
    columns: columns.map(({ name }) => name),
  };
  if (bins === 0) return { ...shape, rows: 0, missing, flagged };
  const counts = columns.map((column, i) => `count(*) FILTER (WHERE ${missingSql(column)}) AS m${i}`);
  const rows = await query.rows(
    `SELECT ${binOf(places, bins)} AS bin, ${counts.join(', ')} FROM ${quoteName(table)} GROUP BY 1`,
  );
  for (const row of rows)
    columns.forEach((_, i) => {
      const line = missing[i];
      if (line !== undefined) line[readNumber(row, 'bin')] = readNumber(row, `m${i}`);
    });
  if (input.flags !== undefined)
    await countFlags(query, { ...input, flags: input.flags, places, bins }, flagged, shape.columns);
  return { ...shape, rows: places, missing, flagged };
}

async function countFlags(
  query: Query,
  input: { readonly flags: string; readonly places: number; readonly bins: number },
  flagged: readonly number[][],
  columns: readonly string[],
): Promise<void> {
  const rows =
    await query.rows(`SELECT CAST((row - 1) * ${input.bins} // ${input.places} AS INTEGER) AS bin, col,
    count(DISTINCT row) AS c FROM ${quoteName(input.flags)} GROUP BY ALL`);
  for (const row of rows) {
    const line = flagged[columns.indexOf(String(row.col))];
    if (line !== undefined) line[readNumber(row, 'bin')] = readNumber(row, 'c');
  }
}
