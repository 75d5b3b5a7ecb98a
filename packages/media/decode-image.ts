import { EtalonError } from '@etalon/error';
import sharp from 'sharp';

/** An image as its file holds it, brought to 8-bit sRGB, upright and opaque. */
export interface DecodedImage {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of each pixel, row after row. */
  readonly data: Uint8Array;
  readonly format: string;
  /** What the file held that pixels no longer say. */
  readonly was: {
    readonly deep: boolean;
    readonly cmyk: boolean;
    readonly turned: boolean;
    readonly seeThrough: boolean;
  };
}

/** Pixels of one image: 150 MB once decoded. */
export const MOST_PIXELS = 50_000_000;
const CHANNELS = 3;

sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });

/**
 * Decodes a JPEG, a PNG or a WebP: turned as its EXIF orientation says, CMYK and wide gamuts through their profile, 16 bits
 * brought to 8, what is transparent laid on white; the first picture of an animation. Throws `media.not-image`,
 * `media.image-too-large`, `media.damaged-image`.
 */
export async function decodeImage(content: Uint8Array): Promise<DecodedImage> {
  const options = { failOn: 'error', limitInputPixels: MOST_PIXELS, pages: 1 } as const;
  if (content.length === 0) throw new EtalonError('media.not-image', { info: {} });
  const facts = await sharp(content, { ...options, limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (facts === null)
    throw new EtalonError(hasMagic(content) ? 'media.damaged-image' : 'media.not-image', { info: {} });
  const { width, height } = facts;
  if (width * height > MOST_PIXELS)
    throw new EtalonError('media.image-too-large', { info: { width, height, most: MOST_PIXELS } });
  const { data, info } = await sharp(content, options)
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch((cause: unknown) => {
      throw new EtalonError('media.damaged-image', { info: { width, height }, cause });
    });
  return {
    width: info.width,
    height: info.height,
    data: info.channels === CHANNELS ? data : repeatGrey(data, info.channels),
    format: facts.format,
    was: {
      deep: facts.depth !== 'uchar',
      cmyk: facts.space === 'cmyk',
      turned: (facts.orientation ?? 1) > 1,
      seeThrough: facts.hasAlpha,
    },
  };
}

/** Whether a file begins as a JPEG, a PNG or a WebP does. */
function hasMagic(content: Uint8Array): boolean {
  const head = String.fromCharCode(...content.subarray(0, 12));
  return head.startsWith('\xff\xd8\xff') || head.startsWith('\x89PNG') || /^RIFF....WEBP$/s.test(head);
}

/** One level for each pixel, said three times. */
function repeatGrey(data: Uint8Array, channels: number): Uint8Array {
  const pixels = data.length / channels;
  const colours = new Uint8Array(pixels * CHANNELS);
  for (let at = 0; at < pixels; at += 1)
    colours.fill(data[at * channels] ?? 0, at * CHANNELS, (at + 1) * CHANNELS);
  return colours;
}
