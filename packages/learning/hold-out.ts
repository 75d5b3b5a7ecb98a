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
