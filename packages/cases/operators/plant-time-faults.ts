import { type CaseRow, type Operator, plantCells } from './plant.ts';

function parts(row: CaseRow, column: string): { year: string; month: string; day: string } {
  const [year = '', month = '', day = ''] = String(row.cells[column] ?? '').split('-');
  return { year, month, day };
}

/** M9, day and month exchanged; only a day from 1 to 12 that differs from the month can be. */
export function plantDateSwap(column: string): Operator {
  return (input) =>
    plantCells(input, {
      operator: 'M9',
      column,
      eligible: (row) => {
        const { month, day } = parts(row, column);
        return Number(day) <= 12 && day !== month;
      },
      change: (row) => {
        const { year, month, day } = parts(row, column);
        return `${year}-${day}-${month}`;
      },
    });
}

/** M10, a local time written in UTC: moved by the standard offset of its place, in hours. */
export function plantZoneShift(
  column: string,
  offsetHours: (row: CaseRow) => number,
  eligible?: (row: CaseRow) => boolean,
): Operator {
  return (input) =>
    plantCells(input, {
      operator: 'M10',
      column,
      eligible: (row) => offsetHours(row) !== 0 && (eligible === undefined || eligible(row)),
      change: (row) => {
        const local = Date.parse(`${String(row.cells[column])}Z`);
        return new Date(local + offsetHours(row) * 3_600_000).toISOString().slice(0, 19);
      },
    });
}
