import { type CaseRow, type Operator, plantCells } from './plant.ts';

export interface MissingPlan {
  readonly column: string;
  readonly mechanism: 'MCAR' | 'MAR' | 'MNAR';
  readonly files?: readonly string[];
  /** MAR: chance from other columns. MNAR: chance from the column's own value. Absent for MCAR. */
  readonly weight?: (row: CaseRow) => number;
}

/** M1, a missing cell, drawn by the declared mechanism (Rubin 1976). */
export function plantMissing(plan: MissingPlan): Operator {
  return (input) =>
    plantCells(input, {
      operator: 'M1',
      column: plan.column,
      eligible: (row) => plan.files?.includes(row.file) ?? true,
      ...(plan.weight === undefined ? {} : { weight: plan.weight }),
      change: () => null,
    });
}
