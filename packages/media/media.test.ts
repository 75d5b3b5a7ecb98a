import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { decodeImage } from './decode-image.ts';
import { decodeSound } from './decode-sound.ts';

const readTone = (form: string): Uint8Array =>
  readFileSync(new URL(`../../references/sounds/tone.${form}`, import.meta.url));

const SIZE = { width: 12, height: 8 };
/** A ramp of red across and of green down. */
const PIXELS = Uint8Array.from({ length: SIZE.width * SIZE.height * 3 }, (_, at) => {
  const [pixel, channel] = [Math.floor(at / 3), at % 3];
  return [20 * (pixel % SIZE.width), 30 * Math.floor(pixel / SIZE.width), 60][channel] ?? 0;
});
const open = () => sharp(PIXELS, { raw: { ...SIZE, channels: 3 } });
const NOT = { deep: false, cmyk: false, turned: false, seeThrough: false };

describe('an image is given upright, in 8-bit sRGB, on white, and what it was is told', () => {
  test.each([
    { form: 'png', make: () => open().png().toBuffer() },
    { form: 'webp', make: () => open().webp({ lossless: true }).toBuffer() },
  ])('$form without loss', async ({ form, make }) => {
    const image = await decodeImage(await make());
    expect(image).toMatchObject({ ...SIZE, format: form, was: NOT });
    expect([...image.data]).toEqual([...PIXELS]);
  });

  test('a JPEG turned by its EXIF orientation stands upright', async () => {
    const image = await decodeImage(
      await open().withMetadata({ orientation: 6 }).jpeg({ quality: 100 }).toBuffer(),
    );
    expect(image).toMatchObject({ width: 8, height: 12, was: { ...NOT, turned: true } });
    expect(image.data[0]).toBeLessThan(20);
    expect(image.data[1]).toBeGreaterThan(190);
  });

  test('a CMYK JPEG comes back to about its colours, and 16 bits to their 8 upper ones', async () => {
    const cmyk = await decodeImage(await open().toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer());
    expect(cmyk).toMatchObject({ ...SIZE, format: 'jpeg', was: { ...NOT, cmyk: true } });
    const deep = await decodeImage(await open().toColourspace('rgb16').png().toBuffer());
    expect(deep.was).toEqual({ ...NOT, deep: true });
    expect([...deep.data]).toEqual([...PIXELS]);
  });

  test('grey is said three times, and what is transparent is laid on white', async () => {
    const grey = await decodeImage(await open().toColourspace('b-w').png().toBuffer());
    expect(grey.data[0]).toBe(grey.data[2]);
    expect(grey.data).toHaveLength(PIXELS.length);
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const blank = sharp({ create: { width: 3, height: 3, channels: 4, background: clear } }).png();
    const laid = await decodeImage(await blank.toBuffer());
    expect(laid.was).toEqual({ ...NOT, seeThrough: true });
    expect(new Set(laid.data)).toEqual(new Set([255]));
  });

  test.each([
    { title: 'nothing', make: () => new Uint8Array(), code: 'media.not-image' },
    { title: 'a text', make: () => Buffer.from('bonjour'), code: 'media.not-image' },
    {
      title: 'a drawing, whose text could name files of the machine',
      make: () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'),
      code: 'media.not-image',
    },
    { title: 'a GIF, which is not asked for', make: () => open().gif().toBuffer(), code: 'media.not-image' },
    {
      title: 'half a JPEG',
      make: async () => {
        const whole = await open().resize(200).jpeg().toBuffer();
        return whole.subarray(0, whole.length / 2);
      },
      code: 'media.damaged-image',
    },
    {
      title: 'a PNG that would fill the memory',
      make: () =>
        sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
      code: 'media.image-too-large',
    },
  ])('$title is refused', async ({ make, code }) => {
    await expect(decodeImage(await make())).rejects.toMatchObject({ code });
  });
});

describe('a sound is given as its file holds it', () => {
  test.each(['wav', 'flac', 'mp3', 'ogg'])('%s', async (form) => {
    const { format, rate, channels } = await decodeSound(readTone(form));
    expect([format, rate, channels.length]).toEqual([form, 22_050, 1]);
    const [samples = new Float32Array()] = channels;
    expect(samples.length).toBeGreaterThanOrEqual(4_410);
    const middle = samples.subarray(1_500, 3_700);
    const crossings = middle.reduce(
      (sum, value, at) => sum + Number(at > 0 && value < 0 !== (middle[at - 1] ?? 0) < 0),
      0,
    );
    expect(Math.abs(crossings - (2 * 440 * 2_200) / 22_050)).toBeLessThan(2);
    expect(samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0)).toBeCloseTo(0.5, 1);
  });

  test('the same samples from WAV and FLAC, but for the scale of the negative ones', async () => {
    const [wav, flac] = await Promise.all([decodeSound(readTone('wav')), decodeSound(readTone('flac'))]);
    const [a = new Float32Array(), b = new Float32Array()] = [wav.channels[0], flac.channels[0]];
    expect(a.length).toBe(b.length);
    a.forEach((value, at) => {
      expect(b[at]).toBeCloseTo(value < 0 ? (value * 32_768) / 32_767 : value, 6);
    });
  });

  test.each([
    { title: 'nothing', content: new Uint8Array(), code: 'media.not-sound' },
    { title: 'a text', content: Buffer.from('bonjour à tous'), code: 'media.not-sound' },
    { title: 'half a WAV', content: readTone('wav').subarray(0, 3_000), code: 'media.damaged-sound' },
    { title: 'half a FLAC', content: readTone('flac').subarray(0, 900), code: 'media.damaged-sound' },
    {
      title: 'the head of a WAV alone',
      content: readTone('wav').subarray(0, 20),
      code: 'media.damaged-sound',
    },
  ])('$title is refused', async ({ content, code }) => {
    await expect(decodeSound(content)).rejects.toMatchObject({ code });
  });
});
