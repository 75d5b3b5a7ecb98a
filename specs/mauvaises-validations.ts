import type { Reading } from '@etalon/instruments';
import { expect } from 'vitest';
import { type Dit, jouer, type MauvaiseEntree, relever } from './jouer-mauvaise-entree.ts';

/** 240 commandes en retard ou non, de 24 clients, sur quatre mois. */
const COMMANDES = [
  'distance,poids,client,jour,y',
  ...Array.from({ length: 240 }, (_, i) => {
    const distance = (i * 7919) % 500;
    return `${distance},${(i * 131) % 50},k${i % 24},${i},${distance > 250 ? 'oui' : 'non'}`;
  }),
];
const apprendre = (reste: object, lignes: readonly string[] = COMMANDES): Promise<readonly Dit[]> =>
  jouer(
    'models.train',
    { 'table.csv': `${lignes.join('\n')}\n` },
    {
      task: 'classification',
      target: 'y',
      models: [{ name: 'arbre', algorithm: 'tree' }],
      ...JSON.parse(JSON.stringify(reste)),
    },
  );

/** Les mauvaises entrées de l’atelier « Validation » (§6.8) qui se jouent dans un apprentissage. */
export const VALIDATIONS: readonly MauvaiseEntree[] = [
  {
    nom: 'k plus grand que la plus petite classe',
    jouer: () =>
      apprendre({ plan: { scheme: 'stratified', folds: 10 } }, [
        ...COMMANDES.filter((ligne) => !ligne.endsWith('oui')),
        ...COMMANDES.filter((ligne) => ligne.endsWith('oui')).slice(0, 6),
      ]),
    code: 'learning.class-under-folds',
    lieu: { count: 6, folds: 10 },
    fr: 'Une classe n’a que 6 lignes, moins que les 10 plis',
    en: 'A class has only 6 rows, fewer than the 10 folds',
    arrete: true,
  },
  {
    nom: 'moins de groupes que de plis',
    jouer: () => apprendre({ group: 'client', plan: { scheme: 'grouped', folds: 25 } }),
    code: 'learning.groups-under-folds',
    lieu: { groups: 24, folds: 25 },
    fr: 'Il y a 24 entités pour 25 plis',
    en: 'There are 24 entities for 25 folds',
    arrete: true,
  },
  {
    nom: 'plis de tailles différentes',
    jouer: () =>
      apprendre(
        { group: 'client', plan: { scheme: 'grouped', folds: 3 } },
        COMMANDES.map((ligne, i) => (i > 0 && i < 140 ? ligne.replace(/k\d+/, 'k1') : ligne)),
      ),
    code: 'folds-differ',
    lieu: {},
    fr: 'Les plis n’ont pas la même taille',
    en: 'Folds differ in size',
    arrete: false,
  },
  {
    nom: 'temps à égalité',
    jouer: () =>
      apprendre(
        { time: 'jour', plan: { scheme: 'temporal', folds: 3 } },
        COMMANDES.map((ligne) => ligne.replace(/,(\d)\d?\d?,(oui|non)$/, ',$1,$2')),
      ),
    code: 'time-ties',
    lieu: { count: 239, rows: 240 },
    fr: '239 des 240 lignes ont le même temps qu’une autre',
    en: '239 of the 240 rows have the time of another',
    arrete: false,
  },
  {
    nom: 'un seul temps pour toutes',
    jouer: () =>
      apprendre(
        { time: 'jour', plan: { scheme: 'temporal', folds: 3 } },
        COMMANDES.map((ligne) => ligne.replace(/,\d+,(oui|non)$/, ',7,$1')),
      ),
    code: 'learning.times-tied',
    lieu: { folds: 3 },
    fr: 'Trop de lignes ont le même temps pour faire 3 blocs successifs',
    en: 'Too many rows have the same time to make 3 successive blocks',
    arrete: true,
  },
];

/** Une remise faite ailleurs, et ce que son relevé en dit. Les relevés sont en français. */
export interface MauvaiseRemise {
  readonly nom: string;
  readonly relever: () => Promise<Reading>;
  /** Faits du relevé. */
  readonly dit: readonly object[];
}

const essais = (lignes: readonly string[], tete = 'number,value,params_depth,state'): Promise<Reading> =>
  relever('I-ML-13', { 'trials.csv': `${[tete, ...lignes].join('\n')}\n` });
