import type { RandomStream } from '@etalon/numeric';
import type { PlantedDefect } from './case-package.ts';
import type { CaseRow, Planted } from './operators/plant.ts';

export interface NumberedCase {
  /** Rows of each visible file, in file order. */
  readonly rowsByFile: ReadonlyMap<string, readonly CaseRow[]>;
  readonly defects: readonly PlantedDefect[];
}

/** Slips the added rows among the others, then gives every defect its file row, 1-based, and its id. */
export function numberDefects(planted: Planted, cleanCount: number, stream: RandomStream): NumberedCase {
  const rowsByFile = new Map<string, CaseRow[]>();
  for (const row of planted.rows) {
    const list = rowsByFile.get(row.file) ?? [];
    if (!rowsByFile.has(row.file)) rowsByFile.set(row.file, list);
    if (row.uid <= cleanCount) list.push(row);
    else list.splice(stream.nextBelow(list.length + 1), 0, row);
  }
  const places = new Map<number, number>();
  for (const list of rowsByFile.values())
    for (const [index, row] of list.entries()) places.set(row.uid, index + 1);
  const placed = planted.drafts.map((draft) => {
    const { uid, ...rest } = draft;
    return { ...rest, row: uid === null ? null : (places.get(uid) ?? null) };
  });
  placed.sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.row ?? 0) - (b.row ?? 0) ||
      ((a.column ?? '') < (b.column ?? '') ? -1 : 1),
  );
  const defects = placed.map((defect, index) => ({
    id: `D${String(index + 1).padStart(5, '0')}`,
    ...defect,
  }));
  return { rowsByFile, defects };
}
