import { countDifferences, hashPerception } from '../image/hash-picture.ts';
import type { Picture } from '../media/media.ts';
import { countTwins, type NearPairs } from './near-pairs.ts';

/** Bits of perceptual hashes up to which two pictures are all but the same. */
export const NEAR_PICTURE = 4;

/** Pictures of test whose perceptual hash is that of a picture of training, but for four bits at most. */
export function findNearPictures(pictures: readonly (Picture | null)[], parts: Uint8Array): NearPairs | null {
  const hashes = pictures.map((picture) => (picture === null ? null : hashPerception(picture)));
  const train = hashes.flatMap((hash, row) => (hash !== null && parts[row] === 0 ? [{ hash, row }] : []));
  return countTwins(parts, (row) => {
    const hash = hashes[row];
    if (hash === null || hash === undefined) return null;
    return train.find((other) => countDifferences(hash, other.hash) <= NEAR_PICTURE)?.row ?? null;
  });
}

/** Rows of test whose file is, to the byte, one of training under whatever name. */
export function findSameDigests(digests: readonly (string | null)[], parts: Uint8Array): NearPairs | null {
  const first = new Map<string, number>();
  digests.forEach((digest, row) => {
    if (digest !== null && parts[row] === 0 && !first.has(digest)) first.set(digest, row);
  });
  return countTwins(parts, (row) => first.get(digests[row] ?? '') ?? null);
}
