import { countBits } from '@etalon/leakage';
import { seedPcg32 } from '@etalon/numeric';
import { expect, test } from 'vitest';
import { hashSound } from './hash-media.ts';

const RATE = 8000;

/** Two seconds of tones that change four times a second. */
function drawSound(seed: number): Float32Array {
  const stream = seedPcg32({ high: 0, low: seed }, { high: 0, low: 1 });
  const tones = Array.from({ length: 8 }, () => [
    200 + 3000 * stream.nextUnit(),
    200 + 3000 * stream.nextUnit(),
  ]);
  return Float32Array.from({ length: 2 * RATE }, (_, at) => {
    const [low = 0, high = 0] = tones[Math.floor((4 * at) / RATE)] ?? [];
    const wave = (hertz: number): number => Math.sin((2 * Math.PI * hertz * at) / RATE);
    return 0.3 * wave(low) + 0.2 * wave(high);
  });
}

function apart(a: Float32Array, b: Float32Array): readonly number[] {
  const [one, other] = [a, b].map((samples) => hashSound({ rate: RATE, channels: [samples] }));
  return [0, 1].map((half) => countBits(one?.[half] ?? 0n, other?.[half] ?? -1n));
}

test('a copy at half the level, or with a little noise, keeps its bits for four at most in each half', () => {
  const stream = seedPcg32({ high: 0, low: 99 }, { high: 0, low: 2 });
  for (const seed of [1, 2, 3, 4]) {
    const sound = drawSound(seed);
    const quieter = sound.map((sample) => sample / 2);
    const noisy = sound.map((sample) => sample + 0.002 * (stream.nextUnit() - 0.5));
    for (const bits of [...apart(sound, quieter), ...apart(sound, noisy)])
      expect(bits).toBeLessThanOrEqual(4);
  }
});

test('two sounds of the same length and level are not taken for copies', () => {
  for (const seed of [1, 2, 3, 4, 5])
    expect(Math.max(...apart(drawSound(seed), drawSound(seed + 10)))).toBeGreaterThan(4);
});

test('silence has no hash: any two silences would be copies', () => {
  expect(hashSound({ rate: RATE, channels: [new Float32Array(RATE)] })).toBeNull();
  expect(hashSound({ rate: RATE, channels: [new Float32Array(0)] })).toBeNull();
  expect(hashSound({ rate: RATE, channels: [Float32Array.of(0.5, -0.5)] })).not.toBeNull();
});
