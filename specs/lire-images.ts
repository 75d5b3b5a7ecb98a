import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { hashImage } from '@etalon/leakage';
import { unzipSync } from 'fflate';

const COTE = 28;

/** L’empreinte perceptuelle de chaque image du dossier, par nom de fichier ; null sans images. */
export function lireImages(dossier: string): ReadonlyMap<string, bigint> | null {
  const archive = join(dossier, 'donnees/images.zip');
  if (!existsSync(archive)) return null;
  const fichiers = Object.entries(unzipSync(readFileSync(archive)));
  return new Map(
    fichiers.map(([nom, octets]) => [nom, hashImage(lireNiveaux(Buffer.from(octets)), COTE, COTE)]),
  );
}

/** Les niveaux d’une image du cas : un seul bloc de données, lignes sans filtre. */
function lireNiveaux(png: Buffer): Uint8Array {
  const debut = png.indexOf('IDAT') + 4;
  const lignes = inflateSync(png.subarray(debut, debut + png.readUInt32BE(debut - 8)));
  return Uint8Array.from(
    { length: COTE * COTE },
    (_, at) => lignes[Math.floor(at / COTE) * (COTE + 1) + 1 + (at % COTE)] ?? 0,
  );
}
