import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { png16, suite, wav } from './fichiers-abimes.ts';
import { type Dit, type Fichiers, jouer } from './jouer-entree.ts';

const HASARD = { method: 'random', testShare: 0.25, seed: 1 };
const n = (
  op: string,
  columns: readonly string[] = [],
  deps: readonly string[] = [],
  params = {},
  fitsOn = 'train',
) => ({
  ...{ id: op, op, columns: [...columns], deps: [...deps], fitsOn, params },
});
const transformer = (
  fichiers: Fichiers,
  nodes: readonly ReturnType<typeof n>[],
  reste = {},
): Promise<readonly Dit[]> =>
  jouer('transform.apply', fichiers, { task: 'classification', split: HASARD, nodes: [...nodes], ...reste });

const MOTS = [
  'le',
  'train',
  'arrive',
  'ce',
  'matin',
  'sur',
  'la',
  'voie',
  'deux',
  'avec',
  'une',
  'heure',
  'de',
  'retard',
];
const phrase = (at: number): string => `${MOTS.slice(at % 7, (at % 7) + 6).join(' ')} numéro ${at}`;
const avis = (changer: (at: number) => string = phrase): Fichiers => ({
  'avis.csv': ['texte,y', ...suite(60, (at) => `"${changer(at)}",${at % 2 === 0 ? 'a' : 'b'}`)],
});
const TEXTE = [n('tokenise', ['texte']), n('tf-idf', [], ['tokenise'])];

const fichiers = (noms: readonly string[], contenu: (at: number) => Uint8Array): Fichiers => ({
  'lignes.csv': ['fichier,y', ...noms.map((nom, at) => `${nom},${at % 2 === 0 ? 'a' : 'b'}`)],
  'fichiers.zip': zipSync(Object.fromEntries(noms.map((nom, at) => [nom, contenu(at)]))),
});
const IMAGES = suite(24, (at) => `${at}.png`);
const SONS = suite(24, (at) => `${at}.wav`);
const PIXELS = [n('image', ['fichier']), n('pixels', [], ['image'])];

const nombres = (cellule: (at: number) => string): Fichiers => ({
  'table.csv': ['a,b,y', ...suite(60, (at) => `${at},${cellule(at)},${at % 2 === 0 ? 'x' : 'z'}`)],
});

const TRANSFORMATION: readonly (readonly [string, () => Promise<readonly Dit[]>, string, object])[] = [
  [
    'documents vides',
    () =>
      transformer(
        avis((at) => (at < 3 ? '' : phrase(at))),
        TEXTE,
      ),
    'empty-texts',
    { count: 3, line: 2 },
  ],
  [
    'emojis seuls',
    () =>
      transformer(
        avis((at) => (at === 4 ? '😀😀' : phrase(at))),
        TEXTE,
      ),
    'symbols-only',
    { count: 1, line: 6 },
  ],
  [
    'langues mêlées',
    () =>
      transformer(
        avis((at) =>
          at % 3 === 0
            ? `the train is late this morning and we are waiting for it ${at}`
            : `le train est en retard ce matin et nous sommes dans la gare ${at}`,
        ),
        TEXTE,
      ),
    'mixed-languages',
    { column: 'texte' },
  ],
  [
    'image de 16 bits',
    () =>
      transformer(
        fichiers(IMAGES, () => png16()),
        PIXELS,
      ),
    'media-deep',
    { count: 24 },
  ],
  [
    'image abîmée',
    () =>
      transformer(
        fichiers(IMAGES, (at) => (at === 2 ? png16().slice(0, 60) : png16())),
        PIXELS,
      ),
    'media.damaged-image',
    { file: '2.png' },
  ],
  [
    'sons de 8 et 44,1 kHz',
    () =>
      transformer(
        fichiers(SONS, (at) => wav(at % 2 === 0 ? 8000 : 44_100, 2)),
        [n('sound', ['fichier'], [], { rate: 16_000 }), n('sound-figures', [], ['sound'])],
      ),
    'media-rates',
    { rates: '8000, 44100' },
  ],
  [
    'vecteurs nuls',
    () =>
      transformer(
        avis((at) => (at === 5 ? 'zzz' : phrase(at))),
        [n('tokenise', ['texte']), n('tf-idf', [], ['tokenise'], { minDocuments: 5 })],
      ),
    'zero-rows',
    { count: 1 },
  ],
  [
    'trop de voisins (k ≥ n/2)',
    () => transformer(avis(), TEXTE, { neighbours: 40 }),
    'transform.too-many-neighbours',
    { neighbours: 40 },
  ],
  [
    'logarithme de zéro',
    () =>
      transformer(
        nombres((at) => String(at % 5)),
        [n('log', ['b'])],
      ),
    'transform.log-of-zero',
    { column: 'b' },
  ],
  [
    'chaîne en boucle',
    () => transformer(nombres(String), [n('standard', [], ['impute']), n('impute', [], ['standard'])]),
    'transform.cycle',
    {},
  ],
  [
    'augmentation avant le partage',
    () => transformer(avis(), [n('augment-words', ['texte'], [], {}, 'all'), ...TEXTE]),
    'augmented-before-split',
    {},
  ],
  [
    'vocabulaire d’un million de termes',
    () =>
      transformer(
        avis((at) => suite(8000, (mot) => `m${at}x${mot}`).join(' ')),
        [n('tokenise', ['texte']), n('tf-idf', [], ['tokenise'], { longest: 3 })],
      ),
    'transform.vocabulary',
    {},
  ],
  [
    'tenseur d’un gigaoctet',
    () =>
      transformer({ 'table.csv': ['a,y', ...suite(9000, (at) => `c${at},${at % 2 === 0 ? 'x' : 'z'}`)] }, [
        n('one-hot', ['a']),
        n('standard', [], ['one-hot']),
      ]),
    'transform.too-large',
    {},
  ],
  [
    'classe absente d’un côté du mur',
    () =>
      transformer(
        {
          'table.csv': [
            'a,y,cote',
            ...suite(80, (at) => `${at},${at < 40 ? 'x' : 'z'},${at < 40 ? 'e' : 't'}`),
          ],
        },
        [n('standard', ['a'])],
        { target: 'y', split: { ...HASARD, method: 'column', column: 'cote', testValue: 't' } },
      ),
    'class-on-one-side',
    {},
  ],
  [
    'étiquettes manquantes',
    () => transformer(nombres(String), [n('standard', ['a'])], { target: 'vide' }),
    'transform.unknown-column',
    { column: 'vide' },
  ],
];

describe('Mauvaises entrées de la transformation (§ 6.6)', () => {
  it.each(TRANSFORMATION)('%s', async (_titre, faire, code, info) => {
    const dits = await faire();
    expect(dits.map((dit) => dit.code)).toContain(code);
    expect(dits.find((dit) => dit.code === code)?.info).toMatchObject(info);
  });
});
