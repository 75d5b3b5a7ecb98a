import { createHash } from 'node:crypto';

/** A stable order per seat: every examiner reads in another one, always the same for that examiner. */
export function orderForSeat<T extends { readonly id: string }>(
  seatId: string,
  items: readonly T[],
): readonly T[] {
  const key = (item: T): string => createHash('sha256').update(`${seatId}\n${item.id}`).digest('hex');
  return items
    .map((item) => ({ item, key: key(item) }))
    .toSorted((left, right) => (left.key < right.key ? -1 : 1))
    .map((row) => row.item);
}
