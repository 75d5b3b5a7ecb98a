import { readFileSync } from 'node:fs';
import { decodeImage, encodePng } from '@etalon/media';
import { type Zippable, zipSync } from 'fflate';

const DIGITS = new URL('../../../references/digits/', import.meta.url);
const SIDE = 8;
const ACROSS = 20;

/** The real digits of references/digits, each as a PNG of its own, with its class. */
export async function readDigits(): Promise<readonly { readonly digit: string; readonly png: Uint8Array }[]> {
  const sheet = await decodeImage(readFileSync(new URL('digits.png', DIGITS)));
  const classes = [...readFileSync(new URL('digits.txt', DIGITS), 'utf8').trim()];
  return Promise.all(
    classes.map(async (digit, at) => {
      const [left, top] = [(at % ACROSS) * SIDE, Math.floor(at / ACROSS) * SIDE];
      const grey = Uint8Array.from({ length: SIDE * SIDE }, (_, pixel) => {
        const place = (top + Math.floor(pixel / SIDE)) * sheet.width + left + (pixel % SIDE);
        return sheet.data[place * 3] ?? 0;
      });
      return { digit, png: await encodePng(grey, { width: SIDE, height: SIDE, channels: 1 }) };
    }),
  );
}

export interface Tone {
  readonly rate: number;
  readonly channels: number;
  readonly seconds: number;
  /** Value of each channel at a time in seconds, in [-1, 1]. */
  readonly at: (time: number, channel: number) => number;
}

const HEADER_BYTES = 44;

/** A WAV file of 16-bit samples. */
export function writeWav({ rate, channels, seconds, at }: Tone): Uint8Array {
  const samples = Math.round(rate * seconds);
  const bytes = new DataView(new ArrayBuffer(HEADER_BYTES + samples * channels * 2));
  const text = (from: number, word: string): void =>
    [...word].forEach((letter, i) => {
      bytes.setUint8(from + i, letter.charCodeAt(0));
    });
  text(0, 'RIFF');
  bytes.setUint32(4, bytes.byteLength - 8, true);
  text(8, 'WAVEfmt ');
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, channels, true);
  bytes.setUint32(24, rate, true);
  bytes.setUint32(28, rate * channels * 2, true);
  bytes.setUint16(32, channels * 2, true);
  bytes.setUint16(34, 16, true);
  text(36, 'data');
  bytes.setUint32(40, samples * channels * 2, true);
  for (let i = 0; i < samples; i += 1)
    for (let channel = 0; channel < channels; channel += 1)
      bytes.setInt16(
        HEADER_BYTES + (i * channels + channel) * 2,
        Math.round(32_767 * at(i / rate, channel)),
        true,
      );
  return new Uint8Array(bytes.buffer);
}

/** An archive that is the same each time. */
export function zipFiles(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files)) entries[name] = [content, { mtime: '2026-01-01' }];
  return zipSync(entries);
}
