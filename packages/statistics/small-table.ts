import type { AnalysisSpec } from './spec/analysis-spec.ts';
import type { DataColumn, DataTable } from './table/data-table.ts';

export const number = (...values: readonly number[]): DataColumn => ({
  kind: 'number',
  values: Float64Array.from(values),
});
export const factor = (...cells: readonly string[]): DataColumn => {
  const levels = [...new Set(cells)].filter((cell) => cell !== '').sort();
  return { kind: 'factor', codes: Int32Array.from(cells, (cell) => levels.indexOf(cell)), levels };
};
export const tableOf = (columns: Readonly<Record<string, DataColumn>>): DataTable => {
  const [first] = Object.values(columns);
  return { rows: first?.kind === 'factor' ? first.codes.length : (first?.values.length ?? 0), columns };
};

/** Eight rows with what an analysis must refuse or tell: constants, text that is numbers, infinities, dates as numbers. */
export const SMALL = tableOf({
  y: number(1, 2, 4, 3, 6, 5, 8, 7),
  same: number(5, 5, 5, 5, 5, 5, 5, 5),
  x: number(1, 2, 3, 4, 5, 6, 7, 8),
  double: number(2, 4, 6, 8, 10, 12, 14, 16),
  split: number(0, 0, 0, 0, 1, 1, 1, 1),
  b: number(0, 1, 0, 1, 0, 1, 0, 1),
  coded: factor('0', '1', '0', '1', '0', '1', '0', '1'),
  text: factor('1', '2', '3', '4', '5', '6', '7', '8'),
  city: factor('Brest', 'Lille', 'Brest', 'Lille', 'Brest', 'Lille', 'Brest', 'Lille'),
  only: factor('Brest', 'Brest', 'Brest', 'Brest', 'Brest', 'Brest', 'Brest', 'Brest'),
  infinite: number(1, 2, Number.POSITIVE_INFINITY, 4, 5, 6, 7, Number.NaN),
  weight: number(1, 1, -2, 1, 1, 1, 1, 1),
  day: number(20240101, 20240102, 20240103, 20240104, 20240105, 20240106, 20240107, 20240131),
  id: number(2 ** 53 + 2, 1, 2, 3, 4, 5, 6, 7),
  pair: factor('a', 'a', 'b', 'b', 'c', 'c', 'd', 'd'),
  badpair: factor('a', 'a', 'a', 'a', 'c', 'c', 'd', 'd'),
});

export const model = (...columns: readonly string[]): AnalysisSpec => ({
  kind: 'linear-model',
  outcome: { column: 'y' },
  terms: columns.map((column) => ({ columns: [column] })),
});
