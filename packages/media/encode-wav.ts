const HEADER_BYTES = 44;
const TOP = 32_767;

/** One channel of samples as a WAV of 16 bits; what is out of [-1, 1] is cut there. */
export function encodeWav(samples: Float32Array, rate: number): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(HEADER_BYTES + 2 * samples.length));
  const write = (from: number, word: string): void =>
    [...word].forEach((letter, at) => {
      bytes.setUint8(from + at, letter.charCodeAt(0));
    });
  write(0, 'RIFF');
  bytes.setUint32(4, bytes.byteLength - 8, true);
  write(8, 'WAVEfmt ');
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, rate, true);
  bytes.setUint32(28, 2 * rate, true);
  bytes.setUint16(32, 2, true);
  bytes.setUint16(34, 16, true);
  write(36, 'data');
  bytes.setUint32(40, 2 * samples.length, true);
  samples.forEach((value, at) => {
    bytes.setInt16(HEADER_BYTES + 2 * at, Math.round(TOP * Math.min(1, Math.max(-1, value))), true);
  });
  return new Uint8Array(bytes.buffer);
}
