const SHINGLE = 5;
const ROWS = 4;
const BANDS = 16;
const SLOTS = ROWS * BANDS;

/** Sequences of five characters of a text, case and what is neither letter nor digit folded, as 32-bit hashes (FNV-1a). */
export function listShingles(text: string): ReadonlySet<number> {
  const folded = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= folded.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let step = 0; step < SHINGLE; step += 1) {
      hash ^= folded.charCodeAt(at + step);
      hash = Math.imul(hash, 0x01000193);
    }
    shingles.add(hash >>> 0);
  }
  return shingles;
}

/** |A ∩ B| / |A ∪ B|; 0 when both are empty. */
export function measureJaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared += 1;
  const size = a.size + b.size - shared;
  return size === 0 ? 0 : shared / size;
}

function mixBits(value: number, slot: number): number {
  let mixed = Math.imul(value ^ Math.imul(slot + 1, 0x9e3779b9), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Keys of the bands of a MinHash signature (Broder 1997): 16 bands of 4 slots, so that two sets of similarity 0.9 share a
 * band with probability 1 − (1 − 0.9⁴)¹⁶ > 0.9999999; what shares one is then compared exactly.
 */
export function listBandKeys(shingles: ReadonlySet<number>): readonly string[] {
  if (shingles.size === 0) return [];
  const least = new Uint32Array(SLOTS).fill(0xffffffff);
  for (const shingle of shingles)
    for (let slot = 0; slot < SLOTS; slot += 1) {
      const hash = mixBits(shingle, slot);
      if (hash < (least[slot] ?? 0)) least[slot] = hash;
    }
  return Array.from(
    { length: BANDS },
    (_, band) => `${band}:${least.subarray(band * ROWS, (band + 1) * ROWS).join(',')}`,
  );
}

/** Places of the texts that are like none before them: similarity under `least`; the first of those alike is kept. */
export function keepDistinct(texts: readonly string[], least: number): readonly number[] {
  const byBand = new Map<string, ReadonlySet<number>[]>();
  return texts.flatMap((text, at) => {
    const shingles = listShingles(text);
    const keys = listBandKeys(shingles);
    const near = new Set(keys.flatMap((key) => byBand.get(key) ?? []));
    if ([...near].some((other) => measureJaccard(shingles, other) >= least)) return [];
    for (const key of keys) byBand.set(key, [...(byBand.get(key) ?? []), shingles]);
    return [at];
  });
}
