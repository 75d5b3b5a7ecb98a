import { crc32, deflateSync } from 'node:zlib';

/** Autant de valeurs qu’il en faut. */
export const suite = <T>(n: number, faire: (at: number) => T): readonly T[] =>
  Array.from({ length: n }, (_, at) => faire(at));

/** Une image en niveaux de gris de 16 bits. */
export function png16(): Uint8Array {
  const morceau = (nom: string, contenu: Buffer): Buffer => {
    const corps = Buffer.concat([Buffer.from(nom), contenu]);
    const longueur = Buffer.alloc(4);
    longueur.writeUInt32BE(contenu.length);
    const somme = Buffer.alloc(4);
    somme.writeUInt32BE(crc32(corps));
    return Buffer.concat([longueur, corps, somme]);
  };
  const tete = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 16, 0, 0, 0, 0]);
  const points = deflateSync(
    Buffer.concat(suite(8, (y) => Buffer.from([0, ...suite(16, (x) => (x * 16 + y) % 256)]))),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    morceau('IHDR', tete),
    morceau('IDAT', points),
    morceau('IEND', Buffer.alloc(0)),
  ]);
}

/** Un son WAV de 16 bits. */
export function wav(rate: number, channels: number): Uint8Array {
  const points = rate / 4;
  const octets = Buffer.alloc(44 + points * channels * 2);
  octets.write('RIFF', 0);
  octets.writeUInt32LE(octets.length - 8, 4);
  octets.write('WAVEfmt ', 8);
  octets.writeUInt32LE(16, 16);
  octets.writeUInt16LE(1, 20);
  octets.writeUInt16LE(channels, 22);
  octets.writeUInt32LE(rate, 24);
  octets.writeUInt32LE(rate * channels * 2, 28);
  octets.writeUInt16LE(channels * 2, 32);
  octets.writeUInt16LE(16, 34);
  octets.write('data', 36);
  octets.writeUInt32LE(points * channels * 2, 40);
  for (let at = 0; at < points * channels; at += 1)
    octets.writeInt16LE(Math.round(9000 * Math.sin((at * 440 * 6.28) / rate)), 44 + at * 2);
  return octets;
}
