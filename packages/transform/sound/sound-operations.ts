import { EtalonError } from '@etalon/error';
import { cosineRows } from '../image/cosine-transform.ts';
import { makeDense } from '../matrix.ts';
import { checkMediaSize, keyOfMedia, lookUp } from '../media/media.ts';
import { isCells, isFrames, isSounds, type Operation, withoutState } from '../pipeline/operation.ts';
import { textOf, wholeOf } from '../pipeline/pipeline-node.ts';
import type { CellsValue, FramesValue, SoundsValue } from '../pipeline/value.ts';
import { alterSound } from './alter-sound.ts';
import { describeSound, SOUND_FIGURES } from './describe-sound.ts';
import { readFrameParams } from './frame-params.ts';
import { frameSound } from './frame-sound.ts';

const BYTES_OF_NUMBER = 8;

/** The sounds that a column names, in one channel at the rate asked, altered as their copies say. */
export const readSounds: Operation = withoutState<CellsValue>(isCells, (input, applied) => {
  const { sounds, faults } = applied.media;
  return {
    kind: 'sounds',
    sounds: lookUp(input, applied, {
      found: sounds.get(keyOfMedia(applied.node)),
      faults,
      alter: alterSound,
      bytesOf: ({ samples }) => samples.byteLength,
    }),
  };
});

/** Natural logarithm of the power in each band of mels, frame after frame; throws `transform.log-of-zero` with a floor of 0. */
export const logMel: Operation = withoutState<SoundsValue>(
  isSounds,
  ({ sounds }, { node, lines }, params) => {
    const asked = readFrameParams(params, sounds[0]?.rate ?? 1);
    let bytes = 0;
    const series = sounds.map((sound, row) => {
      const frames = frameSound(sound, asked);
      bytes += frames.length * BYTES_OF_NUMBER;
      checkMediaSize(node.id, bytes);
      const hole = frames.findIndex((value) => !Number.isFinite(value));
      if (hole >= 0)
        throw new EtalonError('transform.log-of-zero', {
          info: { node: node.id, column: `mel ${(hole % asked.bands) + 1}`, line: lines[row] ?? 0, value: 0 },
        });
      return frames;
    });
    return { kind: 'frames', names: Array.from({ length: asked.bands }, (_, at) => `mel ${at + 1}`), series };
  },
);

/** Orthonormal DCT-II of each frame: its first coefficients (MFCC when frames are log-mel). */
export const mfcc: Operation = withoutState<FramesValue>(isFrames, ({ names, series }, _applied, params) => {
  const size = names.length;
  const kept = wholeOf(params, 'coefficients', { otherwise: 13, least: 1, most: size });
  const rows = cosineRows(size, kept);
  return {
    kind: 'frames',
    names: Array.from({ length: kept }, (_, at) => `mfcc ${at + 1}`),
    series: series.map((frames) => {
      const out = new Float64Array((frames.length / size) * kept);
      for (let to = 0; to < out.length; to += 1) {
        const [frame, k] = [Math.floor(to / kept), to % kept];
        let sum = 0;
        for (let band = 0; band < size; band += 1)
          sum += (rows[k * size + band] ?? 0) * (frames[frame * size + band] ?? 0);
        out[to] = sum;
      }
      return out;
    }),
  };
});

/**
 * One row of numbers for each sound: the mean over its frames, the mean and the standard deviation, or every frame one after
 * the other, which wants sounds of one length; throws `transform.uneven-frames`.
 */
export const poolFrames: Operation = withoutState<FramesValue>(isFrames, (input, { node, lines }, params) => {
  const { names, series } = input;
  const size = names.length;
  const pool = textOf(params, 'pool', 'mean-deviation');
  if (pool === 'flatten') return flattenFrames(input, { node: node.id, lines });
  const isBoth = pool !== 'mean';
  const columns = [
    ...names.map((name) => `${name} moyenne`),
    ...(isBoth ? names.map((name) => `${name} écart-type`) : []),
  ];
  const matrix = makeDense(series.length, columns.length);
  series.forEach((frames, row) => {
    const count = frames.length / size;
    for (let at = 0; at < size; at += 1) {
      const values = Float64Array.from({ length: count }, (_, frame) => frames[frame * size + at] ?? 0);
      const mean = values.reduce((sum, value) => sum + value, 0) / count;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
      matrix.data[row * columns.length + at] = mean;
      if (isBoth) matrix.data[row * columns.length + size + at] = Math.sqrt(variance);
    }
  });
  return { kind: 'matrix', matrix, names: columns };
});

function flattenFrames(
  { names, series }: FramesValue,
  { node, lines }: { readonly node: string; readonly lines: readonly number[] },
) {
  const length = series[0]?.length ?? 0;
  const odd = series.findIndex((frames) => frames.length !== length);
  if (odd >= 0)
    throw new EtalonError('transform.uneven-frames', {
      info: {
        node,
        line: lines[odd] ?? 0,
        frames: (series[odd]?.length ?? 0) / names.length,
        first: length / names.length,
      },
    });
  const matrix = makeDense(series.length, length);
  series.forEach((frames, row) => {
    matrix.data.set(frames, row * length);
  });
  return {
    kind: 'matrix' as const,
    matrix,
    names: Array.from({ length }, (_, at) => `${names[at % names.length]} t${Math.floor(at / names.length)}`),
  };
}

/** A few figures of each sound, of its whole length. */
export const listFigures: Operation = withoutState<SoundsValue>(isSounds, ({ sounds }) => {
  const matrix = makeDense(sounds.length, SOUND_FIGURES.length);
  sounds.forEach((sound, row) => {
    matrix.data.set(describeSound(sound), row * SOUND_FIGURES.length);
  });
  return { kind: 'matrix', matrix, names: SOUND_FIGURES };
});
