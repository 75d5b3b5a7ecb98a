import { archiveMessages } from '@etalon/i18n/messages/archive';
import type { CellValue, DocumentTable } from '@etalon/workshop';

export type Row = Readonly<Record<string, CellValue>>;

type Named<Prefix extends string> = keyof typeof archiveMessages extends infer Key
  ? Key extends `${Prefix}.${infer Name}`
    ? Name
    : never
  : never;

export type Column = Named<'column'>;
export type Table = Named<'table'>;

/** A table of the archive: its name, its columns in order, its rows. */
export function makeTable(name: Table, columns: readonly Column[], rows: readonly Row[]): DocumentTable {
  return {
    name,
    title: archiveMessages[`table.${name}`],
    columns: columns.map((key) => ({ key, title: archiveMessages[`column.${key}`] })),
    rows,
  };
}
