import { EtalonError } from '@etalon/error';
import type { Applied } from '../pipeline/operation.ts';
import { numberOf, type Params, type PipelineNode, textOf, wholeOf } from '../pipeline/pipeline-node.ts';
import type { CellsValue } from '../pipeline/value.ts';
import type { Embeddings } from '../text/encode-texts.ts';
import { type Alteration, splitCell } from './alteration.ts';

/** A picture of 8 bits, row after row, its channels together: one of grey or three of red, green, blue. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

/** One channel of sound, in [-1, 1]. */
export interface Sound {
  /** Samples a second. */
  readonly rate: number;
  readonly samples: Float32Array;
}

/** Why a file gives nothing: a code of the decoder, or `transform.file-not-found`. */
export interface MediaFault {
  readonly code: string;
  readonly info: Readonly<Record<string, string | number>>;
}

/** What is made of rows before a pipeline starts: the files that they name, by `keyOfMedia` then by name of file; their texts encoded. */
export interface Media {
  readonly pictures: ReadonlyMap<string, ReadonlyMap<string, Picture>>;
  readonly sounds: ReadonlyMap<string, ReadonlyMap<string, Sound>>;
  readonly faults: ReadonlyMap<string, MediaFault>;
  /** SHA-256 of the content of each file. */
  readonly digests: ReadonlyMap<string, string>;
  /** Vectors of texts, by `keyOfEncoder`. */
  readonly embeddings: ReadonlyMap<string, Embeddings>;
}

export const NO_MEDIA: Media = {
  pictures: new Map(),
  sounds: new Map(),
  faults: new Map(),
  digests: new Map(),
  embeddings: new Map(),
};

/** Bytes that the pictures, or the sounds, of a pipeline may hold at once. */
export const MOST_MEDIA_BYTES = 256_000_000;

/** Throws `transform.media-too-large` above what pictures or sounds may hold. */
export function checkMediaSize(node: string, bytes: number): void {
  if (bytes > MOST_MEDIA_BYTES)
    throw new EtalonError('transform.media-too-large', {
      info: { node, megabytes: Math.ceil(bytes / 1e6), most: MOST_MEDIA_BYTES / 1e6 },
    });
}

const MOST_SIDE = 512;
const MOST_RATE = 96_000;
const MOST_SECONDS = 600;

export interface PictureAsked {
  readonly width: number;
  readonly height: number;
  /** Whether the middle is cut out to the shape asked, or the whole stretched to it. */
  readonly crop: boolean;
  readonly grey: boolean;
}

/** How an `image` node wants its pictures. */
export function readPictureParams(params: Params): PictureAsked {
  return {
    width: wholeOf(params, 'width', { otherwise: 32, least: 1, most: MOST_SIDE }),
    height: wholeOf(params, 'height', { otherwise: 32, least: 1, most: MOST_SIDE }),
    crop: textOf(params, 'fit', 'stretch') === 'crop',
    grey: textOf(params, 'colour', 'rgb') === 'grey',
  };
}

export interface SoundAsked {
  readonly rate: number;
  /** Length that sounds are cut or completed with silence to; 0 for their own. */
  readonly seconds: number;
}

/** How a `sound` node wants its sounds. */
export function readSoundParams(params: Params): SoundAsked {
  return {
    rate: wholeOf(params, 'rate', { otherwise: 16_000, least: 1_000, most: MOST_RATE }),
    seconds: Math.min(MOST_SECONDS, Math.max(0, numberOf(params, 'seconds', 0))),
  };
}

/** What two nodes that ask the same of the same files share. */
export function keyOfMedia({ op, params }: PipelineNode): string {
  return JSON.stringify([op, op === 'image' ? readPictureParams(params) : readSoundParams(params)]);
}

/**
 * What each row names, as the node wants it, altered as its copy says. Throws the fault of the
 * first file that gives nothing, with its line, and `transform.media-too-large`.
 */
export function lookUp<T extends Picture | Sound>(
  { columns }: CellsValue,
  { node, lines }: Applied,
  given: {
    readonly found: ReadonlyMap<string, T> | undefined;
    readonly faults: Media['faults'];
    readonly alter: (item: T, alterations: readonly Alteration[]) => T;
    readonly bytesOf: (item: T) => number;
  },
): readonly T[] {
  const cells = columns[0] ?? [];
  const named = cells.map((cell) => splitCell(String(cell ?? '')));
  const lost = named.flatMap(({ file }, row) => (given.found?.has(file) === true ? [] : [row]));
  const [first] = lost;
  if (first !== undefined) {
    const file = named[first]?.file ?? '';
    const fault = given.faults.get(file) ?? { code: 'transform.file-not-found', info: {} };
    throw new EtalonError(fault.code, {
      info: { ...fault.info, node: node.id, file, line: lines[first] ?? 0, count: lost.length },
    });
  }
  let bytes = 0;
  return named.map(({ file, alterations }) => {
    const item = given.found?.get(file);
    if (item === undefined) throw new TypeError(file);
    const altered = alterations.length === 0 ? item : given.alter(item, alterations);
    bytes += alterations.length === 0 ? 0 : given.bytesOf(altered);
    checkMediaSize(node.id, bytes);
    return altered;
  });
}
