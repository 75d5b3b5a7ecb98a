import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { EtalonError, errorCode, errorInfo } from '@etalon/error';
import {
  checkMediaSize,
  fitLength,
  keyOfMedia,
  type Media,
  type MediaFacts,
  type MediaFault,
  mixChannels,
  NO_MEDIA,
  type Picture,
  type PipelineNode,
  readPictureParams,
  readSoundParams,
  resampleSound,
  resizePicture,
  type Sound,
  type Table,
} from '@etalon/transform';
import type { RunTask } from '../run-kind.ts';
import { type MediaCount, openMediaCount } from './media-facts.ts';
import { openEntries } from './open-entries.ts';
import { findArchive, type TransformParameters } from './parameters.ts';

/** Files inflated at once. */
const BATCH = 32;

export interface LoadedMedia {
  readonly media: Media;
  readonly facts: readonly MediaFacts[];
  /** Microseconds that reading a file took, by node. */
  readonly costs: ReadonlyMap<string, number>;
}

const NOTHING: LoadedMedia = { media: NO_MEDIA, facts: [], costs: new Map() };

/** What one node reads of the archive, and what it was given. */
interface Reading {
  readonly node: PipelineNode;
  readonly files: ReadonlySet<string>;
  readonly pictures: Map<string, Picture>;
  readonly sounds: Map<string, Sound>;
  readonly count: MediaCount;
  bytes: number;
  microseconds: number;
}

/**
 * Decodes the files of the archive that image and sound nodes name, each brought to the size or the rate its node asks for as it is
 * read. A file that gives nothing is a fault of its rows, told by the node or dropped by a filter. Throws
 * `transform.no-archive`, `transform.unknown-column`, the codes of a hostile archive and `transform.media-too-large`.
 */
export async function loadMedia(
  task: RunTask,
  table: Table,
  parameters: TransformParameters,
): Promise<LoadedMedia> {
  const readers = parameters.nodes.filter(({ op }) => op === 'image' || op === 'sound');
  const [first] = readers;
  if (first === undefined) return NOTHING;
  const archive = findArchive(task.inputs, parameters);
  if (archive === undefined) throw new EtalonError('transform.no-archive', { info: { node: first.id } });
  const readings = readers.map((node) => openReading(node, table));
  const faults = new Map<string, MediaFault>();
  const digests = new Map<string, string>();
  const wanted = [...new Set(readings.flatMap(({ files }) => [...files]))];
  const open = openEntries(await readFile(archive.path));
  for (let from = 0; from < wanted.length; from += BATCH)
    for (const [file, content] of open(wanted.slice(from, from + BATCH))) {
      const mine = readings.filter(({ files }) => files.has(file));
      if (content === null) {
        faults.set(file, { code: 'transform.file-not-found', info: {} });
        for (const { count } of mine) count.fault(file);
        continue;
      }
      digests.set(file, createHash('sha256').update(content).digest('hex'));
      for (const reading of mine) await readInto(reading, { file, content, faults });
    }
  return gather(readings, faults, digests);
}

function openReading(node: PipelineNode, table: Table): Reading {
  const [column = ''] = node.columns;
  const cells = table.columns.get(column);
  if (cells === undefined)
    throw new EtalonError('transform.unknown-column', {
      info: { node: node.id, column, present: [...table.columns.keys()].slice(0, 30) },
    });
  return {
    node,
    files: new Set(cells.map((cell) => String(cell ?? '')).filter((name) => name !== '')),
    pictures: new Map(),
    sounds: new Map(),
    count: openMediaCount(),
    bytes: 0,
    microseconds: 0,
  };
}

/** Decodes one file as a node wants it; a fault of the file is kept with its code. Decoders are opened where they run, not by a server that only knows the kind. */
async function readInto(
  reading: Reading,
  {
    file,
    content,
    faults,
  }: { readonly file: string; readonly content: Buffer; readonly faults: Map<string, MediaFault> },
): Promise<void> {
  const began = process.hrtime.bigint();
  const { node, count } = reading;
  try {
    if (node.op === 'image') {
      const { decodeImage } = await import('@etalon/media');
      const image = await decodeImage(content);
      const picture = resizePicture(image, readPictureParams(node.params));
      reading.bytes += picture.data.length;
      reading.pictures.set(file, picture);
      count.image(file, image);
    } else {
      const { decodeSound } = await import('@etalon/media');
      const sound = await decodeSound(content);
      const { rate, seconds } = readSoundParams(node.params);
      const samples = resampleSound(mixChannels(sound.channels), sound.rate, rate);
      const fitted = seconds === 0 ? samples : fitLength(samples, Math.round(seconds * rate));
      reading.bytes += fitted.byteLength;
      reading.sounds.set(file, { rate, samples: fitted });
      count.sound(file, sound);
      if (fitted.length < samples.length) count.cut(file);
    }
  } catch (error) {
    const code = errorCode(error);
    if (code === null || !code.startsWith('media.')) throw error;
    const info = Object.fromEntries(
      Object.entries(errorInfo(error)).map(([key, value]) => [
        key,
        typeof value === 'number' ? value : String(value),
      ]),
    );
    faults.set(file, { code, info });
    count.fault(file);
  }
  checkMediaSize(node.id, reading.bytes);
  reading.microseconds += Number(process.hrtime.bigint() - began) / 1000;
}

function gather(
  readings: readonly Reading[],
  faults: Media['faults'],
  digests: Media['digests'],
): LoadedMedia {
  return {
    media: {
      pictures: joinBySetting(readings, ({ pictures }) => pictures),
      sounds: joinBySetting(readings, ({ sounds }) => sounds),
      faults,
      digests,
      embeddings: new Map(),
    },
    facts: readings.map(({ node, count }) => ({ node: node.id, ...count.read() })),
    costs: new Map(
      readings.map(({ node, files, microseconds }) => [node.id, microseconds / Math.max(1, files.size)]),
    ),
  };
}

/** What nodes of the same settings were given, together: two columns may be read alike. */
function joinBySetting<T>(
  readings: readonly Reading[],
  pick: (reading: Reading) => ReadonlyMap<string, T>,
): ReadonlyMap<string, ReadonlyMap<string, T>> {
  const joined = new Map<string, ReadonlyMap<string, T>>();
  for (const reading of readings) {
    const key = keyOfMedia(reading.node);
    joined.set(key, new Map([...(joined.get(key) ?? []), ...pick(reading)]));
  }
  return joined;
}
