import { drawBinomial } from './draws.ts';
import type { RandomStream } from './pcg32.ts';

/**
 * Draws as many rows with replacement as there are places, and writes in `counts` how often each row came: the rows
 * 0..counts.length−1, or those of `places` alone when given (a stratum; the other counts stay as they are).
 * A count stays under 256 but with a probability below n/256!.
 */
export type RowSampler = (counts: Uint8Array, places?: Uint32Array) => void;

/** Counts of one block stay in the nearest cache, and its rows take fifteen bits: one word draws two. */
const BLOCK_ROWS = 32_768;
const BLOCK_MASK = 0x7fff;

/**
 * Opens a sampler of rows, some three hundred million draws a second. How many rows fall in each block is a binomial
 * draw; inside, xoshiro128** (Blackman & Vigna 2021), seeded by four draws of the stream, cut to the size of the block
 * by rejection: each row has the same probability, exactly as when rows are drawn one by one.
 */
export function openRowSampler(stream: RandomStream): RowSampler {
  const state = seedState(stream);
  return (counts, places) => {
    const size = places === undefined ? counts.length : places.length;
    if (places === undefined) counts.fill(0);
    else for (let at = 0; at < size; at += 1) counts[places[at] ?? 0] = 0;
    let left = size;
    for (let from = 0; from < size; from += BLOCK_ROWS) {
      const width = Math.min(BLOCK_ROWS, size - from);
      const draws = from + width === size ? left : drawBinomial(stream, left, width / (size - from));
      left -= draws;
      if (places !== undefined) drawPlaces(state, counts, places.subarray(from, from + width), draws);
      else if (width === BLOCK_ROWS) drawBlock(state, counts.subarray(from, from + width), draws);
      else drawRows(state, counts.subarray(from, from + width), draws);
    }
  };
}

/** Words of 32 bits of xoshiro128** (Blackman & Vigna 2021), seeded by four draws of the stream: ten times as fast as it. */
export function openWords(stream: RandomStream): () => number {
  const state = seedState(stream);
  return () => nextWord(state) >>> 0;
}

/** Four words, not all zero: the one state from which xoshiro never leaves. */
function seedState(stream: RandomStream): Int32Array {
  const state = Int32Array.from({ length: 4 }, () => stream.nextUint32());
  if (state.every((word) => word === 0)) state[0] = 1;
  return state;
}

function drawBlock(state: Int32Array, counts: Uint8Array, draws: number): void {
  let [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = state;
  for (let drawn = 0; drawn < draws; drawn += 2) {
    const five = Math.imul(s1, 5);
    const word = Math.imul((five << 7) | (five >>> 25), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    const low = word & BLOCK_MASK;
    counts[low] = (counts[low] ?? 0) + 1;
    if (drawn + 1 === draws) break;
    const high = (word >>> 16) & BLOCK_MASK;
    counts[high] = (counts[high] ?? 0) + 1;
  }
  state.set([s0, s1, s2, s3]);
}

function drawRows(state: Int32Array, counts: Uint8Array, draws: number): void {
  const mask = maskOf(counts.length);
  for (let drawn = 0; drawn < draws; ) {
    const row = nextWord(state) & mask;
    if (row >= counts.length) continue;
    counts[row] = (counts[row] ?? 0) + 1;
    drawn += 1;
  }
}

function drawPlaces(state: Int32Array, counts: Uint8Array, places: Uint32Array, draws: number): void {
  const mask = maskOf(places.length);
  for (let drawn = 0; drawn < draws; ) {
    const row = nextWord(state) & mask;
    if (row >= places.length) continue;
    const place = places[row] ?? 0;
    counts[place] = (counts[place] ?? 0) + 1;
    drawn += 1;
  }
}

function maskOf(size: number): number {
  return size < 2 ? 0 : 0xffffffff >>> Math.clz32(size - 1);
}

/** The next word of xoshiro128**, as a signed integer. */
function nextWord(state: Int32Array): number {
  const s1 = state[1] ?? 0;
  const five = Math.imul(s1, 5);
  const word = Math.imul((five << 7) | (five >>> 25), 9);
  const s2 = (state[2] ?? 0) ^ (state[0] ?? 0);
  const s3 = (state[3] ?? 0) ^ s1;
  state[1] = s1 ^ s2;
  state[0] = (state[0] ?? 0) ^ s3;
  state[2] = s2 ^ (s1 << 9);
  state[3] = (s3 << 11) | (s3 >>> 21);
  return word;
}
