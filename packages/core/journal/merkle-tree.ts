import { EtalonError } from '@etalon/error';
import { hashSha256 } from './sha256.ts';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** Leaf hash of RFC 6962 §2.1: SHA-256(0x00 ‖ data), in hex. */
export function hashMerkleLeaf(data: string | Uint8Array): string {
  return hashSha256(LEAF, data);
}

function hashNode(left: string, right: string): string {
  return hashSha256(NODE, Buffer.from(left, 'hex'), Buffer.from(right, 'hex'));
}

/** The full subtrees of a tree that grows: at most one per power of two, largest first. */
export type MerkleFrontier = readonly { readonly size: number; readonly hash: string }[];

/** The frontier after one more leaf hash; memory stays logarithmic in the number of leaves. */
export function growMerkleFrontier(frontier: MerkleFrontier, leaf: string): MerkleFrontier {
  const grown = [...frontier];
  let subtree = { size: 1, hash: leaf };
  for (let last = grown.at(-1); last !== undefined && last.size === subtree.size; last = grown.at(-1)) {
    subtree = { size: last.size * 2, hash: hashNode(last.hash, subtree.hash) };
    grown.pop();
  }
  grown.push(subtree);
  return grown;
}

/** Root of a frontier (RFC 6962 §2.1); the root of an empty tree is SHA-256 of nothing. */
export function readMerkleRoot(frontier: MerkleFrontier): string {
  const last = frontier.at(-1);
  if (last === undefined) return hashSha256();
  return frontier.slice(0, -1).reduceRight((right, left) => hashNode(left.hash, right), last.hash);
}

/** Merkle tree root (RFC 6962 §2.1) over leaf hashes in order. */
export function computeMerkleRoot(leaves: readonly string[]): string {
  return readMerkleRoot(leaves.reduce(growMerkleFrontier, []));
}

/** Largest power of two smaller than n (n ≥ 2). */
function splitPoint(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/**
 * Audit path of RFC 6962 §2.1.1 for the leaf at a 0-based index, nearest sibling first;
 * throws `journal.leaf-out-of-range`.
 */
export function proveMerkleInclusion(leaves: readonly string[], index: number): readonly string[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length)
    throw new EtalonError('journal.leaf-out-of-range', { info: { index, leaves: leaves.length } });
  if (leaves.length === 1) return [];
  const k = splitPoint(leaves.length);
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
  return index < k
    ? [...proveMerkleInclusion(left, index), computeMerkleRoot(right)]
    : [...proveMerkleInclusion(right, index - k), computeMerkleRoot(left)];
}

export interface MerkleInclusion {
  readonly leaf: string;
  /** 0-based. */
  readonly index: number;
  /** Number of leaves of the tree. */
  readonly size: number;
  readonly path: readonly string[];
  readonly root: string;
}

/** Whether an audit path leads from the leaf to the root (RFC 9162 §2.1.3.2). */
export function verifyMerkleInclusion({ leaf, index, size, path, root }: MerkleInclusion): boolean {
  if (!Number.isInteger(index) || index < 0 || index >= size) return false;
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = hashNode(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
    } else hash = hashNode(hash, sibling);
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && hash === root;
}
