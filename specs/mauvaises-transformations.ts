import type { Json } from '@etalon/workshop';
import { zipSync } from 'fflate';
import sharp from 'sharp';
import { writeWav } from '../packages/runs/transform/media-files.contract.ts';
import { triedNode as noeud } from '../packages/runs/transform/try-transform.contract.ts';
import { type Dit, type Fichiers, jouer, type MauvaiseEntree } from './jouer-mauvaise-entree.ts';

const DECOUPE = { method: 'random', testShare: 0.25, seed: 3 } as const;

const transformer = (
  fichiers: Fichiers,
  nodes: readonly Json[],
  reste: object = {},
): Promise<readonly Dit[]> =>
  jouer('transform.apply', fichiers, {
    task: 'classification',
    target: 'y',
    split: DECOUPE,
    nodes: [...nodes],
    ...JSON.parse(JSON.stringify(reste)),
  });
const table = (lignes: readonly string[]): Fichiers => ({ 'table.csv': `${lignes.join('\n')}\n` });
const ouiNon = (i: number): string => (i % 2 === 0 ? 'oui' : 'non');
const plusieurs = (n: number, ligne: (i: number) => string): readonly string[] =>
  Array.from({ length: n }, (_, i) => ligne(i));

const MOTS = [
  noeud('tokenise', { columns: ['avis'] }),
  noeud('tf-idf', { deps: ['tokenise'], params: { minDocuments: 2 } }),
];
const NOMBRES = [noeud('numbers', { columns: ['x'] })];
const nombres = (n: number, x: (i: number) => number): Fichiers =>
  table(['x,z,y', ...plusieurs(n, (i) => `${x(i)},${(i * 7) % 11},${ouiNon(i)}`)]);

/** Une même partie sert à plusieurs lignes de la table : elle n’est jouée qu’une fois. */
function uneFois(partie: () => Promise<readonly Dit[]>): () => Promise<readonly Dit[]> {
  let jouee: Promise<readonly Dit[]> | undefined;
  return () => {
    jouee ??= partie();
    return jouee;
  };
}

const TEXTES = uneFois(() =>
  transformer(
    table([
      'avis,y',
      ...plusieurs(30, (i) => `le colis est dans la rue ${i},${ouiNon(i)}`),
      ...plusieurs(6, (i) => `the parcel is not in the street ${i},${ouiNon(i)}`),
      '"",oui',
      '🙂🙂,non',
    ]),
    MOTS,
  ),
);

const LIRE = noeud('image', { columns: ['fichier'], params: { width: 8, height: 8 } });
const PIXELS = [LIRE, noeud('pixels', { deps: ['image'] })];
const archiver = (fichiers: Readonly<Record<string, Uint8Array>>): Fichiers => ({
  'table.csv': `fichier,y\n${Object.keys(fichiers)
    .map((nom, i) => `${nom},${ouiNon(i)}`)
    .join('\n')}\n`,
  'fichiers.zip': zipSync({ ...fichiers }),
});

/** Vingt images d’un dégradé : la quatrième en CMJN, la cinquième en 16 bits, la sixième coupée en deux si on le demande. */
async function images(coupee: boolean): Promise<Fichiers> {
  const brut = Uint8Array.from({ length: 64 * 64 * 3 }, (_, i) => (i * 31) % 251);
  const ouvrir = () => sharp(brut, { raw: { width: 64, height: 64, channels: 3 } });
  const fichiers: Record<string, Uint8Array> = {};
  for (let i = 0; i < 20; i += 1) {
    const jpeg = await ouvrir().jpeg().toBuffer();
    if (i === 3) fichiers['cmjn.jpg'] = await ouvrir().toColourspace('cmyk').jpeg().toBuffer();
    else if (i === 4) fichiers['16bits.png'] = await ouvrir().toColourspace('rgb16').png().toBuffer();
    else if (i === 5 && coupee) fichiers['coupee.jpg'] = jpeg.subarray(0, jpeg.length / 2);
    else fichiers[`${i}.jpg`] = jpeg;
  }
  return archiver(fichiers);
}
const COULEURS = uneFois(async () => transformer(await images(false), PIXELS));

const SON = noeud('sound', { columns: ['fichier'], params: { rate: 16_000 } });
const FIGURES = [SON, noeud('sound-figures', { deps: ['sound'] })];
const ecrire = (rate: number, channels: number, force = 0.5): Uint8Array =>
  writeWav({ rate, channels, seconds: 0.25, at: (t) => force * Math.sin(2 * Math.PI * 440 * t) });
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

/** 200 textes de 7 000 mots qui ne reviennent jamais : plus d’un million de mots dans l’apprentissage. */
const millionDeMots = (): Fichiers =>
  table([
    'avis,y',
    ...plusieurs(
      200,
      (i) => `${plusieurs(7_000, (j) => `m${(i * 7_000 + j).toString(36)}`).join(' ')},${ouiNon(i)}`,
    ),
  ]);

