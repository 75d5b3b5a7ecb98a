const C1 = 0xcc9e2d51;
const C2 = 0x1b873593;

function scramble(word: number): number {
  const mixed = Math.imul(word, C1);
  return Math.imul((mixed << 15) | (mixed >>> 17), C2);
}

/** MurmurHash3 x86 32 bits (Appleby 2011) of bytes, as a signed integer. */
export function hashMurmur(bytes: Uint8Array, seed = 0): number {
  let hash = seed;
  const end = bytes.length & ~3;
  for (let at = 0; at < end; at += 4) {
    const word =
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    hash ^= scramble(word);
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  let tail = 0;
  for (let at = bytes.length - 1; at >= end; at -= 1) tail = (tail << 8) | (bytes[at] ?? 0);
  if (bytes.length > end) hash ^= scramble(tail);
  hash ^= bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
