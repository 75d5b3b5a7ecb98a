import { EtalonError } from '@etalon/error';
import type { DataColumn, DataTable, RowFilter } from '@etalon/statistics';

/** Rows that meet every filter, by place from 0; throws `statistics.unknown-column`. */
export function keepRows(table: DataTable, filters: readonly RowFilter[]): Int32Array {
  const tests = filters.map((filter) => {
    const column = table.columns[filter.column];
    if (column === undefined)
      throw new EtalonError('statistics.unknown-column', { info: { column: filter.column } });
    return testOf(column, filter);
  });
  const rows = new Int32Array(table.rows);
  let kept = 0;
  for (let row = 0; row < table.rows; row += 1) {
    if (!tests.every((test) => test(row))) continue;
    rows[kept] = row;
    kept += 1;
  }
  return rows.slice(0, kept);
}

function testOf(column: DataColumn, { operator, value }: RowFilter): (row: number) => boolean {
  const cell = (row: number): number | string | null => {
    if (column.kind === 'number') {
      const found = column.values[row] ?? Number.NaN;
      return Number.isNaN(found) ? null : found;
    }
    return column.levels[column.codes[row] ?? -1] ?? null;
  };
  const wanted = Array.isArray(value) ? value.map(String) : [];
  const number = Number(value);
  const compare = (test: (found: number) => boolean) => (row: number) => {
    const found = cell(row);
    return typeof found === 'number' && test(found);
  };
  switch (operator) {
    case 'present':
      return (row) => cell(row) !== null;
    case '=':
      return (row) => cell(row) !== null && String(cell(row)) === String(value);
    case '!=':
      return (row) => cell(row) !== null && String(cell(row)) !== String(value);
    case 'in':
      return (row) => wanted.includes(String(cell(row)));
    case 'not-in':
      return (row) => cell(row) !== null && !wanted.includes(String(cell(row)));
    case '<':
      return compare((found) => found < number);
    case '<=':
      return compare((found) => found <= number);
    case '>':
      return compare((found) => found > number);
    case '>=':
      return compare((found) => found >= number);
    default:
      return operator satisfies never;
  }
}
