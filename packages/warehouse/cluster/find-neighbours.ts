import { EtalonError } from '@etalon/error';
import { distance } from 'fastest-levenshtein';
import { foldText } from './key-value.ts';

/** Pairs of values compared, beyond which the search is refused rather than cut. */
const MAX_PAIRS = 20_000_000;

/**
 * Groups of places linked by an edit distance of at most `radius` between folded values, none missed: a value cut in
 * radius + 1 parts keeps one of them whole in every neighbour (PassJoin, Li, Deng, Wang & Feng 2011). Throws
 * `warehouse.too-many-pairs`.
 */
export function findNeighbours(values: readonly string[], radius: number): readonly (readonly number[])[] {
  const folded = values.map((value) => foldText(value).replaceAll(/\s+/g, ' '));
  const { find, join } = makeSets(values.length);
  const index = new Map<string, number[]>();
  let pairs = 0;
  const order = values.map((_, place) => place).sort((a, b) => length(a) - length(b));
  function length(place: number): number {
    return folded[place]?.length ?? 0;
  }
  for (const place of order) {
    const text = folded[place] ?? '';
    for (const other of listCandidates(text, radius, index)) {
      pairs += 1;
      if (pairs > MAX_PAIRS)
        throw new EtalonError('warehouse.too-many-pairs', { info: { limit: MAX_PAIRS } });
      if (find(other) !== find(place) && distance(folded[other] ?? '', text) <= radius) join(other, place);
    }
    for (const { key } of cutParts(text.length, radius, text)) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [place]);
      else list.push(place);
    }
  }
  const groups = Map.groupBy(
    values.map((_, place) => place),
    find,
  );
  return [...groups.values()].filter((group) => group.length > 1);
}

interface Part {
  readonly key: string;
  readonly rank: number;
  readonly start: number;
  readonly size: number;
}

/** The radius + 1 parts of a text of that length; keys carry the length, the rank and the letters. */
function cutParts(length: number, radius: number, text: string): readonly Part[] {
  const count = radius + 1;
  return Array.from({ length: count }, (_, rank) => {
    const start = Math.floor((rank * length) / count);
    const size = Math.floor(((rank + 1) * length) / count) - start;
    return { key: `${length}|${rank}|${text.slice(start, start + size)}`, rank, start, size };
  });
}

/** Shorter or equal values already indexed that share a part with the text, near the same place; each once. */
function listCandidates(
  text: string,
  radius: number,
  index: ReadonlyMap<string, readonly number[]>,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let length = Math.max(0, text.length - radius); length <= text.length; length += 1)
    for (const { rank, start, size } of cutParts(length, radius, ''))
      for (let at = Math.max(0, start - radius); at <= Math.min(text.length - size, start + radius); at += 1)
        for (const place of index.get(`${length}|${rank}|${text.slice(at, at + size)}`) ?? [])
          found.add(place);
  return found;
}

function makeSets(count: number): {
  readonly find: (place: number) => number;
  readonly join: (a: number, b: number) => void;
} {
  const parent = Array.from({ length: count }, (_, place) => place);
  const find = (place: number): number => {
    let root = place;
    while (parent[root] !== root) root = parent[root] ?? root;
    let next = place;
    while (next !== root) {
      const after = parent[next] ?? root;
      parent[next] = root;
      next = after;
    }
    return root;
  };
  return {
    find,
    join: (a, b) => {
      const [first, second] = [find(a), find(b)];
      parent[Math.max(first, second)] = Math.min(first, second);
    },
  };
}
