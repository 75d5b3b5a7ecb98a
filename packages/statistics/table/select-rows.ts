import { EtalonError } from '@etalon/error';
import type { DroppedRows } from '../result/analysis-result.ts';
import type { DataColumn, DataTable, RowFilter } from './data-table.ts';
import { readColumn } from './read-column.ts';

/** Places of the rows kept, rising, and why the others are not. */
export interface Selection {
  readonly rows: Int32Array;
  readonly dropped: readonly DroppedRows[];
}

/** Applies the filters, then keeps the rows where every named column has a finite value. */
export function selectRows(
  table: DataTable,
  filters: readonly RowFilter[],
  columns: readonly string[],
): Selection {
  const kept = new Uint8Array(table.rows).fill(1);
  const dropped: DroppedRows[] = [];
  const note = (reason: DroppedRows['reason'], column: string, count: number): void => {
    if (count > 0) dropped.push({ reason, column, count });
  };
  for (const filter of filters) note('filter', filter.column, strike(kept, filterTest(table, filter)));
  for (const name of new Set(columns)) {
    const column = readColumn(table, name);
    if (column.kind === 'factor') {
      const { codes } = column;
      note(
        'missing',
        name,
        strike(kept, (row) => (codes[row] ?? -1) >= 0),
      );
      continue;
    }
    const { values } = column;
    note(
      'missing',
      name,
      strike(kept, (row) => !Number.isNaN(values[row] ?? Number.NaN)),
    );
    note(
      'not-finite',
      name,
      strike(kept, (row) => Number.isFinite(values[row] ?? Number.NaN)),
    );
  }
  return { rows: places(kept), dropped };
}

/** Strikes out more rows of a selection. */
export function narrow(
  selection: Selection,
  why: Omit<DroppedRows, 'count'>,
  keep: (row: number) => boolean,
): Selection {
  const rows = selection.rows.filter(keep);
  const count = selection.rows.length - rows.length;
  return { rows, dropped: count === 0 ? selection.dropped : [...selection.dropped, { ...why, count }] };
}

function strike(kept: Uint8Array, keep: (row: number) => boolean): number {
  let count = 0;
  for (let row = 0; row < kept.length; row += 1) {
    if (kept[row] === 0 || keep(row)) continue;
    kept[row] = 0;
    count += 1;
  }
  return count;
}

function places(kept: Uint8Array): Int32Array {
  let count = 0;
  for (const one of kept) count += one;
  const rows = new Int32Array(count);
  let at = 0;
  for (let row = 0; row < kept.length; row += 1) {
    if (kept[row] === 0) continue;
    rows[at] = row;
    at += 1;
  }
  return rows;
}

function filterTest(table: DataTable, filter: RowFilter): (row: number) => boolean {
  const column = readColumn(table, filter.column);
  const read = reader(column);
  const { operator, value } = filter;
  if (operator === 'present') return (row) => read(row) !== null;
  if (value === undefined) throw badFilter(filter);
  if (typeof value === 'object') {
    if (operator !== 'in' && operator !== 'not-in') throw badFilter(filter);
    const set = new Set<string | number>(value);
    return (row) => {
      const cell = read(row);
      return cell !== null && set.has(cell) === (operator === 'in');
    };
  }
  const compare = COMPARISONS[operator];
  if (compare === undefined || typeof value !== (column.kind === 'number' ? 'number' : 'string'))
    throw badFilter(filter);
  return (row) => {
    const cell = read(row);
    return cell !== null && compare(cell, value);
  };
}

const COMPARISONS: Readonly<Record<string, (a: string | number, b: string | number) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

function reader(column: DataColumn): (row: number) => string | number | null {
  if (column.kind === 'factor') return (row) => column.levels[column.codes[row] ?? -1] ?? null;
  return (row) => {
    const value = column.values[row] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
}

function badFilter(filter: RowFilter): EtalonError {
  return new EtalonError('statistics.bad-parameter', { info: { parameter: `filter:${filter.id}` } });
}
