import type { Dialect, PreviewRow } from '../piece-content.ts';
import { refuse } from '../refuse.ts';
import { checkColumns } from './check-columns.ts';
import { decodeRecord, type RawRecord, scanFile, scanWhole } from './scan-records.ts';
import { sniffDialect } from './sniff-dialect.ts';
import type { RowCount, TableSource } from './table-source.ts';

/** Opens a CSV or TSV file, streamed. A short row is padded; the surplus of a long one stays in its last column. */
export async function openCsv(path: string, known: Partial<Dialect> = {}): Promise<TableSource> {
  const dialect = await sniffDialect(path, known);
  const columns = checkColumns(await readHeader(path, dialect));
  return {
    columns,
    tables: [],
    table: null,
    dialect,
    findings: [],
    batches: (skip) => csvBatches(path, dialect, { width: columns.length, skip }),
    count: () => countCsv(path, dialect, columns.length),
  };
}

async function readHeader(path: string, dialect: Dialect): Promise<readonly (string | null)[]> {
  const found: (string | null)[][] = [];
  await scanWhole(path, dialect.delimiter, (record) => {
    found.push(decodeRecord(record, dialect.encoding));
    return false;
  });
  return found[0] ?? refuse('E_EMPTY', null);
}

async function countCsv(path: string, dialect: Dialect, width: number): Promise<RowCount> {
  let records = 0;
  let raggedRows = 0;
  let firstRaggedLine: number | null = null;
  await scanWhole(path, dialect.delimiter, ({ fieldEnds, line }) => {
    records += 1;
    if (fieldEnds.length !== width) {
      raggedRows += 1;
      firstRaggedLine ??= line;
    }
    return true;
  });
  return { rows: records - 1, raggedRows, firstRaggedLine };
}

async function* csvBatches(
  path: string,
  dialect: Dialect,
  { width, skip }: { readonly width: number; readonly skip: number },
): AsyncGenerator<readonly PreviewRow[]> {
  let batch: PreviewRow[] = [];
  let passed = -1;
  const sink = (record: RawRecord): boolean => {
    if (passed >= skip) batch.push(fitRow(decodeRecord(record, dialect.encoding), width, dialect.delimiter));
    passed += 1;
    return true;
  };
  for await (const _ of scanFile(path, dialect.delimiter, sink)) {
    if (batch.length > 0) yield batch;
    batch = [];
  }
}

function fitRow(fields: (string | null)[], width: number, delimiter: string): PreviewRow {
  if (fields.length === width) return fields;
  if (fields.length < width) return [...fields, ...Array<null>(width - fields.length).fill(null)];
  const surplus = fields.slice(width - 1).map((field) => field ?? '');
  return [...fields.slice(0, width - 1), surplus.join(delimiter)];
}
