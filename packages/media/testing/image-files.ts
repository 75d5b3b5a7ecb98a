import sharp from 'sharp';

const SIDE = 64;
const PIXELS = Uint8Array.from({ length: SIDE * SIDE * 3 }, (_, at) => (at * 31) % 251);

/** A picture of 64 × 64 pixels as a file: a JPEG, a JPEG in CMYK, a PNG of 16 bits, or the first half of a JPEG. */
export async function writePicture(form: 'jpeg' | 'cmyk' | 'deep' | 'cut'): Promise<Uint8Array> {
  const open = () => sharp(PIXELS, { raw: { width: SIDE, height: SIDE, channels: 3 } });
  if (form === 'cmyk') return open().toColourspace('cmyk').jpeg().toBuffer();
  if (form === 'deep') return open().toColourspace('rgb16').png().toBuffer();
  const whole = await open().jpeg().toBuffer();
  return form === 'cut' ? whole.subarray(0, whole.length / 2) : whole;
}
