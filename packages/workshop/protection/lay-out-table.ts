import type { CellValue, DocumentTable } from '../document-kind.ts';

type Title = readonly [fr: string, en: string];
type Cells = Readonly<Record<string, CellValue | readonly string[] | undefined>>;

/** One table from its columns (key, then French and English title) and rows; lists are joined by `;`. */
export function layOutTable(
  name: string,
  title: Title,
  columns: Readonly<Record<string, Title>>,
  rows: readonly Cells[],
): DocumentTable {
  const keys = Object.keys(columns);
  return {
    name,
    title: { fr: title[0], en: title[1] },
    columns: Object.entries(columns).map(([key, [fr, en]]) => ({ key, title: { fr, en } })),
    rows: rows.map((row) => Object.fromEntries(keys.map((key) => [key, writeCell(row[key])]))),
  };
}

function writeCell(value: Cells[string]): CellValue {
  if (value === undefined) return null;
  return typeof value === 'object' && value !== null ? value.join(' ; ') : value;
}
