import type { CellValue } from '../case-package.ts';
import { type CaseRow, type Operator, plantRows } from './plant.ts';

/** M2, the same record a second time. */
export function plantExactDuplicate(): Operator {
  return (input) => plantRows(input, 'M2', (row) => ({ ...row.cells }));
}

/** M3, the same event under another key, one text column written otherwise. */
export function plantNearDuplicate(column: string): Operator {
  return (input) =>
    plantRows(input, 'M3', (row) => ({
      ...row.cells,
      [input.key]: `${String(row.cells[input.key] ?? '')}B`,
      [column]: ` ${String(row.cells[column] ?? '').toUpperCase()}`,
    }));
}

/** M13, an older state of a record left beside its current one, with the same key. */
export function plantStaleRecord(older: (row: CaseRow) => Readonly<Record<string, CellValue>>): Operator {
  return (input) => plantRows(input, 'M13', (row) => ({ ...row.cells, ...older(row) }));
}
