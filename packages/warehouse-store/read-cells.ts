import { createHash } from 'node:crypto';
import { EtalonError } from '@etalon/error';
import type { SmokeResult, StoreCell } from '@etalon/warehouse';

const SIGNIFICANT = 12;
const TABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,62}$/;

/** Sorted JSON lines, so that the checksum does not depend on an order that SQL leaves free. */
export function checksumRows(
  columns: readonly string[],
  rows: readonly (readonly StoreCell[])[],
): SmokeResult {
  const lines = rows.map((row) => JSON.stringify(row.map(roundCell))).sort();
  return {
    columns,
    rows: rows.length,
    checksum: createHash('sha256').update(lines.join('\n')).digest('hex'),
  };
}

function roundCell(cell: StoreCell): StoreCell {
  if (typeof cell !== 'number' || !Number.isFinite(cell))
    return typeof cell === 'number' ? String(cell) : cell;
  const rounded = Number(cell.toPrecision(SIGNIFICANT));
  return Object.is(rounded, -0) ? 0 : rounded;
}

/** Refuses a name that is no plain identifier (`warehouse.table-unknown`). */
export function requireTableName(table: string): string {
  if (!TABLE_NAME.test(table)) throw new EtalonError('warehouse.table-unknown', { info: { table } });
  return table;
}
