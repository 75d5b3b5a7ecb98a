import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alterPicture } from './image/alter-picture.ts';
import { countDifferences, hashPerception } from './image/hash-picture.ts';
import { resizePicture } from './image/resize-picture.ts';
import { splitCell, writeAlteration } from './media/alteration.ts';
import type { Picture } from './media/media.ts';
import { alterSound } from './sound/alter-sound.ts';
import { measurePower, planFourier } from './sound/fourier.ts';
import { countFrames } from './sound/frame-sound.ts';
import { fromMel, toMel } from './sound/mel-bands.ts';
import { resampleSound } from './sound/resample-sound.ts';

const side = fc.integer({ min: 1, max: 24 });
const pictures = fc
  .tuple(side, side, fc.infiniteStream(fc.integer({ min: 0, max: 255 })))
  .map(([width, height, levels]): Picture => {
    const drawn = [...levels.take(width * height * 3)];
    return { width, height, channels: 3, data: Uint8Array.from(drawn) };
  });

describe('pictures', () => {
  test('one colour stays that colour at every size, and its own size changes nothing', () => {
    fc.assert(
      fc.property(pictures, side, side, fc.integer({ min: 0, max: 255 }), (picture, width, height, level) => {
        const flat = { ...picture, data: picture.data.map(() => level) };
        const asked = { width, height, crop: false, grey: false };
        expect(new Set(resizePicture(flat, asked).data)).toEqual(new Set([level]));
        const own = { ...asked, width: picture.width, height: picture.height };
        expect(resizePicture(picture, own).data).toEqual(picture.data);
      }),
    );
  });

  test('the mean of a picture is kept, but for the rounding', () => {
    fc.assert(
      fc.property(pictures, side, side, (picture, width, height) => {
        const mean = (data: Uint8Array): number => data.reduce((sum, value) => sum + value, 0) / data.length;
        const { data } = resizePicture(picture, { width, height, crop: false, grey: false });
        expect(Math.abs(mean(data) - mean(picture.data))).toBeLessThan(0.51);
      }),
    );
  });

  test('a mirror twice, no turn, no move and no light change nothing', () => {
    fc.assert(
      fc.property(pictures, fc.constantFrom(0, 1), (picture, axis) => {
        const flip = { name: 'flip', values: [axis] };
        expect(alterPicture(picture, [flip, flip]).data).toEqual(picture.data);
        const still = ['turn', 'light'].map((name) => ({ name, values: [0] }));
        const kept = alterPicture(picture, [...still, { name: 'move', values: [0, 0] }]);
        expect(kept.data).toEqual(picture.data);
      }),
    );
  });

  test('grain is the same from the same number; a lighter picture keeps its hash', () => {
    const data = Uint8Array.from({ length: 32 * 32 }, (_, at) => 40 + ((at * 37) % 120));
    const picture: Picture = { width: 32, height: 32, channels: 1, data };
    const grain = (seed: number) => alterPicture(picture, [{ name: 'grain', values: [0.1, seed] }]).data;
    expect(grain(5)).toEqual(grain(5));
    expect(grain(5)).not.toEqual(grain(6));
    const light = alterPicture(picture, [{ name: 'light', values: [0.1] }]);
    expect(countDifferences(hashPerception(picture), hashPerception(light))).toBeLessThanOrEqual(1);
  });
});

test('a copy says its changes in its cell, and they are read again in order', () => {
  fc.assert(
    fc.property(
      fc.string().filter((name) => !name.includes('|')),
      fc.array(fc.tuple(fc.constantFrom('flip', 'turn'), fc.integer({ min: -9, max: 9 })), { maxLength: 3 }),
      (file, changes) => {
        const cell = changes.reduce((text, [name, value]) => writeAlteration(text, name, [value, 0.5]), file);
        expect(splitCell(cell)).toEqual({
          file,
          alterations: changes.map(([name, value]) => ({ name, values: [value, 0.5] })),
        });
      },
    ),
  );
});

describe('sounds', () => {
  const samples = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 64, maxLength: 64 });

  test('power over frequencies is power over time (Parseval)', () => {
    const plan = planFourier(64);
    fc.assert(
      fc.property(samples, (values) => {
        const power = measurePower(plan, Float64Array.from(values));
        const whole = power.reduce((sum, one, bin) => sum + (bin === 0 || bin === 32 ? one : 2 * one), 0);
        expect(whole / 64).toBeCloseTo(
          values.reduce((sum, value) => sum + value * value, 0),
          9,
        );
      }),
    );
  });

  test('mels and hertz undo each other on both scales', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 24_000, noNaN: true }),
        fc.constantFrom('htk', 'slaney'),
        (hertz, scale) => {
          expect(fromMel(toMel(hertz, scale), scale)).toBeCloseTo(hertz, 6);
        },
      ),
    );
    expect(toMel(1000, 'htk')).toBeCloseTo(999.9856, 3);
    expect(toMel(1000, 'slaney')).toBeCloseTo(15, 12);
  });

  test('a constant keeps its level at another rate, away from its ends', () => {
    for (const [from, to] of [
      [8_000, 16_000],
      [44_100, 16_000],
      [16_000, 44_100],
    ] as const) {
      const out = resampleSound(new Float32Array(from / 5).fill(0.5), from, to);
      expect(out.length).toBe(Math.ceil(to / 5));
      expect(out[Math.floor(out.length / 2)]).toBeCloseTo(0.5, 3);
    }
  });

  test('frames are whole, and a sound shorter than one gives one', () => {
    const asked = { length: 400, hop: 160 };
    expect([0, 399, 400, 559, 560].map((count) => countFrames(count, asked))).toEqual([1, 1, 1, 1, 2]);
  });

  test('gain, delay, speed and hiss do what they say, and keep the length', () => {
    const rate = 8_000;
    const sound = { rate, samples: Float32Array.from({ length: 800 }, (_, at) => Math.sin(at / 5) / 2) };
    const alter = (name: string, ...values: readonly number[]) =>
      alterSound(sound, [{ name, values }]).samples;
    expect(alter('gain', 20)[100]).toBeCloseTo((sound.samples[100] ?? 0) * 10, 5);
    expect(alter('delay', 0.1)[80]).toBe(sound.samples[0]);
    expect(alter('delay', -0.1)[0]).toBe(sound.samples[80]);
    expect(alter('speed', 1)).toEqual(sound.samples);
    expect(alter('speed', 1.25)[200]).toBeCloseTo(Math.sin((200 * 1.25) / 5) / 2, 2);
    const noise = alter('hiss', 20, 3).map((value, at) => value - (sound.samples[at] ?? 0));
    const power = (values: Float32Array): number => values.reduce((sum, value) => sum + value * value, 0);
    expect(10 * Math.log10(power(sound.samples) / power(noise))).toBeCloseTo(20, 0);
    for (const name of ['gain', 'delay', 'speed', 'hiss']) expect(alter(name, 0.9, 1)).toHaveLength(800);
  });
});
