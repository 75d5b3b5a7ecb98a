import { createHash } from 'node:crypto';
import type { CellValue } from './case-package.ts';

/**
 * SHA-256 of the answer of a smoke query: one JSON array a row, in the order the query gives, joined by LF. Whole
 * numbers are written without a point, so that SQLite and DuckDB agree.
 */
export function checksumRows(rows: readonly (readonly CellValue[])[]): string {
  const text = rows.map((row) => JSON.stringify(row)).join('\n');
  return createHash('sha256').update(text).digest('hex');
}