const plis = (tete: string, lignes: readonly string[]): Promise<Reading> =>
  relever('I-ML-12', { 'fold_scores.csv': `${[tete, ...lignes].join('\n')}\n` });
const contient = (mots: string): unknown => expect.stringContaining(mots);
const CINQ = [0.8, 0.82, 0.78, 0.81, 0.79] as const;

/** Trois répétitions de cinq plis, avec ou sans les tailles de chacun. */
export const repeter = (tailles: string): Promise<Reading> =>
  plis(
    `model,rep,fold,score${tailles === '' ? '' : ',n_train,n_test'}`,
    [1, 2, 3].flatMap((tour) =>
      CINQ.map((score, pli) => `forêt,${tour},${pli},${score + tour / 1000}${tailles}`),
    ),
  );

/** Les mauvaises entrées de §6.8 qui viennent d’une pièce remise. */
export const REMISES: readonly MauvaiseRemise[] = [
  {
    nom: 'numéros d’essai en double : les égaux comptent une fois, les autres restent',
    relever: () =>
      essais([
        '0,0.5,1,COMPLETE',
        '1,0.4,2,COMPLETE',
        '1,0.4,2,COMPLETE',
        '2,0.3,3,COMPLETE',
        '2,0.2,4,COMPLETE',
      ]),
    dit: [
      { label: 'perte la plus basse', value: 0.2, n: 4 },
      { label: 'essais dont le numéro revient, comptés une fois s’ils sont égaux', value: 2 },
    ],
  },
  {
    nom: 'essais manqués, écrits NaN',
    relever: () =>
      essais(['0,0.5,1,COMPLETE', '1,NaN,2,COMPLETE', '2,,3,FAIL', '3,0.3,4,COMPLETE', '4,0.4,5,COMPLETE']),
    dit: [
      { label: 'perte la plus basse', value: 0.3, n: 3 },
      { label: 'essais non achevés', value: 2 },
    ],
  },
  {
    nom: 'sens de la métrique inconnu',
    relever: () => essais(['0,0.5,1,COMPLETE', '1,0.9,2,COMPLETE', '2,0.7,3,COMPLETE']),
    dit: [
      { label: 'perte la plus basse', value: 0.5 },
      { label: 'sens de la valeur non écrit : moins est pris pour mieux' },
    ],
  },
  {
    nom: 'sens de la métrique écrit : plus est mieux',
    relever: () =>
      essais(
        ['0,0.5,1,MAXIMIZE', '1,0.9,2,MAXIMIZE', '2,0.7,3,MAXIMIZE'],
        'number,value,params_depth,direction',
      ),
    dit: [{ label: 'perte la plus basse', value: -0.9, trial: 2 }],
  },
  {
    nom: 'validation répétée remise comme des plis indépendants, sans n_test ni n_train',
    relever: () => repeter(''),
    dit: [
      { kind: 'warning', label: contient('3 répétitions des mêmes plis') },
      { kind: 'warning', label: contient('n_test et n_train absents') },
    ],
  },
  {
    nom: 'mélange de métriques : chacune est lue à part',
    relever: () =>
      plis(
        'model,metric,fold,score,n_train,n_test',
        CINQ.flatMap((score, pli) => [
          `forêt,accuracy,${pli},${score},80,20`,
          `forêt,mae,${pli},${10 * score},80,20`,
        ]),
      ),
    dit: [
      { kind: 'scores', label: 'forêt · accuracy · moyenne des plis', n: 5 },
      { kind: 'scores', label: 'forêt · mae · moyenne des plis', n: 5 },
      { kind: 'warning', label: contient('métriques du tableau lues à part : accuracy, mae') },
    ],
  },
  {
    nom: 'plis de tailles différentes et pli manqué dans un tableau remis',
    relever: () =>
      plis(
        'model,fold,score,n_train,n_test',
        CINQ.map((score, pli) => `forêt,${pli},${pli === 2 ? 'NaN' : score},${90 - 5 * pli},${10 + 5 * pli}`),
      ),
    dit: [
      { kind: 'scores', n: 4 },
      { kind: 'warning', label: contient('plis d’essai de 10 à 30 lignes') },
      { kind: 'warning', label: contient('1 pli sans score : hors de la moyenne') },
    ],
  },
];
