import type { CellValue, DocumentTable } from '@etalon/workshop';
import type { Block } from './block.ts';

/** More columns than this are told row by row, so that a page never holds unreadable columns. */
const MAX_COLUMNS = 6;

/** The tables of a document as blocks: a grid each, or one list of facts a row when the columns are many. */
export function layOutTables(tables: readonly DocumentTable[], language: 'fr' | 'en'): readonly Block[] {
  return tables.filter((table) => table.rows.length > 0).flatMap((table) => layOutTable(table, language));
}

function layOutTable(table: DocumentTable, language: 'fr' | 'en'): readonly Block[] {
  const title = table.title[language];
  const heading: Block = { kind: 'heading', level: 2, text: title };
  if (table.columns.length <= MAX_COLUMNS)
    return [
      heading,
      {
        kind: 'grid',
        caption: title,
        heads: table.columns.map((column) => column.title[language]),
        rows: table.rows.map((row) => table.columns.map(({ key }) => row[key] ?? null)),
      },
    ];
  return [heading, ...table.rows.flatMap((row, at) => layOutRow(table, row, at, language))];
}

function layOutRow(
  table: DocumentTable,
  row: DocumentTable['rows'][number],
  at: number,
  language: 'fr' | 'en',
): readonly Block[] {
  const filled = table.columns.filter(({ key }) => isFilled(row[key] ?? null));
  const [first] = filled;
  const name = first === undefined ? '' : writeShort(row[first.key] ?? null);
  return [
    { kind: 'heading', level: 3, text: `${at + 1}. ${name}`.trim() },
    {
      kind: 'grid',
      caption: `${table.title[language]} ${at + 1}`,
      heads: language === 'fr' ? ['Élément', 'Valeur'] : ['Item', 'Value'],
      rows: filled.map(({ key, title }) => [title[language], row[key] ?? null]),
    },
  ];
}

const isFilled = (value: CellValue): boolean => value !== null && value !== '';

function writeShort(value: CellValue): string {
  const text = writeCellText(value, 'fr');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** A cell as a reader of that language reads it. */
export function writeCellText(value: CellValue, language: 'fr' | 'en'): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return language === 'fr' ? (value ? 'oui' : 'non') : value ? 'yes' : 'no';
  if (typeof value === 'number' && language === 'fr') return String(value).replace('.', ',');
  return String(value);
}
