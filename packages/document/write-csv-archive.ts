import type { DocumentTable } from '@etalon/workshop';
import { writeArchive } from './fix-archive.ts';
import { type TableLanguage, writeCsvTable } from './write-csv.ts';

/** The tables of a document as a ZIP of CSV files, named by the tables, with titles of columns in that language. */
export function writeCsvArchive(tables: readonly DocumentTable[], language: TableLanguage): Uint8Array {
  const encoder = new TextEncoder();
  return writeArchive(
    Object.fromEntries(
      tables.map((table) => [`${table.name}.csv`, encoder.encode(`\ufeff${writeCsvTable(table, language)}`)]),
    ),
  );
}
