import sharp from 'sharp';

/** Pixels of one or three channels of 8 bits as a PNG. */
export function encodePng(
  data: Uint8Array,
  { width, height, channels }: { readonly width: number; readonly height: number; readonly channels: 1 | 3 },
): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels } }).png({ compressionLevel: 9 }).toBuffer();
}
