import { externalModel, linearModel, overflowModel, quantisedModel } from '@etalon/onnx/testing/models';
import type { Json } from '@etalon/usecases';
import { describe, expect, it } from 'vitest';
import { suite } from './fichiers-abimes.ts';
import { calculer, type Dit, type Fichiers, jouer } from './jouer-entree.ts';

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
