import { createHash } from 'node:crypto';
import type { DrawnPlan, TrainingWarning, ValidationPlan } from '@etalon/learning';
import type { LearningTable } from './load-learning-table.ts';

const CELLS = 240;
const MOST_STRIPS = 5;
const MOST_THREADS = 24;
/** Folds whose sizes differ more weigh differently in a plain mean. */
const MOST_RATIO = 1.2;

/** The plan as it is kept and drawn: sizes, the hash of who is asked in which fold, and strips of rows. */
export function drawPlan(
  plan: ValidationPlan,
  { groups, times }: LearningTable,
  ids: readonly string[],
): DrawnPlan {
  const { scheme, folds, repeats, share, gap, fits, foldOf } = plan;
  const order = scheme === 'temporal' ? 'time' : groups === null ? 'file' : 'group';
  const keys = order === 'time' ? times : order === 'group' ? groups : null;
  const rows = Uint32Array.from({ length: ids.length }, (_, row) => row);
  if (keys !== null) rows.sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0) || one - other);
  const cells = Math.min(CELLS, rows.length);
  const hash = createHash('sha256');
  for (const [row, id] of ids.entries())
    hash.update(`${JSON.stringify([id, ...foldOf.map((codes) => codes[row] ?? -1)])}\n`);
  return {
    ...{ scheme, folds, repeats, share, gap, order },
    sha256: hash.digest('hex'),
    fits: fits.map(({ repeat, fold, train, test }) => ({
      repeat,
      fold,
      train: train.length,
      test: test.length,
    })),
    threads: order === 'time' ? [] : drawThreads(foldOf[0] ?? new Int16Array(), groups, { rows, cells }),
    strips: foldOf
      .slice(0, MOST_STRIPS)
      .map((codes) =>
        Array.from(
          { length: cells },
          (_, cell) => codes[rows[Math.floor((cell * rows.length) / cells)] ?? 0] ?? -1,
        ),
      ),
  };
}

/** For the first entities that folds split, where the strip shows one row of each of their folds. */
function drawThreads(
  codes: Int16Array,
  groups: Int32Array | null,
  { rows, cells }: { readonly rows: Uint32Array; readonly cells: number },
): DrawnPlan['threads'] {
  if (groups === null) return [];
  const found = new Map<number, Map<number, number>>();
  rows.forEach((row, place) => {
    const fold = codes[row] ?? -1;
    const own = found.get(groups[row] ?? 0) ?? new Map<number, number>();
    if (fold >= 0 && !own.has(fold)) own.set(fold, Math.floor((place * cells) / rows.length));
    found.set(groups[row] ?? 0, own);
  });
  return [...found.values()]
    .filter((own) => own.size > 1)
    .slice(0, MOST_THREADS)
    .map((own) =>
      [...own].map(([fold, cell]) => ({ cell, fold })).sort((one, other) => one.fold - other.fold),
    );
}

/** What the plan leaves to be known: groups that folds split, time that it does not follow, rows that are never asked. */
export function warnPlan(plan: ValidationPlan, { groups, times }: LearningTable): readonly TrainingWarning[] {
  const warnings: TrainingWarning[] = [];
  const codes = plan.foldOf[0] ?? new Int16Array();
  if (groups !== null) {
    const first = new Map<number, number>();
    const split = new Set<number>();
    groups.forEach((group, row) => {
      const fold = codes[row] ?? -1;
      if (!first.has(group)) first.set(group, fold);
      else if (first.get(group) !== fold) split.add(group);
    });
    if (split.size > 0)
      warnings.push({ code: 'groups-split', params: { count: split.size, groups: first.size } });
  }
  if (times !== null && plan.scheme !== 'temporal') warnings.push({ code: 'time-ignored', params: {} });
  if (times !== null && plan.scheme === 'temporal') {
    const tied = countShared(times);
    if (tied > 0) warnings.push({ code: 'time-ties', params: { count: tied, rows: times.length } });
  }
  const sizes = plan.fits.map(({ test }) => test.length);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (most > MOST_RATIO * least) warnings.push({ code: 'folds-differ', params: { least, most } });
  const never = codes.reduce((count, code) => count + Number(code < 0), 0);
  if (never > 0) warnings.push({ code: 'rows-never-asked', params: { count: never, rows: codes.length } });
  if (plan.fits.length < 2) warnings.push({ code: 'one-fold', params: {} });
  return warnings;
}

/** Values that another row has too. */
function countShared(values: ArrayLike<number>): number {
  const counts = new Map<number, number>();
  for (let row = 0; row < values.length; row += 1)
    counts.set(values[row] ?? 0, (counts.get(values[row] ?? 0) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count > 1 ? count : 0), 0);
}
