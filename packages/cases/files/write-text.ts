import type { CaseColumn, CellValue } from '../case-package.ts';

export interface TableText {
  readonly columns: readonly CaseColumn[];
  /** Header of each column, same order. */
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

function frenchDate(text: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2}))?$/.exec(text);
  if (parts === null) return text;
  const [, year, month, day, hour, minute] = parts;
  return hour === undefined ? `${day}/${month}/${year}` : `${day}/${month}/${year} ${hour}:${minute}`;
}

function frenchCell(value: CellValue, column: CaseColumn): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'number') return String(value).replace('.', ',');
  return column.type === 'date' || column.type === 'timestamp' ? frenchDate(value) : value;
}

function quoteCell(text: string): string {
  return /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** CSV as a French office writes it: `;`, decimal comma, dd/mm/yyyy, oui or non, UTF-8, LF. */
export function writeFrenchCsv(table: TableText): string {
  const lines = table.rows.map((row) =>
    table.columns.map((column, index) => quoteCell(frenchCell(row[index] ?? null, column))).join(';'),
  );
  return `${[table.headers.map(quoteCell).join(';'), ...lines].join('\n')}\n`;
}

/** One JSON object a line, keys in column order, null written. */
export function writeJsonl(table: TableText): string {
  const lines = table.rows.map((row) =>
    JSON.stringify(Object.fromEntries(table.headers.map((header, index) => [header, row[index] ?? null]))),
  );
  return `${lines.join('\n')}\n`;
}
