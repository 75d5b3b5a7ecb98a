import type { Fichiers, MauvaiseEntree } from './jouer-mauvaise-entree.ts';
import { DECOUPE, noeud, ouiNon, plusieurs, table, transformer, uneFois } from './jouer-transformation.ts';

const MOTS = [
  noeud('tokenise', { columns: ['avis'] }),
  noeud('tf-idf', { deps: ['tokenise'], params: { minDocuments: 2 } }),
];
const NOMBRES = [noeud('numbers', { columns: ['x'] })];
const nombres = (n: number, x: (i: number) => number): Fichiers =>
  table(['x,z,y', ...plusieurs(n, (i) => `${x(i)},${(i * 7) % 11},${ouiNon(i)}`)]);

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

/** 150 textes de 7 000 mots qui ne reviennent jamais : plus d’un million de mots dans l’apprentissage. */
const millionDeMots = (): Fichiers =>
  table([
    'avis,y',
    ...plusieurs(
      150,
      (i) => `${plusieurs(7_000, (j) => `m${(i * 7_000 + j).toString(36)}`).join(' ')},${ouiNon(i)}`,
    ),
  ]);

/** Les mauvais textes, nombres et chaînes de l’atelier « Transformation » (§6.6). */
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
    nom: 'vocabulaire d’un million de mots',
    jouer: () =>
      transformer(millionDeMots(), [MOTS[0] ?? '', noeud('counts', { deps: ['tokenise'] })], {
        split: { ...DECOUPE, testShare: 0.02 },
      }),
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
];
