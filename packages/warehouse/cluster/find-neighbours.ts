import { distance } from 'fastest-levenshtein';
import { foldText } from './key-value.ts';

/** Values of one block beyond which the block is cut by length, so that no column takes quadratic time. */
const LARGEST_BLOCK = 400;

/** Groups of places linked by an edit distance of at most `radius` between folded values, blocked by shared runs of letters. */
export function findNeighbours(
  values: readonly string[],
  { radius, blockSize }: { readonly radius: number; readonly blockSize: number },
): readonly (readonly number[])[] {
  const folded = values.map((value) => foldText(value).replaceAll(/\s+/g, ' '));
  const parent = values.map((_, i) => i);
  const find = (place: number): number => {
    let root = place;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[place] = root;
    return root;
  };
  for (const block of makeBlocks(folded, blockSize).values())
    for (const part of cutBlock(block, folded))
      for (let i = 0; i < part.length; i += 1)
        for (let j = i + 1; j < part.length; j += 1) {
          const [a = 0, b = 0] = [part[i], part[j]];
          const [left = '', right = ''] = [folded[a], folded[b]];
          if (Math.abs(left.length - right.length) > radius || find(a) === find(b)) continue;
          if (distance(left, right) <= radius) parent[find(b)] = find(a);
        }
  const groups = new Map<number, number[]>();
  values.forEach((_, place) => {
    const root = find(place);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [place]);
    else group.push(place);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

function makeBlocks(folded: readonly string[], size: number): ReadonlyMap<string, readonly number[]> {
  const blocks = new Map<string, number[]>();
  folded.forEach((text, place) => {
    for (const key of listKeys(text, size)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [place]);
      else block.push(place);
    }
  });
  return blocks;
}

/** Runs of letters of the value, and for short values their first and their last letters. */
function listKeys(text: string, size: number): ReadonlySet<string> {
  const keys = new Set<string>();
  for (let i = 0; i + size <= text.length; i += 1) keys.add(text.slice(i, i + size));
  if (text.length < 2 * size) {
    keys.add(`^${text.slice(0, 2)}`);
    keys.add(`${text.slice(-2)}$`);
  }
  return keys;
}

/** A block sorted by text and cut in windows that overlap by half. */
function cutBlock(block: readonly number[], folded: readonly string[]): readonly (readonly number[])[] {
  if (block.length <= LARGEST_BLOCK) return [block];
  const sorted = block.toSorted((a, b) => ((folded[a] ?? '') < (folded[b] ?? '') ? -1 : 1));
  const parts: (readonly number[])[] = [];
  for (let at = 0; at < sorted.length; at += LARGEST_BLOCK / 2)
    parts.push(sorted.slice(at, at + LARGEST_BLOCK));
  return parts;
}
