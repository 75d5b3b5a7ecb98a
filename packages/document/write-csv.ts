import type { CellValue, DocumentTable } from '@etalon/workshop';

/** A spreadsheet would run a text that starts so; the apostrophe makes it a text again. */
const FORMULA = /^[=+\-@\t\r\n]/;
const NUMBER = /^-?\d+([.,]\d+)?([eE][+-]?\d+)?$/;

/** The text that no spreadsheet takes for a formula; numbers written as text stay as they are. */
export function neutraliseFormula(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

export type TableLanguage = 'fr' | 'en';

function writeCell(value: CellValue): string {
  if (value === null) return '';
  const text = typeof value === 'string' ? neutraliseFormula(value) : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV of RFC 4180: UTF-8, commas, CRLF, decimal point, one line of column keys or titles. */
export function writeCsvTable(table: DocumentTable, heads: TableLanguage | 'keys'): string {
  const lines = [
    table.columns.map(({ key, title }) => writeCell(heads === 'keys' ? key : title[heads])),
    ...table.rows.map((row) => table.columns.map(({ key }) => writeCell(row[key] ?? null))),
  ];
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}
