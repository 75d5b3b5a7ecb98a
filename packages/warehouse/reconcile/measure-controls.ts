import { requireColumns } from '../list-columns.ts';
import type { Query } from '../query.ts';
import type { ControlRequest, ControlTotals } from './reconciliation.ts';
import { readControls, writeControls } from './write-controls.ts';

/** Rows, distinct keys, exact sums and key-set hash of a DuckDB table; throws `warehouse.column-unknown`. */
export async function measureControls(query: Query, request: ControlRequest): Promise<ControlTotals> {
  await requireColumns(query, request.table, [...request.key, ...request.sums]);
  const [row] = await query.rows(writeControls(request, 'duckdb'));
  return readControls(request, row);
}
