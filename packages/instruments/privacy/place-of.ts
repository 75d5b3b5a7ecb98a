import type { ListItem } from '../bench/list-item.ts';

export interface Place {
  readonly path: string;
  readonly locator: string;
}

/** Where an item stands; the list itself when none is named or known. */
export function placeOf(items: readonly ListItem[], id: string | null): Place {
  const item = items.find((row) => row.id === id);
  return item === undefined ? placeOfList(items) : { path: item.path, locator: item.locator };
}

/** Where a list stands: the pointer above its first item, its first line when it is a table. */
export function placeOfList(items: readonly ListItem[]): Place {
  const [first] = items;
  if (first === undefined) return { path: '', locator: '/' };
  const above = first.locator.startsWith('/') ? first.locator.replace(/\/[^/]*$/, '') : first.locator;
  return { path: first.path, locator: above === '' ? '/' : above };
}
