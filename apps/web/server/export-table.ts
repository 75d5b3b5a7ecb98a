import type { Language } from '@etalon/i18n';
import writeExcelFile from 'write-excel-file/node';

export interface ExportColumn<Row> {
  readonly header: string;
  readonly value: (row: Row) => string | number | boolean | null;
}

export interface TableExport<Row> {
  /** Without extension. */
  readonly fileName: string;
  readonly format: 'csv' | 'xlsx';
  readonly language: Language;
  readonly columns: readonly ExportColumn<Row>[];
  readonly rows: readonly Row[];
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** A spreadsheet would run a text that starts so; the apostrophe makes it a text again. */
const FORMULA = /^[=+\-@\t\r]/;

function writeCell(language: Language, value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return language === 'fr' ? String(value).replace('.', ',') : String(value);
  const text = FORMULA.test(String(value)) ? `'${value}` : String(value);
  return /[";,\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** CSV as spreadsheets of the language open it: `;` and decimal comma in French, `,` and point in English. */
export function writeCsv<Row>({
  language,
  columns,
  rows,
}: Omit<TableExport<Row>, 'fileName' | 'format'>): string {
  const separator = language === 'fr' ? ';' : ',';
  const lines = [
    columns.map(({ header }) => writeCell(language, header)),
    ...rows.map((row) => columns.map(({ value }) => writeCell(language, value(row)))),
  ];
  return `\ufeff${lines.map((cells) => `${cells.join(separator)}\r\n`).join('')}`;
}

async function writeXlsx<Row>({ columns, rows }: TableExport<Row>): Promise<Uint8Array> {
  const header = columns.map((column) => ({ value: column.header, fontWeight: 'bold' as const }));
  const body = rows.map((row) =>
    columns.map(({ value }) => {
      const cell = value(row);
      return cell === null ? null : { value: cell };
    }),
  );
  return new Uint8Array(await writeExcelFile([header, ...body]).toBuffer());
}

/** The rows of a table as a file to download, for the loader of a resource route. */
export async function exportTable<Row>(table: TableExport<Row>): Promise<Response> {
  const isCsv = table.format === 'csv';
  const body = isCsv ? new TextEncoder().encode(writeCsv(table)) : await writeXlsx(table);
  return new Response(Buffer.from(body), {
    headers: {
      'content-type': isCsv ? 'text/csv; charset=utf-8' : XLSX,
      'content-disposition': `attachment; filename="${table.fileName}.${table.format}"`,
    },
  });
}
