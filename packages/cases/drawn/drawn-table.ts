import type { Duckdb } from '@etalon/duckdb';
import type { CellValue } from '../case-package.ts';

/** A clean table made from real records, and what its author put into it. */
export interface DrawnTable {
  /** Cells in the order of the target columns. */
  readonly rows: readonly (readonly CellValue[])[];
  /** File name under `truth/` → what was put in, for whoever checks the case; hidden. */
  readonly truths: Readonly<Record<string, unknown>>;
}

export type TableDrawer = (input: {
  readonly duck: Duckdb;
  readonly seed: string;
  readonly count: number;
}) => Promise<DrawnTable>;
