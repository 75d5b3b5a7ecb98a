import { foldText } from './fold-text.ts';
import type { Framework } from './framework.ts';
import { type FrameworkItem, listItems } from './list-items.ts';

export interface SearchHit extends FrameworkItem {
  /** Half-open ranges of `text` that match, in order and apart; empty when only the id does. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

/**
 * The items whose id or text holds every word of the query, in document order; case, accents and ligatures do not
 * count. An empty query finds nothing.
 */
export function searchFramework(framework: Framework, query: string): readonly SearchHit[] {
  const words = foldText(query)
    .text.split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return listItems(framework).flatMap((item) => {
    const folded = foldText(item.text);
    const id = item.id.toLowerCase();
    if (!words.every((word) => folded.text.includes(word) || id.includes(word))) return [];
    const found = words.flatMap((word) => findWord(folded.text, word));
    const ranges = found.map(({ start, end }): [number, number] => [
      folded.origin[start] ?? 0,
      (folded.origin[end - 1] ?? 0) + 1,
    ]);
    return [{ ...item, ranges: mergeRanges(ranges) }];
  });
}

function findWord(text: string, word: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length))
    found.push({ start, end: start + word.length });
  return found;
}

function mergeRanges(ranges: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const merged: [number, number][] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
