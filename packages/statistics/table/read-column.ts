import { EtalonError } from '@etalon/error';
import type { DataColumn, DataTable, FactorColumn, NumberColumn } from './data-table.ts';

/** The column of that name, or `statistics.unknown-column`. */
export function readColumn(table: DataTable, name: string): DataColumn {
  const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
  if (column === undefined) throw new EtalonError('statistics.unknown-column', { info: { column: name } });
  return column;
}

/** A column of numbers; text that only looks like numbers is `statistics.text-numbers`, other text `statistics.not-numeric`. */
export function readNumbers(table: DataTable, name: string): NumberColumn {
  const column = readColumn(table, name);
  if (column.kind === 'number') return column;
  const looksNumeric = column.levels.length > 0 && column.levels.every(isNumberText);
  throw new EtalonError(looksNumeric ? 'statistics.text-numbers' : 'statistics.not-numeric', {
    info: { column: name },
  });
}

const MOST_LEVELS = 1000;

/** A column of categories; whole numbers of few values are taken as categories in rising order, others refused. */
export function readFactor(table: DataTable, name: string): FactorColumn {
  const column = readColumn(table, name);
  if (column.kind === 'factor') return column;
  const found = [...new Set(column.values)].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  if (found.length > MOST_LEVELS || !found.every(Number.isInteger))
    throw new EtalonError('statistics.not-categorical', { info: { column: name } });
  const places = new Map(found.map((value, place) => [value, place]));
  return {
    kind: 'factor',
    codes: Int32Array.from(column.values, (value) => places.get(value) ?? -1),
    levels: found.map(String),
  };
}

function isNumberText(text: string): boolean {
  return /^\s*[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?\s*$/i.test(text);
}
