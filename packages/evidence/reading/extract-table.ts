import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SAMPLE_ROWS, typedColumns } from '../dataset/inspect-table.ts';
import { openTable } from '../dataset/open-table.ts';
import type { TableSource } from '../dataset/table-source.ts';
import type { PreviewRow } from '../piece-content.ts';
import type { ExtractedTable, PieceFile } from '../process/reader-task.ts';
import { refuse } from '../refuse.ts';
import { resolveForm } from '../resolve-form.ts';

const MAX_OUT_BYTES = 4096 * 1024 * 1024;

/** How the extracted table is written: UTF-8, commas, every text quoted, an absent value as `\N`, no header. */
export const EXTRACTED_NULL = '\\N';

/** Writes a delivered table to `target` in one plain form, so that DuckDB reads every format the same way. */
export async function extractTable(
  file: PieceFile,
  table: string | null,
  target: string,
): Promise<ExtractedTable> {
  const { form } = await resolveForm(file);
  switch (form) {
    case 'csv':
    case 'json':
    case 'jsonl':
    case 'xlsx':
    case 'sqlite':
    case 'arrow': {
      const source = await openTable({ path: file.path, form, dialect: file.dialect ?? {}, table });
      return writeTable(source, target);
    }
    default:
      return refuse('E_UNSUPPORTED', null, {
        found: form,
        accepted: 'CSV, JSON, JSON Lines, XLSX, SQLite, Arrow',
      });
  }
}

async function writeTable(source: TableSource, target: string): Promise<ExtractedTable> {
  let rows = 0;
  let bytes = 0;
  let longestLine = 0;
  const sample: PreviewRow[] = [];
  const texts = async function* (): AsyncGenerator<string> {
    for await (const batch of source.batches(0)) {
      rows += batch.length;
      if (sample.length < SAMPLE_ROWS) sample.push(...batch.slice(0, SAMPLE_ROWS - sample.length));
      const lines = batch.map(writeRow);
      for (const line of lines) longestLine = Math.max(longestLine, line.length);
      const text = lines.join('');
      bytes += text.length;
      if (bytes > MAX_OUT_BYTES) refuse('E_BOMB', null, { limit: 'size', bytes });
      yield text;
    }
  };
  await pipeline(Readable.from(texts()), createWriteStream(target, { flags: 'wx' }));
  return {
    kind: 'extracted',
    columns: typedColumns(source, sample),
    dialect: source.dialect,
    rows,
    longestLine,
  };
}

function writeRow(row: PreviewRow): string {
  return `${row.map((cell) => (cell === null ? EXTRACTED_NULL : `"${cell.replaceAll('"', '""').replaceAll('\0', '')}"`)).join(',')}\n`;
}
