import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

function writeChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

/** A PNG of 8-bit grey levels, row after row, no filter (ISO/IEC 15948): same levels, same bytes. */
export function writePng(levels: Uint8Array, width: number): Uint8Array {
  const height = levels.length / width;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row += 1)
    rows.set(levels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const chunks = [writeChunk('IHDR', header), writeChunk('IDAT', zlibSync(rows, { level: 6 }))];
  return Uint8Array.from(Buffer.concat([SIGNATURE, ...chunks, writeChunk('IEND', Buffer.alloc(0))]));
}
