import { type Dit, type Fichiers, jouer, type MauvaiseEntree } from './jouer-mauvaise-entree.ts';

const plusieurs = (n: number, ligne: (i: number) => string): readonly string[] =>
  Array.from({ length: n }, (_, i) => ligne(i));
const csv = (lignes: readonly string[]): string => `${lignes.join('\n')}\n`;

/** Des lignes de deux nombres et de deux classes, un jour chacune, changées une à une. */
const table = (n: number, changer: (ligne: string, i: number) => string = (ligne) => ligne): string =>
  csv([
    'id,jour,a,b,y',
    ...plusieurs(n, (i) =>
      changer(`r${i},${i},${((i * 37) % 101) / 101},${((i * 53) % 97) / 97},${(i * 7) % 2}`, i),
    ),
  ]);

const RESEAU = {
  name: 'réseau',
  task: 'classification',
  target: 'y',
  id: 'id',
  left: ['jour'],
  plan: { scheme: 'kfold', folds: 2 },
  layers: [{ kind: 'dense', settings: { units: 4 } }],
  settings: { epochs: 2, batch: 8, rate: 0.01, patience: 0 },
};
const apprendre = (fichiers: Fichiers, reste: object = {}): Promise<readonly Dit[]> =>
  jouer('models.deep', fichiers, { ...RESEAU, ...JSON.parse(JSON.stringify(reste)) });

/** Un tableau NumPy d’une ligne de deux nombres pour chaque ligne de la table. */
function npy(lignes: number): Uint8Array {
  const tete = `{'descr': '<f8', 'fortran_order': False, 'shape': (${lignes}, 2), }\n`;
  const nombres = Float64Array.from({ length: 2 * lignes }, (_, i) => ((i * 29) % 83) / 83);
  const debut = [0x93, ...Buffer.from('NUMPY'), 1, 0, tete.length & 255, tete.length >> 8];
  return Buffer.concat([Buffer.from(debut), Buffer.from(tete), Buffer.from(nombres.buffer)]);
}

const DANS_LE_TEMPS = { left: [], time: 'jour' };

/** Les mauvaises entrées de §6.7 pour un réseau appris ici. */
export const RESEAUX: readonly MauvaiseEntree[] = [
  {
    nom: 'réseau : douze lignes',
    jouer: () => apprendre({ 't.csv': table(12) }),
    code: 'deep.too-few-rows',
    lieu: { rows: 5, least: 20 },
    fr: 'Il ne reste que 5 lignes dont apprendre ; il en faut 20',
    en: 'There are only 5 rows left to learn from; it takes 20',
    arrete: true,
  },
  {
    nom: 'réseau : un essai de douze lignes',
    jouer: () => apprendre({ 't.csv': table(60) }, { plan: { scheme: 'holdout', share: 0.2 } }),
    code: 'few-asked',
    lieu: { rows: 12 },
    fr: 'Seulement 12 lignes demandées',
    en: 'Only 12 rows asked',
    arrete: false,
  },
  {
    nom: 'réseau : une seule classe',
    jouer: () => apprendre({ 't.csv': table(60, (ligne) => ligne.replace(/.$/, '1')) }),
    code: 'models.one-class',
    lieu: { column: 'y', name: '1' },
    fr: 'La colonne « y » ne contient qu’une classe',
    en: 'Column “y” holds one class only',
    arrete: true,
  },
  {
    nom: 'réseau : une seule classe avant la date, l’autre après',
    jouer: () =>
      apprendre(
        { 't.csv': table(90, (ligne, i) => ligne.replace(/.$/, String(Number(i > 75)))) },
        { ...DANS_LE_TEMPS, plan: { scheme: 'temporal', folds: 2 } },
      ),
    code: 'deep.one-class',
    lieu: { rows: 25 },
    fr: 'Les 25 lignes d’apprentissage ne contiennent qu’une classe',
    en: 'The 25 training rows',
    arrete: true,
  },
  {
    nom: 'réseau : un écart plus long que le passé',
    jouer: () =>
      apprendre(
        { 't.csv': table(90) },
        { ...DANS_LE_TEMPS, plan: { scheme: 'temporal', folds: 2, gap: 27 }, apart: 0.5 },
      ),
    code: 'learning.gap-too-long',
    lieu: { gap: 27 },
    fr: '27',
    en: '27',
    arrete: true,
  },
  {
    nom: 'réseau : un nombre que 32 bits ne tiennent pas',
    jouer: () => apprendre({ 't.csv': table(60, (ligne, i) => (i === 3 ? 'r3,3,0.5,1e39,1' : ligne)) }),
    code: 'deep.number-too-large',
    lieu: { row: 5, place: 2 },
    fr: 'Ligne 5, nombre 2 : il est infini, ou plus grand que ce que tiennent 32 bits',
    en: 'Row 5, number 2: it is infinite, or larger than what 32 bits hold',
    arrete: true,
  },
  {
    nom: 'réseau : un tableau de lignes sans identifiant, peut-être triées autrement',
    jouer: () => apprendre({ 't.csv': table(60), 'lignes.npy': npy(60) }, { rows: 'lignes.npy' }),
    code: 'rows-in-order',
    lieu: { file: 'lignes.npy' },
    fr: 'Les lignes de « lignes.npy » n’ont pas d’identifiant : elles sont prises dans l’ordre de la table',
    en: 'The rows of “lignes.npy” have no identifier: they are taken in the order of the table',
    arrete: false,
  },
  {
    nom: 'réseau : un tableau d’un autre nombre de lignes',
    jouer: () => apprendre({ 't.csv': table(60), 'lignes.npy': npy(59) }, { rows: 'lignes.npy' }),
    code: 'deep.rows-differ',
    lieu: { file: 'lignes.npy', rows: 59, wanted: 60 },
    fr: '59',
    en: '59',
    arrete: true,
  },
  {
    nom: 'réseau : un point de reprise tronqué',
    jouer: () =>
      apprendre(
        { 't.csv': table(60), 'point.safetensors': Uint8Array.from([9, 0, 0, 0, 0, 0, 0, 0, 123]) },
        { resume: 'point.safetensors' },
      ),
    code: 'deep.bad-checkpoint',
    lieu: {},
    fr: 'Ce fichier n’est pas un point de reprise entier',
    en: 'This file is no whole checkpoint',
    arrete: true,
  },
];
