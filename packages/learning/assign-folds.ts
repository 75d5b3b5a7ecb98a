import { EtalonError } from '@etalon/error';
import type { RandomStream } from '@etalon/numeric';
import { holdOut, shuffleRows } from './hold-out.ts';
import type { PlanRows, PlanWish } from './plan-folds.ts';

/** A fold for each row, drawn: each class dealt in turn for `stratified`, whole groups for `grouped`. */
export function assignFolds(wish: PlanWish, given: PlanRows, stream: RandomStream): Int16Array {
  switch (wish.scheme) {
    case 'holdout':
      return drawHoldout(wish, given, stream);
    case 'grouped':
      return dealGroups(wish.folds, given, stream);
    case 'stratified':
      return dealRows(wish.folds, listClasses(wish.folds, given), stream);
    case 'kfold':
    case 'temporal':
      return dealRows(wish.folds, [Uint32Array.from({ length: given.rows }, (_, row) => row)], stream);
    default:
      return wish.scheme satisfies never;
  }
}

function drawHoldout({ share }: PlanWish, { rows, classes }: PlanRows, stream: RandomStream): Int16Array {
  const values = classes ?? new Float64Array(rows);
  const count = classes === null ? 0 : classes.reduce((most, code) => Math.max(most, code + 1), 0);
  const { test } = holdOut({ values, classes: count }, share, stream);
  const codes = new Int16Array(rows).fill(-1);
  for (const row of test) codes[row] = 0;
  return codes;
}

/** The rows of each class; throws `learning.class-under-folds` for one that cannot be in every fold. */
function listClasses(folds: number, { rows, classes }: PlanRows): readonly Uint32Array[] {
  if (classes === null) return [Uint32Array.from({ length: rows }, (_, row) => row)];
  const byClass = new Map<number, number[]>();
  for (let row = 0; row < rows; row += 1) {
    const code = classes[row] ?? 0;
    const own = byClass.get(code);
    if (own === undefined) byClass.set(code, [row]);
    else own.push(row);
  }
  for (const [code, own] of byClass)
    if (own.length < folds)
      throw new EtalonError('learning.class-under-folds', { info: { code, count: own.length, folds } });
  return [...byClass].sort(([one], [other]) => one - other).map(([, own]) => Uint32Array.from(own));
}

/** Shuffles each part and deals it in turn, going on from the fold where the last part ended: sizes differ by one at most. */
function dealRows(folds: number, parts: readonly Uint32Array[], stream: RandomStream): Int16Array {
  const codes = new Int16Array(parts.reduce((sum, part) => sum + part.length, 0));
  let next = 0;
  for (const part of parts)
    for (const row of shuffleRows(part, stream)) {
      codes[row] = next;
      next = (next + 1) % folds;
    }
  return codes;
}

/** Groups drawn in an order, the largest first, each into the fold that has fewest rows; throws `learning.groups-under-folds`. */
function dealGroups(folds: number, { rows, groups }: PlanRows, stream: RandomStream): Int16Array {
  const codes = groups ?? new Int32Array();
  const sizes = new Map<number, number>();
  for (const group of codes) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  if (sizes.size < folds)
    throw new EtalonError('learning.groups-under-folds', { info: { groups: sizes.size, folds } });
  const names = Uint32Array.from([...sizes.keys()].sort((one, other) => one - other));
  const drawn = [...shuffleRows(names, stream)];
  drawn.sort((one, other) => (sizes.get(other) ?? 0) - (sizes.get(one) ?? 0));
  const loads = new Float64Array(folds);
  const chosen = new Map<number, number>();
  for (const group of drawn) {
    const fold = loads.indexOf(Math.min(...loads));
    chosen.set(group, fold);
    loads[fold] = (loads[fold] ?? 0) + (sizes.get(group) ?? 0);
  }
  return Int16Array.from({ length: rows }, (_, row) => chosen.get(codes[row] ?? -1) ?? -1);
}
