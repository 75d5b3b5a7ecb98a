import { externalModel, linearModel, overflowModel, quantisedModel } from '@etalon/onnx/testing/models';
import type { Json } from '@etalon/usecases';
import { describe, expect, it } from 'vitest';
import { suite } from './fichiers-abimes.ts';
import { calculer, type Dit, type Fichiers, jouer, relever } from './jouer-entree.ts';

type Essai = readonly [string, () => Promise<readonly Dit[]>, string, object];

const P = (at: number): string => (((at * 37) % 41) / 41).toFixed(3);
const predictions = (n: number, ligne: (at: number) => string, tete = 'y,p'): Fichiers => ({
  'predictions.csv': [tete, ...suite(n, ligne)],
});
const evaluer = (fichiers: Fichiers, reste: Readonly<Record<string, Json>> = {}): Promise<readonly Dit[]> =>
  jouer('models.evaluate', fichiers, {
    ...{ task: 'classification', truth: 'y', models: [{ name: 'm', scores: [{ column: 'p' }] }] },
    ...reste,
  });

const LIGNES = suite(300, (at) => {
  const [a, b] = [Math.sin(at), Math.cos(at * 1.7)];
  const p = 1 / (1 + Math.exp(-(2 * a - b)));
  return { id: `r${at}`, a, b, p, y: p > 0.5 ? 'oui' : 'non' };
});
const TABLE = ['id,a,b,y', ...LIGNES.map(({ id, a, b, y }) => `${id},${a},${b},${y}`)];
const executer = (fichiers: Fichiers, reste: Readonly<Record<string, Json>> = {}): Promise<readonly Dit[]> =>
  jouer('models.run-onnx', fichiers, {
    ...{ task: 'classification', id: 'id', truth: 'y', output: 'p', scale: 'none', classes: ['non', 'oui'] },
    inputs: [{ name: 'x', columns: ['a', 'b'] }],
    ...reste,
  });
const ONNX = { 'modele.onnx': linearModel(), 'lignes.csv': TABLE };

const MODELES: readonly Essai[] = [
  [
    'ONNX d’un jeu d’opérateurs trop récent',
    () => executer({ ...ONNX, 'modele.onnx': linearModel({ opset: 99 }) }),
    'onnx.opset',
    { version: 99 },
  ],
  [
    'classes dans un autre ordre',
    () => executer(ONNX, { classes: ['oui', 'non'] }),
    'class-order',
    { order: 'non, oui' },
  ],
  [
    'logits donnés pour des probabilités',
    () => evaluer(predictions(40, (at) => `${at % 2},${at === 4 ? '-2.5' : P(at)}`)),
    'models.logits',
    { column: 'p', row: 6, value: -2.5 },
  ],
  [
    'prédictions triées autrement',
    () =>
      executer(
        {
          ...ONNX,
          'remises.csv': [
            'id,pn,po',
            ...LIGNES.map(({ id }, at) => `${id},${1 - (LIGNES.at(at - 7)?.p ?? 0)},${LIGNES.at(at - 7)?.p}`),
          ],
        },
        { handed: ['pn', 'po'] },
      ),
    'sorted-otherwise',
    {},
  ],
  [
    'étiquettes dans les identifiants',
    () =>
      evaluer(
        predictions(
          120,
          (at) => {
            const nom = at % 2 === 0 ? 'chat' : 'chien';
            return `${nom}-${at},${nom},${P(at)},${1 - Number(P(at))}`;
          },
          'id,y,pa,pb',
        ),
        {
          id: 'id',
          models: [
            {
              name: 'm',
              scores: [
                { column: 'pa', class: 'chat' },
                { column: 'pb', class: 'chien' },
              ],
            },
          ],
        },
      ),
    'ids-tell-truth',
    {},
  ],
  [
    'épreuve de douze lignes',
    () => evaluer(predictions(12, (at) => `${at % 2},${P(at)}`)),
    'few-rows',
    { count: 12 },
  ],
  [
    'épreuve d’une seule classe',
    () =>
      evaluer(
        predictions(40, (at) => `1,${P(at)}`),
        { classes: ['0', '1'] },
      ),
    'one-class',
    { name: '1' },
  ],
  [
    'scores ex æquo',
    () => evaluer(predictions(200, (at) => `${at % 2},${at % 10 === 0 ? P(at) : 0.5}`)),
    'ties',
    {},
  ],
  [
    'scores qui débordent',
    () => evaluer(predictions(40, (at) => `${at % 2},${at === 8 ? 'inf' : P(at)}`)),
    'models.not-number',
    { column: 'p', row: 10 },
  ],
  [
    'débordement de la demi-précision',
    () => executer({ ...ONNX, 'modele.onnx': overflowModel() }),
    'not-finite',
    {},
  ],
  [
    'modèle quantifié qui n’est pas celui que l’on a mesuré',
    () =>
      executer(
        {
          'modele.onnx': quantisedModel(),
          'lignes.csv': TABLE,
          'remises.csv': ['id,pn,po', ...LIGNES.map(({ id, p }) => `${id},${1 - p},${p}`)],
        },
        { handed: ['pn', 'po'] },
      ),
    'quantised',
    {},
  ],
  [
    'modèle dont les poids sont ailleurs',
    () => executer({ ...ONNX, 'modele.onnx': externalModel('https://exemple.test/poids.bin') }),
    'onnx.external-data',
    {},
  ],
  [
    'page d’un site à la place d’un modèle',
    () =>
      executer({
        ...ONNX,
        'modele.onnx': new TextEncoder().encode('<html>https://exemple.test/modele.onnx'),
      }),
    'onnx.not-a-model',
    {},
  ],
  [
    'journal d’apprentissage qui n’en est pas un',
    () => jouer('models.read-log', { 'journal.csv': ['nom', 'a'] }, {}),
    'onnx.log-unreadable',
    {},
  ],
];

describe('Mauvaises entrées des modèles (§ 6.7)', () => {
  it('un journal d’apprentissage repris en arrière garde ses points et dit où', async () => {
    const tours = [1, 2, 3, 2, 3, 4];
    const { series } = await calculer(
      'models.read-log',
      { 'journal.csv': ['epoch,perte', ...tours.map((tour, at) => `${tour},${1 - at / 10}`)] },
      {},
    );
    expect(series).toMatchObject([{ name: 'perte', steps: tours, resets: [3], n: 6 }]);
  });

  it.each(MODELES)('%s', async (_titre, faire, code, info) => {
    const dits = await faire();
    expect(dits.map((dit) => dit.code)).toContain(code);
    expect(dits.find((dit) => dit.code === code)?.info).toMatchObject(info);
  });
});

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
