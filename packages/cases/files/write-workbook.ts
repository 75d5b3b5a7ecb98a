import { unzipSync, type Zippable, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import type { CellValue } from '../case-package.ts';

export interface SheetText {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

const FIXED_TIME = new Date(2001, 6, 1);

/** An XLSX workbook whose bytes depend on the cells alone: entry times are fixed and entries sorted. */
export async function writeWorkbook(sheets: readonly SheetText[]): Promise<Uint8Array> {
  const stamped = await writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: [[...sheet.headers], ...sheet.rows.map((row) => [...row])],
    })),
  ).toBuffer();
  const entries = unzipSync(new Uint8Array(stamped));
  const sorted: Zippable = {};
  for (const name of Object.keys(entries).sort()) {
    const bytes = entries[name];
    if (bytes !== undefined) sorted[name] = [bytes, { mtime: FIXED_TIME, level: 6 }];
  }
  return zipSync(sorted);
}
