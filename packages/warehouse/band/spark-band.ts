import { EtalonError } from '@etalon/error';
import { binOf, countPlaces, listFirstRows } from '../bin-rows.ts';
import { isNumeric, kindOf, numberSql } from '../cell-sql.ts';
import { requireColumns, type TableColumn } from '../list-columns.ts';
import { type Query, quoteName, readNumber, type SqlRow } from '../query.ts';
import { CELL_KINDS, type CellKind, type ColumnBand, MAX_BAND_BINS, type SparkBand } from './quality-band.ts';

interface Fences {
  readonly lo: number;
  readonly hi: number;
}

/**
 * For each column, counts of missing cells, of outliers and of kinds of cells in bins of rows in table order; exact, on
 * a base table. Throws `warehouse.value-refused` for bins outside 1…MAX_BAND_BINS.
 */
export async function sparkBand(
  query: Query,
  input: { readonly table: string; readonly bins?: number },
): Promise<SparkBand> {
  const { table, bins: wanted = MAX_BAND_BINS } = input;
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > MAX_BAND_BINS)
    throw new EtalonError('warehouse.value-refused', { info: { what: 'bins', value: wanted } });
  const columns = await requireColumns(query, table, []);
  const places = await countPlaces(query, table);
  const bins = Math.min(wanted, places);
  const fences = await findFences(query, table, columns);
  const bands: ColumnBand[] = [];
  for (const column of columns) {
    const rows =
      bins === 0
        ? []
        : await query.rows(
            writeBand(table, column, { bins, places, fences: fences.get(column.name) ?? null }),
          );
    bands.push(readBand(column, rows, bins));
  }
  return { table, rows: places, bins, firstRows: listFirstRows(places, bins), columns: bands };
}

/** Tukey's fences of every column that has numbers, in one pass. */
async function findFences(
  query: Query,
  table: string,
  columns: readonly TableColumn[],
): Promise<ReadonlyMap<string, Fences>> {
  const fences = new Map<string, Fences>();
  const read: TableColumn[] = [];
  for (const column of columns)
    if (isNumeric(column) || (column.type === 'VARCHAR' && (await holdsNumbers(query, table, column))))
      read.push(column);
  if (read.length === 0) return fences;
  const quartiles = read.flatMap((column, i) => {
    const number = numberSql(column);
    return [
      `quantile_cont(${number}, [0.25, 0.75])[1] AS a${i}`,
      `quantile_cont(${number}, [0.25, 0.75])[2] AS b${i}`,
    ];
  });
  const [row] = await query.rows(`SELECT ${quartiles.join(', ')} FROM ${quoteName(table)}`);
  read.forEach((column, i) => {
    const [q1, q3] = [readNumber(row, `a${i}`), readNumber(row, `b${i}`)];
    if (Number.isFinite(q1) && Number.isFinite(q3))
      fences.set(column.name, { lo: q1 - 1.5 * (q3 - q1), hi: q3 + 1.5 * (q3 - q1) });
  });
  return fences;
}

/** Reading a text that is no number is slow, so distinct values are tried first. */
async function holdsNumbers(query: Query, table: string, column: TableColumn): Promise<boolean> {
  const name = quoteName(column.name);
  const [row] = await query.rows(
    `SELECT count(*) FILTER (${numberSql(column)} IS NOT NULL) AS n FROM (SELECT DISTINCT ${name} FROM ${quoteName(table)})`,
  );
  return readNumber(row, 'n') > 0;
}

function writeBand(
  table: string,
  column: TableColumn,
  {
    bins,
    places,
    fences,
  }: { readonly bins: number; readonly places: number; readonly fences: Fences | null },
): string {
  const bin = binOf(places, bins);
  // Texts repeat, so each is read once in a bin; other types are cheaper read cell by cell.
  const counted =
    column.type === 'VARCHAR'
      ? `SELECT ${bin} AS bin, ${quoteName(column.name)} AS v, count(*) AS c FROM ${quoteName(table)} GROUP BY ALL`
      : `SELECT ${bin} AS bin, ${quoteName(column.name)} AS v, 1 AS c FROM ${quoteName(table)}`;
  const number = numberSql({ ...column, name: 'v' });
  const outside =
    fences === null
      ? 'false'
      : `${number} NOT BETWEEN CAST('${fences.lo}' AS DOUBLE) AND CAST('${fences.hi}' AS DOUBLE)`;
  return `SELECT bin, kind, sum(c) AS c, coalesce(sum(c) FILTER (outside), 0) AS outside FROM (
    SELECT bin, c, ${kindOf({ ...column, name: 'v' })} AS kind, ${outside} AS outside FROM (${counted})) GROUP BY ALL`;
}

function readBand(column: TableColumn, rows: readonly SqlRow[], bins: number): ColumnBand {
  const kinds: Record<CellKind, number[]> = {
    missing: zeros(bins),
    number: zeros(bins),
    date: zeros(bins),
    boolean: zeros(bins),
    text: zeros(bins),
  };
  const outliers = zeros(bins);
  for (const row of rows) {
    const bin = readNumber(row, 'bin');
    const kind = CELL_KINDS.find((one) => one === row.kind) ?? 'text';
    kinds[kind][bin] = (kinds[kind][bin] ?? 0) + readNumber(row, 'c');
    outliers[bin] = (outliers[bin] ?? 0) + readNumber(row, 'outside');
  }
  return { column: column.name, sqlType: column.type, missing: kinds.missing, outliers, kinds };
}

function zeros(length: number): number[] {
  return new Array<number>(length).fill(0);
}
