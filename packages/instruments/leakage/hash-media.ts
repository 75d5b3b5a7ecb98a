import { readFileSync } from 'node:fs';
import { errorCode } from '@etalon/error';
import { readArchive } from '@etalon/evidence';
import { hashImage } from '@etalon/leakage';
import { type DecodedImage, type DecodedSound, decodeImage, decodeSound } from '@etalon/media';
import { frameSound, mixChannels } from '@etalon/transform';
import type { Workbench } from '../bench/workbench.ts';

/** Perceptual hashes of the files of the delivered archives, by the name that a table gives them. */
export interface MediaHashes {
  readonly images: ReadonlyMap<string, bigint>;
  readonly sounds: ReadonlyMap<string, readonly [bigint, bigint]>;
  /** Files of an image or a sound that could not be decoded. */
  readonly unread: number;
}

const IMAGE = /\.(png|jpe?g|webp)$/i;
const SOUND = /\.(wav|flac|mp3|ogg)$/i;
const GROUP = 256;
const MOST_FILES = 20_000;

/** Every image and sound of the archives of a hand-in; null when no archive holds any. */
export async function hashMedia(bench: Workbench): Promise<MediaHashes | null> {
  const images = new Map<string, bigint>();
  const sounds = new Map<string, readonly [bigint, bigint]>();
  let unread = 0;
  for (const piece of bench.piecesOf('media')) {
    const archive = readArchive(readFileSync(piece.path));
    const names = archive.entries
      .map(({ name }) => name)
      .filter((name) => IMAGE.test(name) || SOUND.test(name))
      .slice(0, MOST_FILES);
    for (let from = 0; from < names.length; from += GROUP) {
      const group = new Set(names.slice(from, from + GROUP));
      for (const [name, content] of archive.inflate((one) => group.has(one))) {
        const put = await hashFile(name, content, { images, sounds });
        if (put === null) unread += 1;
        else for (const key of keysOf(name)) put(key);
      }
    }
  }
  return images.size + sounds.size + unread === 0 ? null : { images, sounds, unread };
}

/** A table names a file by its whole path or by its last part. */
const keysOf = (name: string): readonly string[] => [name, name.split('/').at(-1) ?? name];

/** What puts the hash of a file under a name; null for a file that is not what it says. */
async function hashFile(
  name: string,
  content: Buffer,
  {
    images,
    sounds,
  }: { readonly images: Map<string, bigint>; readonly sounds: Map<string, readonly [bigint, bigint]> },
): Promise<((key: string) => void) | null> {
  try {
    if (IMAGE.test(name)) {
      const hash = hashPicture(await decodeImage(content));
      return (key) => images.set(key, hash);
    }
    const halves = hashSound(await decodeSound(content));
    return (key) => void (halves !== null && sounds.set(key, halves));
  } catch (error) {
    if (errorCode(error)?.startsWith('media.') === true) return null;
    throw error;
  }
}

/** Luma of ITU-R BT.601. */
function hashPicture({ data, width, height }: DecodedImage): bigint {
  const levels = Float64Array.from({ length: width * height }, (_, at) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(3 * at, 3 * at + 3);
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  });
  return hashImage(levels, width, height);
}

const BANDS = 32;
const FRAME_SECONDS = 0.032;
/** Natural logarithm of 40 dB: what is quieter beside the loudest band is noise of the recording. */
const HEARD = Math.log(1e4);

/**
 * Hashes of the pictures that the power of 32 bands of mels makes in each half, frame after frame, down to 40 dB under the loudest: a
 * copy at another level, or with a little noise, gives nearly the same bits. Null for a sound that is all silence.
 */
export function hashSound({
  rate,
  channels,
}: Pick<DecodedSound, 'rate' | 'channels'>): readonly [bigint, bigint] | null {
  const length = Math.max(16, Math.round(FRAME_SECONDS * rate));
  const samples = mixChannels(channels);
  if (samples.every((sample) => sample === samples[0])) return null;
  const frames = frameSound(
    { rate, samples },
    {
      ...{ length, hop: Math.max(1, length >> 1), size: 2 ** Math.ceil(Math.log2(length)) },
      ...{ bands: BANDS, scale: 'slaney', isArea: true, floor: 1e-12 },
    },
  );
  const loudest = frames.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const heard = frames.map((value) => Math.max(value, loudest - HEARD));
  const count = heard.length / BANDS;
  const half = Math.max(1, count >> 1);
  const hash = (from: number, to: number): bigint =>
    hashImage(heard.subarray(from * BANDS, to * BANDS), BANDS, Math.max(1, to - from));
  return [hash(0, half), hash(Math.min(half, count - 1), count)];
}
