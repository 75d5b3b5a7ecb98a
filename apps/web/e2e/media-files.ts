import { crc32, deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';

const SIDE = 16;

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** A grey PNG of 16 × 16 pixels. */
function writePng(levelAt: (x: number, y: number) => number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  header[8] = 8;
  const rows = Array.from({ length: SIDE }, (_, y) => [
    0,
    ...Array.from({ length: SIDE }, (_pixel, x) => levelAt(x, y)),
  ]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Half a second at 8 kHz of one tone, as a WAV of 16 bits. */
function writeTone(hertz: number): Buffer {
  const rate = 8_000;
  const samples = Buffer.alloc(rate);
  for (let at = 0; at < rate / 2; at += 1)
    samples.writeInt16LE(Math.round(12_000 * Math.sin((2 * Math.PI * hertz * at) / rate)), 2 * at);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(2 * rate, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}

/** Eighty pieces seen and heard: discs and crosses at several places, low and high tones. One picture is cut short. */
export function writePieces(): { readonly csv: Buffer; readonly zip: Buffer } {
  const files: Record<string, Uint8Array> = {};
  const lines = ['piece,photo,son,defaut'];
  for (let i = 0; i < 80; i += 1) {
    const isWorn = (i * 7) % 5 < 2;
    const [cx, cy] = [6 + (i % 5), 6 + ((i * 3) % 5)];
    const png = writePng((x, y) => {
      const [dx, dy] = [Math.abs(x - cx), Math.abs(y - cy)];
      const isInk = isWorn ? dx + dy < 5 : (dx < 2 || dy < 2) && dx + dy < 7;
      return (isInk ? 220 : 20) + ((x * 5 + y * 11 + i * 3) % 20);
    });
    files[`photos/${i}.png`] = i === 3 ? png.subarray(0, 70) : png;
    files[`sons/${i}.wav`] = writeTone((isWorn ? 900 : 400) + 3 * i);
    lines.push(`${i},photos/${i}.png,sons/${i}.wav,${isWorn ? 'oui' : 'non'}`);
  }
  return { csv: Buffer.from(lines.join('\n')), zip: Buffer.from(zipSync(files)) };
}
