import type { DatasetFacts, DatasetForm, PieceColumn, PieceFinding, PreviewRow } from '../piece-content.ts';
import { columnType } from './column-type.ts';
import { isFormulaText } from './neutralise-cell.ts';
import type { TableSource } from './table-source.ts';

export const SAMPLE_ROWS = 10_000;

/** The facts of a table: counts on the whole file, types on its first 10,000 rows. */
export async function inspectTable(
  source: TableSource,
  form: DatasetForm,
  bytes: number,
): Promise<DatasetFacts> {
  const count = await source.count();
  const sample = await firstRows(source, SAMPLE_ROWS);
  return {
    kind: 'dataset',
    form,
    bytes,
    ...count,
    columns: typedColumns(source, sample),
    sampledRows: sample.length,
    dialect: form === 'csv' ? source.dialect : null,
    tables: source.tables,
    findings: [...source.findings, ...formulaCells(sample)],
  };
}

export function typedColumns(source: TableSource, sample: readonly PreviewRow[]): readonly PieceColumn[] {
  return source.columns.map((name, index) => {
    const values = sample.map((row) => row[index] ?? null);
    return { name, type: columnType(values, source.dialect) };
  });
}

export async function firstRows(
  source: TableSource,
  limit: number,
  offset = 0,
): Promise<readonly PreviewRow[]> {
  const rows: PreviewRow[] = [];
  for await (const batch of source.batches(offset)) {
    rows.push(...batch.slice(0, limit - rows.length));
    if (rows.length >= limit) break;
  }
  return rows;
}

function formulaCells(sample: readonly PreviewRow[]): readonly PieceFinding[] {
  const places = sample.flatMap((row, index) =>
    row.some((cell) => cell !== null && isFormulaText(cell)) ? [index + 1] : [],
  );
  return places.length === 0
    ? []
    : [{ what: 'formula-cells', count: places.length, place: `ligne de données ${places[0]}` }];
}
