import type { AnalysisWarning } from '../result/analysis-result.ts';
import type { DataTable } from './data-table.ts';
import { readColumn } from './read-column.ts';

const FIRST_DAY = 19_000_101;
const LAST_DAY = 21_001_231;
const FIRST_STAMP_MS = 946_684_800_000;
const LAST_STAMP_MS = 4_102_444_800_000;

/** What the columns themselves give to suspect: dates written as numbers, integers past 2⁵³, rows that repeat. */
export function examineColumns(
  table: DataTable,
  rows: Int32Array,
  columns: readonly string[],
): readonly AnalysisWarning[] {
  const names = [...new Set(columns)];
  const found = names.flatMap((name) => {
    const column = readColumn(table, name);
    if (column.kind === 'factor') return [];
    const values = take(column.values, rows);
    const dates: AnalysisWarning[] = looksLikeDates(values)
      ? [{ code: 'statistics.dates-as-numbers', info: { column: name } }]
      : [];
    const big = values.reduce((sum, value) => sum + (Math.abs(value) > Number.MAX_SAFE_INTEGER ? 1 : 0), 0);
    const beyond: AnalysisWarning[] =
      big === 0 ? [] : [{ code: 'statistics.beyond-integers', info: { column: name, count: big } }];
    return [...dates, ...beyond];
  });
  const repeated = countRepeatedRows(table, rows, names);
  if (repeated === 0) return found;
  return [...found, { code: 'statistics.duplicate-rows', info: { count: repeated } }];
}

/** The values of a column at these rows. */
export function take(values: Float64Array, rows: Int32Array): Float64Array {
  const taken = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) taken[i] = values[rows[i] ?? 0] ?? Number.NaN;
  return taken;
}

function looksLikeDates(values: Float64Array): boolean {
  if (values.length < 3 || !values.every(Number.isInteger)) return false;
  return (
    values.every(isWrittenDay) || values.every((value) => value > FIRST_STAMP_MS && value < LAST_STAMP_MS)
  );
}

function isWrittenDay(value: number): boolean {
  if (value < FIRST_DAY || value > LAST_DAY) return false;
  const month = Math.floor(value / 100) % 100;
  const day = value % 100;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

const FEWEST_COLUMNS = 3;
const MOST_ROWS = 50_000;

/** Rows equal to an earlier one on every column used; only said from three columns on, where chance seldom repeats a row. */
function countRepeatedRows(table: DataTable, rows: Int32Array, names: readonly string[]): number {
  if (names.length < FEWEST_COLUMNS || rows.length > MOST_ROWS) return 0;
  const columns = names.map((name) => readColumn(table, name));
  if (columns.every(({ kind }) => kind === 'factor')) return 0;
  const seen = new Set<string>();
  for (const row of rows)
    seen.add(columns.map((one) => (one.kind === 'number' ? one.values[row] : one.codes[row])).join('|'));
  return rows.length - seen.size;
}
