import type { ListItem } from '../bench/list-item.ts';

/** Where an item stands; the first item of the list when none is named. */
export function placeOf(
  items: readonly ListItem[],
  id: string | null,
): { readonly path: string; readonly locator: string } {
  const item = items.find((row) => row.id === id) ?? items[0];
  return { path: item?.path ?? '', locator: item?.locator ?? '/' };
}
