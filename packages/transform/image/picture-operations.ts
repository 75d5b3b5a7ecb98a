import { EtalonError } from '@etalon/error';
import { makeDense } from '../matrix.ts';
import { keyOfMedia, lookUp, type Picture } from '../media/media.ts';
import { defineOperation, isCells, isPictures, type Operation, withoutState } from '../pipeline/operation.ts';
import { textOf } from '../pipeline/pipeline-node.ts';
import type { CellsValue, MatrixValue, PicturesValue } from '../pipeline/value.ts';
import { alterPicture } from './alter-picture.ts';
import { countGradients, describeGradients } from './describe-gradients.ts';
import { HASH_BITS, hashDifferences, hashPerception } from './hash-picture.ts';
import { readBins, readGradientParams } from './picture-params.ts';

const MOST_LEVEL = 255;
const CHANNEL_NAMES: Readonly<Record<number, readonly string[]>> = {
  1: ['gris'],
  3: ['rouge', 'vert', 'bleu'],
};

/** The pictures that a column names, at the size asked, altered as their copies say. */
export const readPictures: Operation = withoutState<CellsValue>(isCells, (input, applied) => {
  const key = keyOfMedia(applied.node);
  const { pictures, faults } = applied.media;
  return {
    kind: 'pictures',
    pictures: lookUp(input, applied, {
      found: pictures.get(key),
      faults,
      alter: alterPicture,
      bytesOf: ({ data }) => data.length,
    }),
  };
});

/** A row of numbers for each picture; all pictures of a node are of one size. */
function writePictures(
  { pictures }: PicturesValue,
  names: readonly string[],
  describe: (picture: Picture, out: Float64Array) => void,
): MatrixValue {
  const matrix = makeDense(pictures.length, names.length);
  pictures.forEach((picture, row) => {
    describe(picture, matrix.data.subarray(row * names.length, (row + 1) * names.length));
  });
  return { kind: 'matrix', matrix, names };
}

function namePixels(picture: Picture | undefined): readonly string[] {
  if (picture === undefined) return [];
  const { width, height, channels } = picture;
  const named = CHANNEL_NAMES[channels] ?? [];
  return Array.from({ length: width * height * channels }, (_, at) => {
    const pixel = Math.floor(at / channels);
    return `${named[at % channels] ?? ''} ${pixel % width},${Math.floor(pixel / width)}`;
  });
}

/** The levels of each pixel between 0 and 1, row after row, the channels of a pixel together. */
export const flattenPictures: Operation = withoutState<PicturesValue>(isPictures, (input) =>
  writePictures(input, namePixels(input.pictures[0]), ({ data }, out) => {
    data.forEach((level, at) => {
      out[at] = level / MOST_LEVEL;
    });
  }),
);

interface ChannelScale {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly [key: string]: readonly number[];
}

/** Levels less the mean of their channel, divided by its standard deviation, both learned over every pixel. */
export const scaleChannels: Operation = defineOperation<PicturesValue, ChannelScale>({
  takes: isPictures,
  fit: ({ pictures }, { rows }) => {
    const channels = pictures[0]?.channels ?? 1;
    const sums = Array.from({ length: channels }, () => ({ count: 0, sum: 0, squares: 0 }));
    for (const row of rows)
      pictures[row]?.data.forEach((level, at) => {
        const total = sums[at % channels];
        if (total === undefined) return;
        total.count += 1;
        total.sum += level;
        total.squares += level * level;
      });
    const means = sums.map(({ sum, count }) => sum / count / MOST_LEVEL);
    const deviations = sums.map(({ sum, squares, count }) => {
      const variance = (squares - (sum * sum) / count) / count;
      return variance <= 0 ? 1 : Math.sqrt(variance) / MOST_LEVEL;
    });
    return { means, deviations };
  },
  apply: ({ means, deviations }, input) =>
    writePictures(input, namePixels(input.pictures[0]), ({ data, channels }, out) => {
      data.forEach((level, at) => {
        const channel = at % channels;
        out[at] = (level / MOST_LEVEL - (means[channel] ?? 0)) / (deviations[channel] ?? 1);
      });
    }),
});

/** Share of the pixels in each of `bins` equal ranges of levels, channel by channel. */
export const countLevels: Operation = withoutState<PicturesValue>(isPictures, (input, _applied, params) => {
  const bins = readBins(params);
  const channels = input.pictures[0]?.channels ?? 1;
  const names = (CHANNEL_NAMES[channels] ?? []).flatMap((name) =>
    Array.from({ length: bins }, (_, bin) => `${name} ${bin + 1}/${bins}`),
  );
  return writePictures(input, names, ({ data }, out) => {
    data.forEach((level, at) => {
      const place = (at % channels) * bins + Math.floor((level * bins) / (MOST_LEVEL + 1));
      out[place] = (out[place] ?? 0) + channels / data.length;
    });
  });
});

/** Histograms of oriented gradients; throws `transform.picture-too-small` under two cells of side. */
export const gradients: Operation = withoutState<PicturesValue>(isPictures, (input, { node }, params) => {
  const { cell, directions } = readGradientParams(params);
  const { width = 0, height = 0 } = input.pictures[0] ?? {};
  const columns = countGradients(width, height, { cell, directions });
  if (columns === 0)
    throw new EtalonError('transform.picture-too-small', {
      info: { node: node.id, width, height, least: 2 * cell },
    });
  const names = Array.from({ length: columns }, (_, at) => `hog ${at + 1}`);
  return writePictures(input, names, (picture, out) => {
    out.set(describeGradients(picture, { cell, directions }));
  });
});

/** 64 bits of a hash that alike pictures share, as zeros and ones. */
export const hashPictures: Operation = withoutState<PicturesValue>(isPictures, (input, _applied, params) => {
  const hash = textOf(params, 'hash', 'phash') === 'dhash' ? hashDifferences : hashPerception;
  const names = Array.from({ length: HASH_BITS }, (_, at) => `bit ${at + 1}`);
  return writePictures(input, names, (picture, out) => {
    out.set(hash(picture));
  });
});
