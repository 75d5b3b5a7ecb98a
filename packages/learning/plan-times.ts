import { EtalonError } from '@etalon/error';
import type { PlannedFit, PlanRows, PlanWish, ValidationPlan } from './plan-folds.ts';

/**
 * Blocks of time, each asked of a model that learned on all that came before, less `gap` rows (Bergmeir & Benítez 2012). Rows of
 * one time stay in one block. Throws `learning.times-missing`, `learning.times-tied`, `learning.gap-too-long`.
 */
export function planTimes(
  { folds, gap }: PlanWish,
  { rows, times }: PlanRows,
): Pick<ValidationPlan, 'fits' | 'foldOf'> {
  const known = times ?? new Float64Array(rows).fill(Number.NaN);
  const missing = known.reduce((count, time) => count + Number(Number.isNaN(time)), 0);
  if (missing > 0)
    throw new EtalonError('learning.times-missing', {
      info: { count: missing, row: known.findIndex(Number.isNaN) },
    });
  const order = Uint32Array.from({ length: rows }, (_, row) => row).sort(
    (one, other) => (known[one] ?? 0) - (known[other] ?? 0) || one - other,
  );
  const bounds = Array.from({ length: folds + 2 }, (_, block) => endBlock(order, known, block, folds + 1));
  const foldOf = new Int16Array(rows).fill(-1);
  const fits: PlannedFit[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const from = bounds[fold + 1] ?? 0;
    const to = bounds[fold + 2] ?? 0;
    if (to <= from || from === 0) throw new EtalonError('learning.times-tied', { info: { folds } });
    const learned = from - gap;
    if (learned < 2) throw new EtalonError('learning.gap-too-long', { info: { gap, rows: from } });
    const test = order.slice(from, to).sort();
    for (const row of test) foldOf[row] = fold;
    fits.push({ repeat: 0, fold, train: order.slice(0, learned).sort(), test });
  }
  return { fits, foldOf: [foldOf] };
}

/** Where a block ends: at its share of the rows, then on to the end of the rows of that time. */
function endBlock(order: Uint32Array, times: Float64Array, block: number, blocks: number): number {
  let end = Math.floor((block * order.length) / blocks);
  if (block === 0) return 0;
  while (end < order.length && times[order[end] ?? 0] === times[order[end - 1] ?? 0]) end += 1;
  return end;
}
