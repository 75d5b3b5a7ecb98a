import type { CellValue, DocumentTable } from '@etalon/workshop';
import writeExcelFile from 'write-excel-file/node';
import { fixOfficeFile } from './fix-archive.ts';

const MAX_SHEET_NAME = 31;
const MAX_CELL = 32_767;

/**
 * The tables of a document as a workbook, one sheet each, titles in the first row. Texts are cells of text: a spreadsheet
 * runs none of them. A text longer than a cell holds (32,767 characters) is cut and ends with « … ».
 */
export async function writeXlsxTables(
  tables: readonly DocumentTable[],
  options: { readonly language: 'fr' | 'en'; readonly at: string },
): Promise<Uint8Array> {
  const { language, at } = options;
  const names = nameSheets(tables.map((table) => table.title[language]));
  const sheets = tables.map((table, index) => ({
    sheet: names[index] ?? table.name,
    data: [
      table.columns.map((column) => ({ value: column.title[language], fontWeight: 'bold' as const })),
      ...table.rows.map((row) => table.columns.map(({ key }) => writeCell(row[key] ?? null))),
    ],
    columns: table.columns.map(({ key }) => ({ width: widthOf(table, key) })),
    stickyRowsCount: 1,
  }));
  const buffer = await writeExcelFile(sheets).toBuffer();
  return fixOfficeFile(new Uint8Array(buffer), at);
}

function writeCell(value: CellValue) {
  if (value === null || value === '') return null;
  if (typeof value !== 'string') return { value };
  const text = value.length > MAX_CELL ? `${value.slice(0, MAX_CELL - 1)}…` : value;
  return { value: text, type: String, wrap: true, alignVertical: 'top' as const };
}

function widthOf(table: DocumentTable, key: string): number {
  const longest = table.rows
    .slice(0, 200)
    .reduce((most, row) => Math.max(most, String(row[key] ?? '').length), key.length);
  return Math.min(60, Math.max(12, longest + 2));
}

/** Names that a workbook takes: 31 characters, none of `[]:*?/\`, no two alike. */
function nameSheets(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const clean = title.replace(/[[\]:*?/\\']/g, ' ').trim() || 'Table';
    for (let rank = 1; ; rank += 1) {
      const end = rank === 1 ? '' : ` ${rank}`;
      const name = clean.slice(0, MAX_SHEET_NAME - end.length) + end;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
