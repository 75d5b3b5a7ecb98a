import { describeTable, requireColumns } from '../describe-table.ts';
import { type Query, quoteName, readNumber, type SqlRow } from '../query.ts';
import { drawRowNumbers } from './draw-row-numbers.ts';
import type { PiiColumn, PiiScan } from './personal-data.ts';
import { type DistinctValue, readColumn } from './read-column.ts';

/** Rows read of a longer table, drawn without replacement. */
const SAMPLE_ROWS = 20_000;
/** Characters read of one cell. */
const CELL_LENGTH = 4000;
const SAMPLE = 'etalon_pii_sample';

/**
 * Recognised personal data of a table, column by column, on its distinct values first: by the name of the column and by
 * its values, with the share recognised and its 95 % interval. Tables longer than `sampleRows` are sampled with the seed
 * and the sample is said. Throws `privacy.column-missing`.
 */
export async function scanPersonalData(
  query: Query,
  input: {
    readonly table: string;
    readonly seed: number;
    readonly columns?: readonly string[];
    readonly sampleRows?: number;
    readonly maxTextLength?: number;
  },
): Promise<PiiScan> {
  const described = await describeTable(query, input.table);
  requireColumns(input.table, described, input.columns ?? []);
  const wanted = described.filter(({ column }) => input.columns?.includes(column) ?? true);
  const [count] = await query.rows(`SELECT count(*) AS n FROM ${quoteName(input.table)}`);
  const rows = readNumber(count, 'n');
  const sampleRows = Math.min(rows, input.sampleRows ?? SAMPLE_ROWS);
  const source = await prepareSample(query, { table: input.table, rows, sampleRows, seed: input.seed });
  const totals = await countColumns(query, input.table, wanted);
  const limit = input.maxTextLength ?? CELL_LENGTH;
  const columns: PiiColumn[] = [];
  let cutTexts = 0;
  for (const [index, { column, type }] of wanted.entries()) {
    const { values, cut } = await readDistinct(query, { source, column, limit });
    cutTexts += cut;
    columns.push({
      column,
      type,
      rows,
      empty: readNumber(totals, `e${index}`),
      distinct: readNumber(totals, `d${index}`),
      findings: readColumn({ column, type, values }),
    });
  }
  if (source === SAMPLE) await query.run(`DROP TABLE ${SAMPLE}`);
  const isWhole = sampleRows === rows;
  return {
    table: input.table,
    rows,
    sample: { rows: sampleRows, seed: input.seed, isWhole },
    columns,
    cutTexts,
  };
}

async function prepareSample(
  query: Query,
  input: {
    readonly table: string;
    readonly rows: number;
    readonly sampleRows: number;
    readonly seed: number;
  },
): Promise<string> {
  if (input.sampleRows >= input.rows) return input.table;
  const numbers = drawRowNumbers({ rows: input.rows, wanted: input.sampleRows, seed: input.seed });
  await query.run(
    `CREATE OR REPLACE TEMP TABLE ${SAMPLE} AS SELECT * EXCLUDE (etalon_row) FROM
      (SELECT *, row_number() OVER () AS etalon_row FROM ${quoteName(input.table)})
      WHERE etalon_row IN (SELECT unnest(CAST(? AS BIGINT[])))`,
    [`[${numbers.join(',')}]`],
  );
  return SAMPLE;
}

async function countColumns(
  query: Query,
  table: string,
  columns: readonly { readonly column: string }[],
): Promise<SqlRow | undefined> {
  const counts = columns.flatMap(({ column }, i) => {
    const name = quoteName(column);
    return [
      `count(*) FILTER (${name} IS NULL OR trim(CAST(${name} AS VARCHAR)) = '') AS e${i}`,
      `count(DISTINCT ${name}) AS d${i}`,
    ];
  });
  if (counts.length === 0) return undefined;
  const [row] = await query.rows(`SELECT ${counts.join(', ')} FROM ${quoteName(table)}`);
  return row;
}

async function readDistinct(
  query: Query,
  { source, column, limit }: { readonly source: string; readonly column: string; readonly limit: number },
): Promise<{ readonly values: readonly DistinctValue[]; readonly cut: number }> {
  const text = `CAST(${quoteName(column)} AS VARCHAR)`;
  const rows = await query.rows(
    `SELECT left(${text}, ${limit}) AS v, count(*) AS n, count(*) FILTER (length(${text}) > ${limit}) AS cut
     FROM ${quoteName(source)} WHERE ${quoteName(column)} IS NOT NULL AND trim(${text}) <> '' GROUP BY v ORDER BY v`,
  );
  const values = rows.map((row) => ({ value: String(row.v), count: readNumber(row, 'n') }));
  return { values, cut: rows.reduce((sum, row) => sum + readNumber(row, 'cut'), 0) };
}
