import type { RandomStream } from '@etalon/numeric';
import type { CellValue, DefectOperator } from '../case-package.ts';

/** One record on its way to a visible file; `uid` follows it through the operators. */
export interface CaseRow {
  readonly uid: number;
  readonly file: string;
  readonly cells: Readonly<Record<string, CellValue>>;
}

/** A defect before its file row is known: rows are numbered once all operators have run. */
export interface DefectDraft {
  readonly operator: DefectOperator;
  /** Null for a whole column. */
  readonly uid: number | null;
  readonly key: string | null;
  readonly column: string | null;
  readonly file: string;
  readonly truth: CellValue;
  readonly planted: CellValue;
}

export interface PlantInput {
  readonly rows: readonly CaseRow[];
  readonly key: string;
  readonly stream: RandomStream;
  /** Share of the eligible rows, 0 to 1. */
  readonly intensity: number;
  /** True when an earlier operator holds this cell, or the whole row when column is null. */
  readonly isTaken: (row: CaseRow, column: string | null) => boolean;
}

export interface Planted {
  readonly rows: readonly CaseRow[];
  readonly drafts: readonly DefectDraft[];
}

export type Operator = (input: PlantInput) => Planted;

/** The text of a row's key cell. */
export function keyOf(row: CaseRow, key: string): string {
  return String(row.cells[key] ?? '');
}

export interface DrawOptions {
  readonly eligible: readonly CaseRow[];
  readonly count: number;
  /** Relative chance of a row, 0 to 1; every row alike when absent. */
  readonly weight?: (row: CaseRow) => number;
}

/** Draws rows without replacement, each accepted with its weight; fewer than asked when the rows run out. */
export function drawRows(stream: RandomStream, options: DrawOptions): readonly CaseRow[] {
  const pool = [...options.eligible];
  const drawn: CaseRow[] = [];
  while (drawn.length < options.count && pool.length > 0) {
    const at = stream.nextBelow(pool.length);
    const row = pool[at];
    if (row === undefined) break;
    if (options.weight !== undefined && stream.nextUnit() >= options.weight(row)) continue;
    const last = pool.pop();
    if (last !== undefined && at < pool.length) pool[at] = last;
    drawn.push(row);
  }
  return drawn;
}

export interface CellChange {
  readonly operator: DefectOperator;
  readonly column: string;
  readonly eligible?: (row: CaseRow) => boolean;
  readonly weight?: (row: CaseRow) => number;
  /** Must differ from the truth; a change that does not is left out of the manifest and of the rows. */
  readonly change: (row: CaseRow, stream: RandomStream) => CellValue;
}

/** Plants one kind of change in one column, on `intensity` of the rows that carry a value there and are free. */
export function plantCells(input: PlantInput, plan: CellChange): Planted {
  const eligible = input.rows.filter(
    (row) =>
      row.cells[plan.column] !== null &&
      !input.isTaken(row, plan.column) &&
      (plan.eligible === undefined || plan.eligible(row)),
  );
  const count = Math.round(eligible.length * input.intensity);
  const drawn = drawRows(input.stream, {
    eligible,
    count,
    ...(plan.weight === undefined ? {} : { weight: plan.weight }),
  });
  const changed = new Map<number, CaseRow>();
  const drafts: DefectDraft[] = [];
  for (const row of drawn) {
    const truth = row.cells[plan.column] ?? null;
    const planted = plan.change(row, input.stream);
    if (planted === truth) continue;
    changed.set(row.uid, { ...row, cells: { ...row.cells, [plan.column]: planted } });
    drafts.push({
      operator: plan.operator,
      uid: row.uid,
      key: keyOf(row, input.key),
      column: plan.column,
      file: row.file,
      truth,
      planted,
    });
  }
  return { rows: input.rows.map((row) => changed.get(row.uid) ?? row), drafts };
}

/** Adds one altered copy of `intensity` of the free rows, in the same file, under a new uid. */
export function plantRows(
  input: PlantInput,
  operator: DefectOperator,
  copy: (row: CaseRow, stream: RandomStream) => CaseRow['cells'],
): Planted {
  const eligible = input.rows.filter((row) => !input.isTaken(row, null));
  const drawn = drawRows(input.stream, { eligible, count: Math.round(eligible.length * input.intensity) });
  const firstUid = input.rows.reduce((highest, row) => Math.max(highest, row.uid), 0) + 1;
  const added = drawn.map((row, index) => ({
    uid: firstUid + index,
    file: row.file,
    cells: copy(row, input.stream),
  }));
  const drafts = added.map((row, index): DefectDraft => {
    const original = drawn[index] ?? row;
    return {
      operator,
      uid: row.uid,
      key: keyOf(original, input.key),
      column: null,
      file: row.file,
      truth: null,
      planted: keyOf(row, input.key),
    };
  });
  return { rows: [...input.rows, ...added], drafts };
}

/** Two plantings one after the other, on the same input terms. */
export function chainPlantings(input: PlantInput, operators: readonly Operator[]): Planted {
  let planted: Planted = { rows: input.rows, drafts: [] };
  for (const operator of operators) {
    const next = operator({ ...input, rows: planted.rows });
    planted = { rows: next.rows, drafts: [...planted.drafts, ...next.drafts] };
  }
  return planted;
}
