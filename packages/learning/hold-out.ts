import { EtalonError } from '@etalon/error';
import type { RandomStream } from '@etalon/numeric';
import { listRows, type Target } from './training-set.ts';

/** Rows in an order drawn from the stream (Fisher–Yates). */
export function shuffleRows(rows: Uint32Array, stream: RandomStream): Uint32Array {
  const shuffled = rows.slice();
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = stream.nextBelow(at + 1);
    const moved = shuffled[at] ?? 0;
    shuffled[at] = shuffled[other] ?? 0;
    shuffled[other] = moved;
  }
  return shuffled;
}

/** Two parts of the rows, the second with its share of each class; each class keeps at least one row in the first. */
export function holdOut(
  { values, classes }: Target,
  share: number,
  stream: RandomStream,
): { readonly train: Uint32Array; readonly test: Uint32Array } {
  const parts: { train: number[]; test: number[] } = { train: [], test: [] };
  for (let code = 0; code < Math.max(1, classes); code += 1) {
    const own = listRows(values.length, (row) => classes === 0 || values[row] === code);
    const shuffled = shuffleRows(own, stream);
    const held = Math.min(own.length - 1, Math.round(share * own.length));
    for (const [at, row] of shuffled.entries()) (at < held ? parts.test : parts.train).push(row);
  }
  return { train: Uint32Array.from(parts.train).sort(), test: Uint32Array.from(parts.test).sort() };
}

/**
 * Two parts of the rows, each group whole in one of them: groups in an order drawn from the stream go to the second while it has room
 * for them within its share of the rows. The second has one group at least, unless the share is 0 or there is one group only.
 */
export function holdGroupsOut(
  groups: ArrayLike<number>,
  share: number,
  stream: RandomStream,
): { readonly train: Uint32Array; readonly test: Uint32Array } {
  const sizes = new Map<number, number>();
  for (let row = 0; row < groups.length; row += 1) {
    const code = groups[row] ?? -1;
    sizes.set(code, (sizes.get(code) ?? 0) + 1);
  }
  const codes = [...sizes.keys()].sort((one, other) => one - other);
  const order = shuffleRows(
    Uint32Array.from(codes, (_, at) => at),
    stream,
  );
  const room = Math.round(share * groups.length);
  const held = new Set<number>();
  let taken = 0;
  for (const at of order) {
    const code = codes[at] ?? -1;
    const size = sizes.get(code) ?? 0;
    const isRoom = taken + size <= room || held.size === 0;
    if (room === 0 || !isRoom || held.size === codes.length - 1) continue;
    held.add(code);
    taken += size;
  }
  return {
    train: listRows(groups.length, (row) => !held.has(groups[row] ?? -1)),
    test: listRows(groups.length, (row) => held.has(groups[row] ?? -1)),
  };
}

/**
 * Two parts of the rows in time, the second the last ones: at most the share of them, never part of a time, and one time at least
 * unless the share is 0 or there is one time only. Rows just before it, `gap` of them, are in neither part. Throws
 * `learning.gap-too-long` when fewer than two are left to learn from.
 */
export function holdLastOut(
  times: ArrayLike<number>,
  share: number,
  gap: number,
): { readonly train: Uint32Array; readonly test: Uint32Array } {
  const timeOf = (row: number): number => times[row] ?? 0;
  const order = listRows(times.length, () => true).sort(
    (one, other) => timeOf(one) - timeOf(other) || one - other,
  );
  const held = Math.round(share * order.length);
  const starts = Array.from(order.keys()).filter(
    (at) => at > 0 && timeOf(order[at] ?? 0) !== timeOf(order[at - 1] ?? 0),
  );
  const within = starts.find((at) => order.length - at <= held) ?? starts.at(-1);
  if (held === 0 || within === undefined) return { train: order.sort(), test: new Uint32Array() };
  const learned = within - gap;
  if (gap > 0 && learned < 2) throw new EtalonError('learning.gap-too-long', { info: { gap, rows: within } });
  return { train: order.slice(0, learned).sort(), test: order.slice(within).sort() };
}
