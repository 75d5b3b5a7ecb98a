import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeGradients } from './image/describe-gradients.ts';
import { hashDifferences, hashPerception } from './image/hash-picture.ts';
import { resizePicture } from './image/resize-picture.ts';
import type { Picture } from './media/media.ts';
import { NO_MEDIA } from './media/media.ts';
import type { PipelineNode } from './pipeline/pipeline-node.ts';
import { frameSound } from './sound/frame-sound.ts';
import { resampleSound } from './sound/resample-sound.ts';
import { mfcc } from './sound/sound-operations.ts';

/** references/media_numpy.py, with its versions. */
const peer: {
  readonly picture: Readonly<Record<string, readonly number[]>> & {
    readonly width: number;
    readonly height: number;
  };
  readonly sound: {
    readonly rate: number;
    readonly samples: readonly number[];
    readonly up: readonly number[];
    readonly down: readonly number[];
    readonly from: readonly number[];
    readonly 'log-mel': Readonly<Record<string, readonly (readonly number[])[]>>;
    readonly mfcc: readonly (readonly number[])[];
  };
} = JSON.parse(readFileSync(new URL('../../references/media.json', import.meta.url), 'utf8'));

const TOLERANCE = 1e-8;
/** Samples are kept in 32 bits. */
const SAMPLE_TOLERANCE = 1e-7;

const { width, height } = peer.picture;
const data = Uint8Array.from(peer.picture.data ?? []);
const picture: Picture = { width, height, channels: 3, data };

function expectClose(found: ArrayLike<number>, expected: readonly number[], tolerance = TOLERANCE): void {
  expect(found.length).toBe(expected.length);
  const worst = expected.reduce((most, value, at) => Math.max(most, Math.abs(value - (found[at] ?? 0))), 0);
  expect(worst).toBeLessThan(tolerance);
}

test.each([
  { name: 'small', asked: { width: 8, height: 6, crop: false, grey: false } },
  { name: 'cropped', asked: { width: 6, height: 6, crop: true, grey: false } },
  { name: 'large', asked: { width: 40, height: 30, crop: false, grey: false } },
  { name: 'grey', asked: { width: 8, height: 6, crop: false, grey: true } },
])('a picture $name is the mean of the areas covered, level for level', ({ name, asked }) => {
  expect([...resizePicture(picture, asked).data]).toEqual(peer.picture[name]);
});

test('the hashes of a picture, bit for bit, and its gradients', () => {
  expect([...hashDifferences(picture)]).toEqual(peer.picture.dhash);
  expect([...hashPerception(picture)]).toEqual(peer.picture.phash);
  expectClose(describeGradients(picture, { cell: 4, directions: 9 }), peer.picture.gradients ?? []);
});

test('sounds are resampled as SciPy does, up and down', () => {
  const { samples, up, down, from } = peer.sound;
  expectClose(resampleSound(Float32Array.from(samples), 8000, 44_100).subarray(0, 600), up, SAMPLE_TOLERANCE);
  expectClose(resampleSound(Float32Array.from(from), 44_100, 16_000), down, SAMPLE_TOLERANCE);
});

const asked = { length: 200, hop: 80, size: 256, bands: 20, floor: 1e-10 } as const;
const low = { rate: 8000, samples: Float32Array.from(peer.sound.samples) };

test.each(['htk', 'slaney'] as const)('log-mel on the scale %s, by area and by peak', (scale) => {
  for (const isArea of [true, false])
    expectClose(
      frameSound(low, { ...asked, scale, isArea }),
      (peer.sound['log-mel'][`${scale}-${isArea ? 'area' : 'peak'}`] ?? []).flat(),
    );
});

test('cepstral coefficients of the frames', () => {
  const names = Array.from({ length: asked.bands }, (_, at) => `mel ${at + 1}`);
  const series = [frameSound(low, { ...asked, scale: 'slaney', isArea: true })];
  const node: PipelineNode = { id: 'm', op: 'mfcc', columns: [], deps: [], params: {}, fitsOn: 'train' };
  const made = mfcc.apply(null, { kind: 'frames', names, series }, { node, lines: [2], media: NO_MEDIA });
  expectClose(made.kind === 'frames' ? (made.series[0] ?? []) : [], peer.sound.mfcc.flat());
});
