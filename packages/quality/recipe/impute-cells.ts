import { EtalonError } from '@etalon/error';
import { type Query, quoteName } from '../query.ts';
import { findColumn } from './compile-cells.ts';
import type { FillStep } from './compile-fill.ts';
import { imputeByChains } from './impute-by-chains.ts';
import { imputeByNeighbours } from './impute-by-neighbours.ts';
import type { WorkingTable } from './working-table.ts';

/** A value for each missing cell of the first column: 0-based places in ascending order, values beside. */
export interface ImputedCells {
  readonly places: readonly number[];
  readonly values: readonly number[];
}

/** Comparisons of two rows beyond which nearest neighbours are not computed. */
const MAX_COMPARISONS = 2e9;
const MAX_CHAINED_CELLS = 5e7;

/** Computes the missing cells of a `knn` or `mice` fill and writes them as SQL (turn, value). */
export async function imputeCells(query: Query, table: WorkingTable, step: FillStep): Promise<string> {
  const others = (step.from ?? []).filter((name) => name !== step.column);
  if (others.length === 0)
    throw new EtalonError('quality.step-failed', { info: { message: `${step.method}: from` } });
  const columns: Float64Array[] = [];
  for (const name of [step.column, ...others]) {
    const column = quoteName(findColumn(table, name).name);
    columns.push(await query.numbers(`SELECT CAST(${column} AS DOUBLE) FROM ${table.from}`));
  }
  const cells = impute(columns, step);
  const turns = `'${JSON.stringify(cells.places)}'`;
  const values = `'${JSON.stringify(cells.values)}'`;
  return `SELECT unnest(from_json(${turns}, '["BIGINT"]')) AS turn, unnest(from_json(${values}, '["DOUBLE"]')) AS value`;
}

function impute(columns: readonly Float64Array[], step: FillStep): ImputedCells {
  const target = columns[0] ?? new Float64Array();
  const missing = target.reduce((sum, value) => sum + (Number.isNaN(value) ? 1 : 0), 0);
  const work = step.method === 'knn' ? missing * (target.length - missing) : target.length * columns.length;
  const limit = step.method === 'knn' ? MAX_COMPARISONS : MAX_CHAINED_CELLS;
  if (work > limit)
    throw new EtalonError('quality.too-many-cells', { info: { method: step.method, work, limit } });
  return step.method === 'knn'
    ? imputeByNeighbours(columns, step.k ?? 5)
    : imputeByChains(columns, { rounds: step.rounds ?? 10, seed: step.seed ?? null });
}
