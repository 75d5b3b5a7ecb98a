import sharp from 'sharp';
import { decodeImage } from './decode-image.ts';

/** An image to look at on a screen, without anything that its file says beside its pixels. */
export interface ShrunkImage {
  readonly format: string;
  /** Size of the image itself, in pixels. */
  readonly width: number;
  readonly height: number;
  /** JPEG, no side longer than asked. */
  readonly jpeg: Buffer;
}

/** Decodes an image and draws it again as a JPEG of sides at most `side` pixels; throws as `decodeImage` does. */
export async function shrinkImage(content: Uint8Array, side: number): Promise<ShrunkImage> {
  const { width, height, data, format } = await decodeImage(content);
  const jpeg = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 85 })
    .toBuffer();
  return { format, width, height, jpeg };
}
