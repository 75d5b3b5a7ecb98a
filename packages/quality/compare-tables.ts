import { type Query, quoteName, quoteText, readNumber } from './query.ts';
import { type CellType, sameCell } from './same-cell.ts';

export interface TableDifference {
  readonly leftRows: number;
  readonly rightRows: number;
  readonly onlyLeft: number;
  readonly onlyRight: number;
  /** Rows present on both sides of which at least one cell differs. */
  readonly differingRows: number;
  readonly columns: readonly {
    readonly column: string;
    readonly cells: number;
    /** 1-based row of the right table of the first difference. */
    readonly firstRow: number | null;
  }[];
  readonly missingLeft: readonly string[];
  readonly missingRight: readonly string[];
}

/** Cells and rows by which two tables differ, matched on a key (its n-th repetition with the n-th). */
export async function compareTables(
  query: Query,
  input: {
    readonly left: string;
    readonly right: string;
    readonly key: string;
    readonly columns: readonly { readonly name: string; readonly type: CellType }[];
  },
): Promise<TableDifference> {
  const left = await listColumns(query, input.left);
  const right = await listColumns(query, input.right);
  const shared = input.columns.filter((column) => left.has(column.name) && right.has(column.name));
  const numbered = (
    table: string,
  ): string => `SELECT *, rowid AS etalon_row, ${quoteName(input.key)}::VARCHAR AS etalon_key,
    row_number() OVER (PARTITION BY ${quoteName(input.key)}::VARCHAR ORDER BY rowid) AS etalon_turn FROM ${quoteName(table)}`;
  const flags = shared.map((column, i) => {
    const name = quoteName(column.name);
    return `, ${sameCell(`l.${name}`, `r.${name}`, column.type)} AS s${i}`;
  });
  await query.run(`CREATE OR REPLACE TEMP TABLE etalon_compared AS
    SELECT l.etalon_row IS NOT NULL AS in_left, r.etalon_row IS NOT NULL AS in_right, r.etalon_row AS place${flags.join('')}
    FROM (${numbered(input.left)}) l FULL JOIN (${numbered(input.right)}) r
      ON l.etalon_key IS NOT DISTINCT FROM r.etalon_key AND l.etalon_turn = r.etalon_turn`);
  const both = 'in_left AND in_right';
  const any = shared.length === 0 ? 'false' : shared.map((_, i) => `NOT s${i}`).join(' OR ');
  const [counts] = await query.rows(`SELECT count(*) FILTER (in_left) AS l, count(*) FILTER (in_right) AS r,
    count(*) FILTER (NOT in_right) AS only_l, count(*) FILTER (NOT in_left) AS only_r,
    count(*) FILTER (${both} AND (${any})) AS differing FROM etalon_compared`);
  const columns: TableDifference['columns'][number][] = [];
  for (const [i, column] of shared.entries()) {
    const [row] = await query.rows(
      `SELECT count(*) AS cells, min(place) + 1 AS first FROM etalon_compared WHERE ${both} AND NOT s${i}`,
    );
    const cells = readNumber(row, 'cells');
    columns.push({ column: column.name, cells, firstRow: cells === 0 ? null : readNumber(row, 'first') });
  }
  const names = input.columns.map((column) => column.name);
  return {
    leftRows: readNumber(counts, 'l'),
    rightRows: readNumber(counts, 'r'),
    onlyLeft: readNumber(counts, 'only_l'),
    onlyRight: readNumber(counts, 'only_r'),
    differingRows: readNumber(counts, 'differing'),
    columns,
    missingLeft: names.filter((name) => !left.has(name)),
    missingRight: names.filter((name) => !right.has(name)),
  };
}

async function listColumns(query: Query, table: string): Promise<ReadonlySet<string>> {
  const rows = await query.rows(
    `SELECT column_name AS name FROM duckdb_columns() WHERE table_name = ${quoteText(table)}`,
  );
  return new Set(rows.map((row) => String(row.name)));
}
