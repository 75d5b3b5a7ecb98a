import { readFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { checkOfficeArchive, countOf } from '../archive/check-office-archive.ts';
import { readArchive } from '../archive/read-archive.ts';
import type { PieceFinding, PreviewRow } from '../piece-content.ts';
import { refuse } from '../refuse.ts';
import { checkColumns } from './check-columns.ts';
import { openRows } from './open-rows.ts';
import type { TableSource } from './table-source.ts';

const MAX_CELLS = 50_000_000;

/** Opens one sheet of a workbook, numbers as they are written in the file, dates as ISO text; the first row names. */
export async function openXlsx(path: string, wanted: string | null): Promise<TableSource> {
  const content = await readFile(path);
  const archive = readArchive(content);
  const findings = [...checkOfficeArchive(archive), ...hiddenSheets(archive.inflate)];
  checkDimensions(archive.inflate);
  const sheets = await readSheets(storeEntries(archive.inflate));
  const filled = sheets.filter((sheet) => sheet.data.length > 0);
  const sheet = filled.find(({ sheet: name }) => wanted === null || name === wanted);
  if (sheet === undefined) refuse('E_EMPTY', wanted);
  const [header, ...body] = sheet.data.map((row) => row.map(cellText));
  const columns = checkColumns(header ?? []);
  const ragged = body.findIndex((row) => row.length > columns.length);
  return openRows({
    columns,
    rows: body.map((row): PreviewRow => columns.map((_, index) => row[index] ?? null)),
    tables: filled.map(({ sheet: name }) => name),
    table: sheet.sheet,
    raggedRows: body.filter((row) => row.length > columns.length).length,
    firstRaggedLine: ragged === -1 ? null : ragged + 2,
    findings,
  });
}

type Sheet = Awaited<ReturnType<typeof readXlsxFile<string>>>[number];

/** The same workbook without compression: the library inflates parts above 320 kB in a worker, which this process may not start. */
function storeEntries(inflate: Inflate): Uint8Array {
  const parts = inflate((name) => /\.(xml|rels)$/.test(name));
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

async function readSheets(content: Uint8Array): Promise<readonly Sheet[]> {
  try {
    const bytes = new Uint8Array(content).buffer;
    return await readXlsxFile<string>(bytes, { parseNumber: (text) => text, trim: false });
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    return refuse('E_SCHEMA', null, { form: 'xlsx', reason });
  }
}

function cellText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace(/\.000Z$/, 'Z');
  return String(value);
}

type Inflate = (test: (name: string) => boolean) => ReadonlyMap<string, Buffer>;

function hiddenSheets(inflate: Inflate): readonly PieceFinding[] {
  const book = inflate((name) => name === 'xl/workbook.xml').get('xl/workbook.xml') ?? Buffer.alloc(0);
  const count = countOf(book, 'state="hidden"') + countOf(book, 'state="veryHidden"');
  return count === 0 ? [] : [{ what: 'hidden-sheets', count, place: 'xl/workbook.xml' }];
}

/** One far cell makes a sheet of billions of empty ones: the last used row and column are bounded before reading. */
function checkDimensions(inflate: Inflate): void {
  for (const [name, part] of inflate((entry) => /^xl\/worksheets\/[^/]+\.xml$/.test(entry))) {
    let rows = 0;
    let columns = 0;
    const text = part.toString('latin1');
    for (const [, letters = '', row = ''] of text.matchAll(/<(?:\w+:)?c [^>]*?r="([A-Z]{1,3})(\d{1,7})"/g)) {
      rows = Math.max(rows, Number(row));
      columns = Math.max(columns, columnNumber(letters));
      if (rows * columns > MAX_CELLS)
        refuse('E_BOMB', `${name} ${letters}${row}`, { limit: 'cells', cells: rows * columns });
    }
  }
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
