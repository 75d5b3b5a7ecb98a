import { writePicture } from '@etalon/media/testing/image-files';
import { writeWav } from '@etalon/runs/testing/media-files';
import { zipSync } from 'fflate';
import type { Fichiers, MauvaiseEntree } from './jouer-mauvaise-entree.ts';
import { noeud, ouiNon, plusieurs, transformer, uneFois } from './jouer-transformation.ts';

const LIRE = noeud('image', { columns: ['fichier'], params: { width: 8, height: 8 } });
const PIXELS = [LIRE, noeud('pixels', { deps: ['image'] })];
const archiver = (fichiers: Readonly<Record<string, Uint8Array>>): Fichiers => ({
  'table.csv': `fichier,y\n${Object.keys(fichiers)
    .map((nom, i) => `${nom},${ouiNon(i)}`)
    .join('\n')}\n`,
  'fichiers.zip': zipSync({ ...fichiers }),
});

/** Vingt images : une en CMJN, une en 16 bits, et une coupée en deux si on le demande. */
async function images(coupee: boolean): Promise<Fichiers> {
  const jpeg = await writePicture('jpeg');
  const fichiers: Record<string, Uint8Array> = {};
  for (let i = 0; i < 20; i += 1) {
    if (i === 3) fichiers['cmjn.jpg'] = await writePicture('cmyk');
    else if (i === 4) fichiers['16bits.png'] = await writePicture('deep');
    else if (i === 5 && coupee) fichiers['coupee.jpg'] = await writePicture('cut');
    else fichiers[`${i}.jpg`] = jpeg;
  }
  return archiver(fichiers);
}
const COULEURS = uneFois(async () => transformer(await images(false), PIXELS));

const SON = noeud('sound', { columns: ['fichier'], params: { rate: 16_000 } });
const FIGURES = [SON, noeud('sound-figures', { deps: ['sound'] })];
const ecrire = (rate: number, channels: number, force = 0.5): Uint8Array =>
  writeWav({
    rate,
    channels,
    seconds: 0.25,
    at: (t, canal) => force * Math.sin(2 * Math.PI * (440 + 110 * canal) * t),
  });
const sons = (muet: boolean): Fichiers =>
  archiver(
    Object.fromEntries(
      plusieurs(20, (i) => `s${i}.wav`).map((nom, i) => [
        nom,
        i === 2 ? ecrire(8_000, 2) : i === 7 && muet ? ecrire(44_100, 1, 0) : ecrire(44_100, 1),
      ]),
    ),
  );
const SONS = uneFois(() => transformer(sons(false), FIGURES));

/** Les mauvaises images et les mauvais sons de l’atelier « Transformation » (§6.6). */
export const MEDIAS: readonly MauvaiseEntree[] = [
  {
    nom: 'image CMJN',
    jouer: COULEURS,
    code: 'media-cmyk',
    lieu: { node: 'image', count: 1, file: 'cmjn.jpg' },
    fr: '1 image est convertie de CMJN en sRGB par leur profil, par exemple « cmjn.jpg »',
    en: '1 image is converted from CMYK to sRGB by its profile, for instance “cmjn.jpg”',
    arrete: false,
  },
  {
    nom: 'image de 16 bits',
    jouer: COULEURS,
    code: 'media-deep',
    lieu: { node: 'image', count: 1, file: '16bits.png' },
    fr: '1 image est ramenée de 16 bits à 8, par exemple « 16bits.png »',
    en: '1 image is brought from 16 bits to 8',
    arrete: false,
  },
  {
    nom: 'JPEG corrompu',
    jouer: async () => transformer(await images(true), PIXELS),
    code: 'media.damaged-image',
    lieu: { node: 'image', file: 'coupee.jpg', line: 7, count: 1 },
    fr: 'L’image « coupee.jpg » (ligne 7) est abîmée ou coupée',
    en: 'Image “coupee.jpg” (line 7) is damaged or cut short',
    arrete: true,
  },
  {
    nom: 'stéréo parmi des sons mono',
    jouer: SONS,
    code: 'media-stereo',
    lieu: { node: 'sound', count: 1, file: 's2.wav' },
    fr: '1 son a plusieurs canaux, ramenés à leur moyenne, par exemple « s2.wav »',
    en: '1 sound has several channels, brought to their mean',
    arrete: false,
  },
  {
    nom: 'sons de 8 kHz et de 44,1 kHz',
    jouer: SONS,
    code: 'media-rates',
    lieu: { node: 'sound', rates: '8000, 44100', rate: 16_000 },
    fr: 'Les sons n’ont pas tous la même fréquence d’échantillonnage (8000, 44100 Hz)',
    en: 'Sounds have several sampling rates (8000, 44100 Hz)',
    arrete: false,
  },
  {
    nom: 'logarithme d’un son muet',
    jouer: () =>
      transformer(sons(true), [
        SON,
        noeud('log-mel', { deps: ['sound'], params: { floor: 0 } }),
        noeud('pool-frames', { deps: ['log-mel'] }),
      ]),
    code: 'transform.log-of-zero',
    lieu: { node: 'log-mel', line: 9 },
    fr: 'Le logarithme de 0 n’existe pas (ligne 9',
    en: 'There is no logarithm of 0 (line 9',
    arrete: true,
  },
  {
    nom: 'tenseurs de plus d’un gigaoctet',
    jouer: async () => {
      const petites = await images(false);
      const lignes = String(petites['table.csv']).trim().split('\n');
      const toutes = [lignes[0] ?? '', ...plusieurs(170, (i) => lignes[1 + (i % 20)] ?? '')];
      return transformer({ ...petites, 'table.csv': `${toutes.join('\n')}\n` }, [
        noeud('image', { columns: ['fichier'], params: { width: 512, height: 512 } }),
        PIXELS[1] ?? '',
      ]);
    },
    code: 'transform.too-large',
    lieu: { rows: 170, columns: 786_432, megabytes: 1_070, most: 240 },
    fr: '170 lignes et 786 432 colonnes prendraient 1070 Mo ; la limite est de 240 Mo',
    en: '170 rows and 786,432 columns would take 1070 MB; the limit is 240 MB',
    arrete: true,
  },
];
