import type { Json } from '@etalon/usecases';
import { describe, expect, it } from 'vitest';
import { suite } from './fichiers-abimes.ts';
import { type Dit, type Fichiers, jouer, relever } from './jouer-entree.ts';

type Essai = readonly [string, () => Promise<readonly Dit[]>, string, object];

const apprendre = (fichiers: Fichiers, reste: Readonly<Record<string, Json>>): Promise<readonly Dit[]> =>
  jouer('models.train', fichiers, {
    ...{ task: 'classification', target: 'y', id: 'id' },
    models: [{ name: 'simple', algorithm: 'logistic', settings: {} }],
    ...reste,
  });
const plis = (ligne: (at: number) => string, tete: string): Fichiers => ({
  'table.csv': [tete, ...suite(60, ligne)],
});

const VALIDATION: readonly Essai[] = [
  [
    'plus de plis que de lignes de la plus petite classe',
    () =>
      apprendre(
        plis((at) => `${at},${at},${at < 3 ? 'rare' : 'x'}`, 'id,a,y'),
        { plan: { scheme: 'stratified', folds: 5 } },
      ),
    'learning.class-under-folds',
    { folds: 5 },
  ],
  [
    'moins de groupes que de plis',
    () =>
      apprendre(
        plis((at) => `${at},${at},${at % 2 === 0 ? 'x' : 'z'},g${at % 3}`, 'id,a,y,g'),
        {
          ...{ plan: { scheme: 'grouped', folds: 5 }, group: 'g' },
        },
      ),
    'learning.groups-under-folds',
    { folds: 5 },
  ],
  [
    'temps tous ex æquo',
    () =>
      apprendre(
        plis((at) => `${at},${at},${at % 2 === 0 ? 'x' : 'z'},2026-01-01`, 'id,a,y,jour'),
        {
          ...{ plan: { scheme: 'temporal', folds: 3 }, time: 'jour' },
        },
      ),
    'learning.times-tied',
    {},
  ],
];

const ESSAIS = [
  'number,value,params_c,state',
  ...suite(8, (at) => `${at},${0.5 - at / 50},${at + 1},COMPLETE`),
];
const PLIS = suite(5, (at) => at + 1);

/** Ce qui vient d’ailleurs (Optuna, scikit-learn) et se remet en fichier : l’instrument dit ce qu’il n’a pas compté, ou refuse. */
const AILLEURS: readonly (readonly [string, string, Fichiers, readonly string[]])[] = [
  [
    'essais de même numéro',
    'I-ML-13',
    { 'trials.csv': [...ESSAIS, '3,0.1,9,COMPLETE'] },
    ['invalid_evidence', 'E_DUP_ID', 'ligne 10'],
  ],
  [
    'essais échoués (NaN)',
    'I-ML-13',
    { 'trials.csv': [...ESSAIS, '8,NaN,9,FAIL', '9,,9,FAIL'] },
    ['"label":"essais non achevés","value":2'],
  ],
  ['sens de la mesure inconnu', 'I-ML-13', { 'trials.csv': ESSAIS }, ['rien ne dit le sens', 'unchecked']],
  [
    'sens de la mesure donné',
    'I-ML-13',
    { 'trials.csv': ESSAIS.map((ligne, at) => `${ligne},${at === 0 ? 'direction' : 'maximize'}`) },
    ['perte la plus basse","value":-0.5'],
  ],
  [
    'sens mêlés',
    'I-ML-13',
    {
      'trials.csv': ESSAIS.map(
        (ligne, at) => `${ligne},${at === 0 ? 'direction' : at % 2 === 0 ? 'maximize' : 'minimize'}`,
      ),
    },
    ['invalid_evidence', 'plusieurs sens'],
  ],
  [
    'mesures mêlées',
    'I-ML-12',
    {
      'scores-plis.csv': [
        'modele,pli,metric,score',
        ...PLIS.flatMap((pli) => [`m,${pli},auc,0.8${pli}`, `m,${pli},mae,3.${pli}`]),
      ],
    },
    ['m · auc · moyenne', 'm · mae · moyenne', '"n":5'],
  ],
  [
    'mesures mêlées sans le dire',
    'I-ML-12',
    {
      'scores-plis.csv': [
        'modele,pli,score',
        ...PLIS.flatMap((pli) => [`m,${pli},0.8${pli}`, `m,${pli},3.${pli}`]),
      ],
    },
    ['invalid_evidence', 'deux scores', 'ligne 3'],
  ],
  [
    'validation répétée donnée pour indépendante',
    'I-ML-12',
    {
      'scores-plis.csv': [
        'modele,repeat,pli,score',
        ...[1, 2, 3].flatMap((passage) =>
          PLIS.map((pli) => `m,${passage},${pli},0.${60 + ((passage * 7 + pli * 3) % 20)}`),
        ),
      ],
    },
    ['"n":15', 'rapport 0,25 tiré', 'unchecked'],
  ],
  [
    'n_test et n_train absents',
    'I-ML-12',
    { 'scores-plis.csv': ['modele,pli,score', ...PLIS.map((pli) => `m,${pli},0.8${pli}`)] },
    ['ni n_test ni n_train', 'rapport 0,25'],
  ],
  [
    'plis de tailles différentes',
    'I-ML-12',
    {
      'predictions.csv': [
        'id,y,p_non,p_oui,pli',
        ...suite(
          90,
          (at) => `r${at},${at % 2 === 0 ? 'oui' : 'non'},0.4,0.6,${at < 60 ? 1 : at < 80 ? 2 : 3}`,
        ),
      ],
    },
    ['"folds":[60,20,10]', '"least":10', '"most":60'],
  ],
];

describe('Mauvaises entrées de la validation (§ 6.8)', () => {
  it.each(VALIDATION)('%s', async (_titre, faire, code, info) => {
    const [dit] = await faire();
    expect(dit?.code).toBe(code);
    expect(dit?.info).toMatchObject(info);
    expect(dit?.phrases.every((phrase) => phrase.length > 20)).toBe(true);
  });

  it.each(AILLEURS)('%s', async (_titre, instrument, fichiers, mots) => {
    const dit = await relever(instrument, fichiers);
    for (const mot of mots) expect(dit).toContain(mot);
  });

  it('n_test et n_train donnés : la correction s’en sert et ne suppose rien', async () => {
    const dit = await relever('I-ML-12', {
      'scores-plis.csv': [
        'modele,pli,n_test,n_train,score',
        ...PLIS.map((pli) => `m,${pli},50,100,0.8${pli}`),
      ],
    });
    expect(dit).not.toContain('ni n_test');
    const [{ lo, hi }] = JSON.parse(dit).value;
    const sd = Math.sqrt(0.00025);
    expect(hi - lo).toBeCloseTo(2 * 2.776445 * sd * Math.sqrt(1 / 5 + 0.5), 4);
  });
});
