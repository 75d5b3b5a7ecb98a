import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  computeMerkleRoot,
  hashMerkleLeaf,
  proveMerkleInclusion,
  verifyMerkleInclusion,
} from './merkle-tree.ts';

/** The reference leaves and roots of the Certificate Transparency log's own tests (cpp/merkletree/merkle_tree_test.cc). */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => hashMerkleLeaf(Buffer.from(hex, 'hex')));

const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test.each(ROOTS.map((root, size) => ({ size, root })))(
  'the root of $size published leaves is $root',
  ({ size, root }) => {
    expect(computeMerkleRoot(LEAVES.slice(0, size))).toBe(root);
  },
);

test('every leaf of every small tree is proved, and proves nothing else', () => {
  for (let size = 1; size <= 33; size++) {
    const leaves = Array.from({ length: size }, (_, i) => hashMerkleLeaf(`leaf ${i}`));
    const root = computeMerkleRoot(leaves);
    leaves.forEach((leaf, index) => {
      const path = proveMerkleInclusion(leaves, index);
      expect(verifyMerkleInclusion({ leaf, index, size, path, root })).toBe(true);
      const other = hashMerkleLeaf('other');
      expect(verifyMerkleInclusion({ leaf: other, index, size, path, root })).toBe(false);
      if (size > 1)
        expect(verifyMerkleInclusion({ leaf, index: (index + 1) % size, size, path, root })).toBe(false);
      expect(verifyMerkleInclusion({ leaf, index, size, path: [...path, other], root })).toBe(false);
    });
  }
});

test('a proof is as long as the tree is high', () => {
  const leaves = Array.from({ length: 1000 }, (_, i) => hashMerkleLeaf(String(i)));
  expect(proveMerkleInclusion(leaves, 999).length).toBeLessThanOrEqual(10);
});

test('changing any leaf changes the root', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string(), { minLength: 1, maxLength: 40 }),
      fc.nat(),
      fc.string(),
      (texts, n, text) => {
        const at = n % texts.length;
        fc.pre(texts[at] !== text);
        const root = computeMerkleRoot(texts.map((each) => hashMerkleLeaf(each)));
        const changed = texts.map((each, i) => hashMerkleLeaf(i === at ? text : each));
        expect(computeMerkleRoot(changed)).not.toBe(root);
      },
    ),
  );
});

test('a leaf outside the tree cannot be proved', () => {
  expect(() => proveMerkleInclusion(LEAVES, 8)).toThrow('journal.leaf-out-of-range');
});
