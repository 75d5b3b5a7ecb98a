/** A seeded stream of uniform draws; every machine gives the same sequence for the same seed. */
export interface RandomStream {
  /** Next unsigned 32-bit integer. */
  readonly nextUint32: () => number;
  /** Uniform in [0, 1), 53 bits from two draws. */
  readonly nextUnit: () => number;
  /** Uniform integer in [0, bound), without modulo bias; bound in 1..2^32. */
  readonly nextBelow: (bound: number) => number;
}

const MULTIPLIER_HIGH = 0x5851f42d;
const MULTIPLIER_LOW = 0x4c957f2d;

function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const low = aLow * bLow;
  const middle = aHigh * bLow + (low >>> 16);
  const cross = (middle & 0xffff) + aLow * bHigh;
  return aHigh * bHigh + Math.floor(middle / 0x10000) + Math.floor(cross / 0x10000);
}

interface Word64 {
  readonly high: number;
  readonly low: number;
}

function addWords(a: Word64, b: Word64): Word64 {
  const low = a.low + b.low;
  return { high: (a.high + b.high + (low > 0xffffffff ? 1 : 0)) >>> 0, low: low >>> 0 };
}

function advance(state: Word64, increment: Word64): Word64 {
  const high =
    multiplyHigh(state.low, MULTIPLIER_LOW) +
    (Math.imul(state.high, MULTIPLIER_LOW) >>> 0) +
    (Math.imul(state.low, MULTIPLIER_HIGH) >>> 0);
  const product = { high: high >>> 0, low: Math.imul(state.low, MULTIPLIER_LOW) >>> 0 };
  return addWords(product, increment);
}

function permute(state: Word64): number {
  const mixedHigh = (state.high ^ (state.high >>> 18)) >>> 0;
  const mixedLow = (state.low ^ ((state.low >>> 18) | (state.high << 14))) >>> 0;
  const shifted = ((mixedLow >>> 27) | (mixedHigh << 5)) >>> 0;
  const rotation = state.high >>> 27;
  return ((shifted >>> rotation) | (shifted << (-rotation & 31))) >>> 0;
}

/**
 * PCG-XSH-RR 64/32 (O'Neill 2014, pcg32_srandom_r) seeded by a 64-bit state and a 64-bit stream number.
 *
 * @example
 * seedPcg32({ high: 0, low: 42 }, { high: 0, low: 54 }).nextUint32(); // 0xa15c02b7
 */
export function seedPcg32(seed: Word64, stream: Word64): RandomStream {
  const increment = {
    high: ((stream.high << 1) | (stream.low >>> 31)) >>> 0,
    low: ((stream.low << 1) | 1) >>> 0,
  };
  let state = advance(addWords(advance({ high: 0, low: 0 }, increment), seed), increment);
  const nextUint32 = (): number => {
    const value = permute(state);
    state = advance(state, increment);
    return value;
  };
  const nextUnit = (): number => ((nextUint32() >>> 5) * 0x4000000 + (nextUint32() >>> 6)) / 0x20000000000000;
  const nextBelow = (bound: number): number => {
    const limit = 0x100000000 - (0x100000000 % bound);
    let value = nextUint32();
    while (value >= limit) value = nextUint32();
    return value % bound;
  };
  return { nextUint32, nextUnit, nextBelow };
}

/** PCG32 on the first 8 bytes of a SHA-256 (big endian) as state, the next 8 as stream when present, else stream 54. */
export function pcg32(bytes: Uint8Array): RandomStream {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stream =
    bytes.byteLength >= 16 ? { high: view.getUint32(8), low: view.getUint32(12) } : { high: 0, low: 54 };
  return seedPcg32({ high: view.getUint32(0), low: view.getUint32(4) }, stream);
}
