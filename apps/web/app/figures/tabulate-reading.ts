import type { Language } from '@etalon/i18n';
import type { Reading, ReadingRow } from '@etalon/instruments';
import { rowsOf } from './read-row.ts';

export interface ReadingTable {
  readonly columns: readonly string[];
  readonly rows: readonly ReadingRow[];
}

/** A spreadsheet would run a text that starts so; the apostrophe makes it a text again. */
const FORMULA = /^[=+\-@\t\r]/;

/** The whole value of a reading as a table: its rows, or one row for a single figure. */
export function tabulateReading(reading: Reading): ReadingTable {
  const { value, unit, uncertainty } = reading;
  if (value === null) return { columns: [], rows: [] };
  if (typeof value === 'object') {
    const rows = rowsOf(reading);
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return { columns: names.filter((name) => rows.some((row) => !isEmpty(row[name]))), rows };
  }
  const { lo = null, hi = null, n = null } = uncertainty;
  const row = { value, unit, lo, hi, n };
  return { columns: Object.keys(row), rows: [row] };
}

function isEmpty(cell: ReadingRow[string] | undefined): boolean {
  return cell === undefined || cell === null || (Array.isArray(cell) && cell.length === 0);
}

function writeCell(language: Language, cell: ReadingRow[string] | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'number') return language === 'fr' ? String(cell).replace('.', ',') : String(cell);
  const whole = Array.isArray(cell)
    ? cell.map((item) => writeCell(language, item)).join(' | ')
    : String(cell);
  const text = FORMULA.test(whole) ? `'${whole}` : whole;
  return /[";,\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The table at full precision, as spreadsheets of the language open it: `;` and decimal comma in French. */
export function writeReadingCsv(language: Language, { columns, rows }: ReadingTable): string {
  const separator = language === 'fr' ? ';' : ',';
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name]))];
  return `\ufeff${lines.map((cells) => `${cells.map((cell) => writeCell(language, cell)).join(separator)}\r\n`).join('')}`;
}
