import type { Choice } from '../kit/field.tsx';
import type { Words } from '../kit/use-words.ts';
import { wordOf } from './finding-list.tsx';

/** The choices of a closed list, in the visitor's language. */
export function choicesOf(t: Words['t'], area: string, values: readonly string[]): readonly Choice[] {
  return values.map((value) => ({ value, label: t(wordOf(`${area}.${value}`)) }));
}

/** The choices that items of the document make: their id and their name. */
export function choicesFrom<T extends { readonly id: string }>(
  items: readonly T[],
  nameOf: (item: T) => string,
  unnamed: string,
): readonly Choice[] {
  return items.map((item) => ({ value: item.id, label: nameOf(item) || unnamed }));
}
