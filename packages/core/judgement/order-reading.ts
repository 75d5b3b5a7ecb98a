import { createHash } from 'node:crypto';

/**
 * Things to read in an order that nobody chose: a permutation of `items`, always the same for the same ids in `seed`, and
 * another one for another reader. It rests on the SHA-256 of each item's id under the seed, so that neither the order of
 * `items` nor who comes or leaves changes how two of them stand to each other.
 *
 * @example
 * orderReading(['examiner', 'A1.2-1'], [{ id: 'a' }, { id: 'b' }]).length; // 2
 */
export function orderReading<T extends { readonly id: string }>(
  seed: readonly string[],
  items: readonly T[],
): readonly T[] {
  const keyOf = ({ id }: T): string =>
    createHash('sha256')
      .update([...seed, id].join('\n'))
      .digest('hex');
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .toSorted((left, right) => (left.key < right.key ? -1 : 1))
    .map(({ item }) => item);
}
