import { seedPcg32 } from '@etalon/numeric';
import type { Cell } from '../pipeline/pipeline-node.ts';
import { hashMurmur } from '../text/murmur-hash.ts';
import { splitTokens } from '../text/tokenise.ts';
import { countTwins, type NearPairs } from './near-pairs.ts';

/** Jaccard similarity from which two texts are all but the same. */
export const NEAR_TEXT = 0.9;
const SHINGLE = 3;
const BANDS = 16;
const ROWS = 8;
/** Training texts kept for a band: texts repeated by the thousand say nothing more. */
const MOST_CANDIDATES = 200;
const encoder = new TextEncoder();

/** Hashes of the sequences of three words of a text, in lower case; of its words alone under three. */
export function listShingles(text: string): ReadonlySet<number> {
  const words = splitTokens(text.toLowerCase());
  const size = Math.min(SHINGLE, words.length);
  const shingles = new Set<number>();
  for (let at = 0; size > 0 && at + size <= words.length; at += 1)
    shingles.add(hashMurmur(encoder.encode(words.slice(at, at + size).join(' '))) >>> 0);
  return shingles;
}

/** Shared share of two sets: |A ∩ B| / |A ∪ B|; 0 when both are empty. */
export function measureJaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const one of small) shared += Number(large.has(one));
  const union = a.size + b.size - shared;
  return union === 0 ? 0 : shared / union;
}

/** Smallest values of 128 hashes of a set (Broder 1997), drawn once for all. */
const PERMUTATIONS = (() => {
  const stream = seedPcg32({ high: 0, low: 1 }, { high: 0, low: 54 });
  return Array.from({ length: BANDS * ROWS }, () => ({
    a: (stream.nextUint32() | 1) >>> 0,
    b: stream.nextUint32(),
  }));
})();

function sign(shingles: ReadonlySet<number>): readonly number[] {
  const list = [...shingles];
  return PERMUTATIONS.map(({ a, b }) => {
    let least = 0xffffffff;
    for (const one of list) {
      const mixed = Math.imul(one ^ (one >>> 15), a) + b;
      const value = (mixed ^ (mixed >>> 16)) >>> 0;
      if (value < least) least = value;
    }
    return least;
  });
}

const bandsOf = (signature: readonly number[]): readonly string[] =>
  Array.from(
    { length: BANDS },
    (_, band) => `${band} ${signature.slice(band * ROWS, (band + 1) * ROWS).join(' ')}`,
  );

/**
 * Texts of test whose sequences of three words are those of a text of training, for 9 in 10: candidates by MinHash in 16 bands of
 * 8 (a pair at 0.9 is missed once in ten thousand), then counted exactly.
 */
export function findNearTexts(cells: readonly Cell[], parts: Uint8Array): NearPairs | null {
  const shingles = cells.map((cell) => listShingles(String(cell ?? '')));
  const signatures = shingles.map((set) => (set.size === 0 ? [] : bandsOf(sign(set))));
  const known = new Map<string, number[]>();
  signatures.forEach((bands, row) => {
    if (parts[row] !== 0) return;
    for (const band of bands) {
      const rows = known.get(band);
      if (rows === undefined) known.set(band, [row]);
      else if (rows.length < MOST_CANDIDATES) rows.push(row);
    }
  });
  const isNear = (row: number, other: number): boolean =>
    measureJaccard(shingles[row] ?? new Set(), shingles[other] ?? new Set()) >= NEAR_TEXT;
  return countTwins(parts, (row) => {
    for (const band of signatures[row] ?? [])
      for (const other of known.get(band) ?? []) if (isNear(row, other)) return other;
    return null;
  });
}
