const STEPS = [
  7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 21, 23, 25, 28, 31, 34, 37, 41, 45, 50, 55, 60, 66, 73, 80, 88, 97,
  107, 118, 130, 143, 157, 173, 190, 209, 230, 253, 279, 307, 337, 371, 408, 449, 494, 544, 598, 658, 724,
  796, 876, 963, 1060, 1166, 1282, 1411, 1552, 1707, 1878, 2066, 2272, 2499, 2749, 3024, 3327, 3660, 4026,
  4428, 4871, 5358, 5894, 6484, 7132, 7845, 8630, 9493, 10442, 11487, 12635, 13899, 15289, 16818, 18500,
  20350, 22385, 24623, 27086, 29794, 32767,
];
const MOVES = [-1, -1, -1, -1, 2, 4, 6, 8];

interface State {
  value: number;
  index: number;
}

function advance(state: State, code: number): void {
  const step = STEPS[state.index] ?? 0;
  let change = step >> 3;
  if (code & 4) change += step;
  if (code & 2) change += step >> 1;
  if (code & 1) change += step >> 2;
  state.value = Math.max(-32768, Math.min(32767, state.value + (code & 8 ? -change : change)));
  state.index = Math.max(0, Math.min(STEPS.length - 1, state.index + (MOVES[code & 7] ?? 0)));
}

/** Samples of 16 bits as IMA ADPCM codes of 4 bits, two a byte, low half first, from silence (IMA 1992, § 6). */
export function encodeAdpcm(samples: Int16Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(samples.length / 2));
  const state: State = { value: 0, index: 0 };
  samples.forEach((sample, at) => {
    const step = STEPS[state.index] ?? 0;
    const gap = sample - state.value;
    let left = Math.abs(gap);
    let code = gap < 0 ? 8 : 0;
    for (const [bit, size] of [
      [4, step],
      [2, step >> 1],
      [1, step >> 2],
    ] as const)
      if (left >= size) {
        code |= bit;
        left -= size;
      }
    advance(state, code);
    bytes[at >> 1] = (bytes[at >> 1] ?? 0) | (code << (at % 2 === 0 ? 0 : 4));
  });
  return bytes;
}

/** The samples that `encodeAdpcm` wrote, two a byte. */
export function decodeAdpcm(bytes: Uint8Array): Int16Array {
  const samples = new Int16Array(bytes.length * 2);
  const state: State = { value: 0, index: 0 };
  bytes.forEach((byte, at) => {
    advance(state, byte & 15);
    samples[2 * at] = state.value;
    advance(state, byte >> 4);
    samples[2 * at + 1] = state.value;
  });
  return samples;
}