/** Les quatorze mauvaises entrées de l’atelier « Transformation » (§6.6). */
export const TRANSFORMATIONS: readonly MauvaiseEntree[] = [
  {
    nom: 'documents vides',
    jouer: TEXTES,
    code: 'empty-texts',
    lieu: { node: 'tokenise', column: 'avis', count: 1, line: 38 },
    fr: '1 texte de « avis » est vide ; le premier est à la ligne 38',
    en: '1 text of “avis” is empty; the first is at line 38',
    arrete: false,
  },
  {
    nom: 'émojis seuls',
    jouer: TEXTES,
    code: 'symbols-only',
    lieu: { node: 'tokenise', column: 'avis', count: 1, line: 39 },
    fr: 'signes (émojis, ponctuation) ; le premier est à la ligne 39',
    en: 'signs alone (emojis, punctuation); the first is at line 39',
    arrete: false,
  },
  {
    nom: 'langues mêlées',
    jouer: TEXTES,
    code: 'mixed-languages',
    lieu: { node: 'tokenise', column: 'avis', fr: 30, en: 6 },
    fr: '« avis » mêle deux langues, d’après ses mots vides : 30 textes en français, 6 en anglais',
    en: '30 texts in French, 6 in English',
    arrete: false,
  },
  {
    nom: 'vecteurs nuls, dont le cosinus n’est pas défini',
    jouer: TEXTES,
    code: 'zero-rows',
    lieu: { line: 38 },
    fr: 'Leur cosinus avec un autre n’est pas défini',
    en: 'Their cosine with another is not defined',
    arrete: false,
  },
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
    nom: 'vocabulaire d’un million de mots',
    jouer: () => transformer(millionDeMots(), [MOTS[0] ?? '', noeud('counts', { deps: ['tokenise'] })]),
    code: 'transform.vocabulary',
    lieu: { node: 'counts', most: 1_000_000 },
    fr: 'termes différents. Écartez les termes rares',
    en: 'different terms. Leave rare terms out',
    arrete: true,
  },
  {
    nom: 'k ≥ n/2 pour la fidélité de la réduction',
    jouer: () =>
      transformer(
        nombres(18, (i) => i),
        [noeud('numbers', { columns: ['x', 'z'] })],
        { neighbours: 9 },
      ),
    code: 'transform.too-many-neighbours',
    lieu: { neighbours: 9, rows: 18 },
    fr: 'La fidélité à 9 voisins n’est définie que pour plus de 9 × 2 lignes ; il y en a 18',
    en: 'Fidelity for 9 neighbours is defined only for more than 9 × 2 rows; there are 18',
    arrete: false,
  },
  {
    nom: 'logarithme de zéro',
    jouer: () =>
      transformer(
        nombres(40, (i) => i % 5),
        [noeud('log', { columns: ['x'] })],
      ),
    code: 'transform.log-of-zero',
    lieu: { node: 'log', column: 'x', line: 2, value: 0, count: 8 },
    fr: 'Le logarithme de 0 n’existe pas (ligne 2, colonne « x », 8 cellules ainsi)',
    en: 'There is no logarithm of 0 (line 2, column “x”, 8 such cells)',
    arrete: true,
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
    nom: 'chaîne en cycle',
    jouer: () =>
      transformer(
        nombres(40, (i) => i),
        [noeud('standard', { deps: ['robust'] }), noeud('robust', { deps: ['standard'] })],
      ),
    code: 'transform.cycle',
    lieu: {},
    fr: 'La chaîne tourne en rond : standard',
    en: 'The pipeline goes round: standard',
    arrete: true,
  },
  {
    nom: 'augmentation avant le découpage',
    jouer: () =>
      transformer(table(['avis,y', ...plusieurs(40, (i) => `colis ${i} rendu ${i * 3} fois,${ouiNon(i)}`)]), [
        noeud('augment-words', { columns: ['avis'], fitsOn: 'all', params: { copies: 1, share: 0.2 } }),
        ...MOTS,
      ]),
    code: 'augmented-before-split',
    lieu: { node: 'augment-words', count: 10 },
    fr: '« augment-words » copie avant le mur : 10 copies de lignes d’essai sont dans l’apprentissage',
    en: '“augment-words” copies before the wall: 10 copies of test rows are in training',
    arrete: false,
  },
  {
    nom: 'étiquettes absentes d’une classe',
    jouer: () =>
      transformer(table(['x,y', ...plusieurs(40, (i) => `${i},${i % 4 === 3 ? '' : ouiNon(i)}`)]), NOMBRES),
    code: 'transform.target-empty',
    lieu: { column: 'y', line: 5, count: 10 },
    fr: 'La cible « y » est vide sur 10 lignes ; la première est la ligne 5',
    en: 'Target “y” is empty on 10 rows; the first is line 5',
    arrete: true,
  },
  {
    nom: 'classe dont aucune étiquette n’est dans l’apprentissage',
    jouer: () =>
      transformer(
        table(['x,jour,y', ...plusieurs(40, (i) => `${i},${i},${i > 35 ? 'peut-être' : ouiNon(i)}`)]),
        NOMBRES,
        { time: 'jour', split: { ...DECOUPE, method: 'time' } },
      ),
    code: 'class-on-one-side',
    lieu: { name: 'peut-être', train: 0, test: 4 },
    fr: 'La classe « peut-être » a 0 ligne d’apprentissage et 4 d’essai',
    en: 'Class “peut-être” has 0 training rows and 4 of test',
    arrete: false,
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
    en: '170 rows and 786,432 columns would take 1,070 MB; the limit is 240 MB',
    arrete: true,
  },
];
