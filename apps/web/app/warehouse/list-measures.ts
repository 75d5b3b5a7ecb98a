import type { StoreTable } from '@etalon/workshop/warehouse';

/** Columns of a table of the store whose sums are controlled. */
export function listMeasures({ columns }: Pick<StoreTable, 'columns'>): readonly string[] {
  return columns.filter(({ type }) => type === 'integer' || type === 'decimal').map((column) => column.name);
}
