import { describe, expect, it } from 'vitest';
import { measureConnectivity, type PairLink } from './measure-connectivity.ts';

const link = (first: number, second: number): PairLink => ({ first, second });
const range = (size: number): readonly number[] => Array.from({ length: size }, (_, index) => index);
const path = (size: number) => range(size - 1).map((index) => link(index, index + 1));
const complete = (size: number) =>
  range(size).flatMap((first) => range(first).map((second) => link(first, second)));

/** Closed forms of Fiedler 1973, « Algebraic connectivity of graphs », §3. */
const closed: readonly [string, number, readonly PairLink[], number][] = [
  ['a path of 6', 6, path(6), 2 * (1 - Math.cos(Math.PI / 6))],
  ['a cycle of 7', 7, [...path(7), link(6, 0)], 2 * (1 - Math.cos((2 * Math.PI) / 7))],
  ['a star of 8', 8, range(7).map((index) => link(0, index + 1)), 1],
  ['a complete graph of 9', 9, complete(9), 9],
  ['two people', 2, [link(0, 1)], 2],
];

describe('measureConnectivity', () => {
  it.each(closed)('gives λ₂ of %s', (_name, size, links, expected) => {
    const found = measureConnectivity(size, links);
    expect(found.algebraicConnectivity).toBeCloseTo(expected, 10);
    expect(found.groups).toBe(1);
  });

  it('gives what eigen() of R 4 gives for a graph without a closed form', () => {
    const pairs = [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 6],
      [4, 6],
      [1, 6],
    ] as const;
    const links = pairs.map(([first, second]) => link(first, second));
    expect(measureConnectivity(7, links).algebraicConnectivity).toBeCloseTo(0.753020396282533, 12);
  });

  it('is zero where the graph falls apart, and counts the groups', () => {
    expect(measureConnectivity(5, [link(0, 1), link(2, 3)])).toEqual({ groups: 3, algebraicConnectivity: 0 });
    expect(measureConnectivity(0, [])).toEqual({ groups: 0, algebraicConnectivity: 0 });
  });

  it('counts a pair that meets twice once', () => {
    const twice = measureConnectivity(3, [...path(3), link(1, 0)]);
    expect(twice.algebraicConnectivity).toBeCloseTo(1, 12);
  });
});
