import type { CellValue } from '../case-package.ts';
import { type CaseRow, type Operator, plantCells } from './plant.ts';

function numberIn(row: CaseRow, column: string): number {
  const value = row.cells[column];
  return typeof value === 'number' ? value : 0;
}

/** M4, a value no such measure can take: sign turned, or moved past `highest`. */
export function plantOutOfRange(column: string, highest: number): Operator {
  return (input) =>
    plantCells(input, {
      operator: 'M4',
      column,
      change: (row, stream) => {
        const value = Math.abs(numberIn(row, column));
        if (stream.nextBelow(2) === 0 && value > highest / 20) return -value;
        return highest * 3 + stream.nextBelow(highest);
      },
    });
}

/** M5, the same length written in another unit: metres or miles instead of kilometres. */
export function plantUnitChange(column: string): Operator {
  return (input) =>
    plantCells(input, {
      operator: 'M5',
      column,
      change: (row, stream) => {
        const kilometres = numberIn(row, column);
        return stream.nextBelow(2) === 0 ? Math.round(kilometres * 1000) : Math.round(kilometres / 1.609344);
      },
    });
}

/** M6, a number turned into text; not possible where the file format types its columns. */
export function plantTypeCorruption(column: string, unit: string, untypedFiles: readonly string[]): Operator {
  return (input) =>
    plantCells(input, {
      operator: 'M6',
      column,
      eligible: (row) => untypedFiles.includes(row.file),
      change: (row, stream) => {
        const value = numberIn(row, column);
        const shapes = [`${value} ${unit}`, `~${value}`, `${value}${unit}.`, `"${value}"`];
        return shapes[stream.nextBelow(shapes.length)] ?? null;
      },
    });
}

/** M15, a conventional value that stands for « not known ». */
export function plantSentinel(column: string, sentinel: CellValue, files?: readonly string[]): Operator {
  return (input) =>
    plantCells(input, {
      operator: 'M15',
      column,
      eligible: (row) => files?.includes(row.file) ?? true,
      change: () => sentinel,
    });
}
