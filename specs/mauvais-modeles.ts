import { writeEvents } from '@etalon/onnx/testing/event-writer';
import {
  customModel,
  externalModel,
  linearModel,
  overflowModel,
  quantisedModel,
} from '@etalon/onnx/testing/models';
import { type Dit, type Fichiers, jouer, type MauvaiseEntree } from './jouer-mauvaise-entree.ts';

const plusieurs = (n: number, ligne: (i: number) => string): readonly string[] =>
  Array.from({ length: n }, (_, i) => ligne(i));
const csv = (lignes: readonly string[]): string => `${lignes.join('\n')}\n`;

/** Quarante lignes de deux classes et d’une probabilité, changées une à une. */
const lignes = (changer: (ligne: string, i: number) => string = (ligne) => ligne): readonly string[] => [
  'id,y,p',
  ...plusieurs(40, (i) => changer(`r${(i * 7) % 40},${i % 2},${(((i * 37) % 41) / 41).toFixed(3)}`, i)),
];
const mesurer = (fichiers: Fichiers, reste: object = {}): Promise<readonly Dit[]> =>
  jouer('models.evaluate', fichiers, {
    task: 'classification',
    truth: 'y',
    models: [{ name: 'm', scores: [{ column: 'p' }] }],
    ...JSON.parse(JSON.stringify(reste)),
  });

const RANGS = Array.from({ length: 120 }, (_, i) => {
  const [a, b] = [Math.sin(i * 1.7), Math.cos(i * 2.3)];
  const p = 1 / (1 + Math.exp(-(2 * a - b)));
  return { id: `r${i}`, a, b, p, y: p > 0.5 ? 'oui' : 'non' };
});
const TABLE = csv([
  'id,a,b,y,pn,po',
  ...RANGS.map(({ id, a, b, y, p }) => `${id},${a},${b},${y},${1 - p},${p}`),
]);
/** Un modèle ONNX exécuté derrière ses murs sur ces lignes. */
const executer = (modele: Uint8Array, reste: object = {}, remis?: string): Promise<readonly Dit[]> =>
  jouer(
    'models.run-onnx',
    {
      'modele.onnx': modele,
      'lignes.csv': TABLE,
      ...(remis === undefined ? {} : { 'remises.csv': remis }),
    },
    {
      task: 'classification',
      id: 'id',
      truth: 'y',
      inputs: [{ name: 'x', columns: ['a', 'b'] }],
      output: 'p',
      scale: 'none',
      classes: ['non', 'oui'],
      ...JSON.parse(JSON.stringify(reste)),
    },
  );
const decalees = csv([
  'id,pn,po',
  ...RANGS.map(({ id }, i) => {
    const p = RANGS.at(i - 7)?.p ?? 0;
    return `${id},${1 - p},${p}`;
  }),
]);
const reprises = [0, 1, 2, 1, 2, 3].map((step) => ({ step, name: 'perte', value: 1 / (1 + step) }));

/** Les douze mauvaises entrées de l’atelier « Modèles » (§6.7). */
export const MODELES: readonly MauvaiseEntree[] = [
  {
    nom: 'ONNX d’un opset non lu',
    jouer: () => executer(linearModel({ opset: 3 })),
    code: 'onnx.opset',
    lieu: { version: 3, min: 7, max: 26 },
    fr: 'Le modèle demande l’opset 3',
    en: 'The model asks for opset 3',
    arrete: true,
  },
  {
    nom: 'classes dans un autre ordre, d’après l’exactitude permutée',
    jouer: () => executer(linearModel(), { classes: ['oui', 'non'] }),
    code: 'class-order',
    lieu: { named: 0, reordered: 1, order: 'non, oui' },
    fr: 'si les colonnes étaient « non, oui », 1 le seraient',
    en: 'were the columns “non, oui”, 1 would be',
    arrete: false,
  },
  {
    nom: 'classes dans un autre ordre, dans des prédictions remises',
    jouer: () =>
      mesurer(
        { 't.csv': csv(['y,p,q', ...plusieurs(60, (i) => (i % 2 === 0 ? 'a,0.9,0.1' : 'b,0.1,0.9'))]) },
        {
          models: [
            {
              name: 'm',
              scores: [
                { column: 'p', class: 'b' },
                { column: 'q', class: 'a' },
              ],
            },
          ],
        },
      ),
    code: 'class-order',
    lieu: { model: 'm', named: 0, reordered: 1 },
    fr: 'les colonnes donnent une exactitude de 1 au lieu de 0 : vérifiez l’ordre des classes',
    en: 'the columns give an accuracy of 1 instead of 0: check the order of classes',
    arrete: false,
  },
  {
    nom: 'logits donnés pour des probabilités',
    jouer: () => mesurer({ 't.csv': csv(lignes((ligne, i) => (i === 4 ? 'r28,0,-2.5' : ligne))) }),
    code: 'models.logits',
    lieu: { model: 'm', column: 'p', row: 6, value: -2.5, count: 1 },
    fr: 'en « p » (ligne 6) : ce sont des logits, non des probabilités',
    en: 'in “p” (row 6): these are logits, not probabilities',
    arrete: true,
  },
  {
    nom: 'logits d’un modèle exécuté',
    jouer: () => executer(linearModel({ softmax: false })),
    code: 'logits',
    lieu: {},
    fr: 'hors de [0, 1] : ce sont des logits donnés pour des probabilités',
    en: 'outside [0, 1]: logits given as probabilities',
    arrete: false,
  },
  {
    nom: 'prédictions triées autrement que la vérité',
    jouer: () => {
      const [tete = '', ...corps] = lignes().map((ligne) => ligne.replace(/,[^,]*,/, ','));
      return mesurer(
        { 'verite.csv': csv(lignes()), 'modele.csv': csv([tete, ...corps.toReversed()]) },
        { id: 'id', models: [{ name: 'm', table: 'modele.csv', scores: [{ column: 'p' }] }] },
      );
    },
    code: 'reordered',
    lieu: { table: 'modele.csv', count: 40 },
    fr: '« modele.csv » n’est pas dans l’ordre de la vérité (40 lignes déplacées) : les lignes ont été jointes par identifiant',
    en: '“modele.csv” is not in the order of the truth (40 rows moved): rows were joined by identifier',
    arrete: false,
  },
  {
    nom: 'prédictions remises triées autrement que le modèle exécuté',
    jouer: () => executer(linearModel(), { handed: ['pn', 'po'] }, decalees),
    code: 'sorted-otherwise',
    lieu: {},
    fr: 'les prédictions remises sont triées autrement',
    en: 'the predictions handed in are sorted otherwise',
    arrete: false,
  },
  {
    nom: 'étiquettes lues dans les identifiants',
    jouer: () =>
      mesurer(
        { 't.csv': csv(['id,y,p', ...plusieurs(60, (i) => `${i},${Number(i > 29)},0.5`)]) },
        { id: 'id' },
      ),
    code: 'ids-tell-truth',
    lieu: { column: 'id', percent: 100 },
    fr: 'L’identifiant « id » dit la classe (à 100 %)',
    en: 'Identifier “id” tells the class (at 100%)',
    arrete: false,
  },
  {
    nom: 'essai de douze lignes',
    jouer: () => mesurer({ 't.csv': csv(lignes().slice(0, 13)) }),
    code: 'few-rows',
    lieu: { count: 12 },
    fr: '12 lignes : les intervalles sont larges',
    en: '12 rows: the intervals are wide',
    arrete: false,
  },
  {
    nom: 'essai d’une seule classe',
    jouer: () => mesurer({ 't.csv': csv(['y,p', ...plusieurs(40, (i) => `1,0.${i + 10}`)]) }),
    code: 'models.one-class',
    lieu: { column: 'y', name: '1' },
    fr: 'La colonne « y » ne contient qu’une classe : « 1 »',
    en: 'Column “y” holds one class only: “1”',
    arrete: true,
  },
  {
    nom: 'essai d’une seule classe parmi celles qui sont déclarées : ni aire, ni gain',
    jouer: () =>
      mesurer({ 't.csv': csv(['y,p', ...plusieurs(40, (i) => `1,0.${i + 10}`)]) }, { classes: ['0', '1'] }),
    code: 'one-class',
    lieu: { name: '1' },
    fr: 'Toutes les lignes sont de la classe « 1 » : ni aire, ni corrélation, ni gain ne se mesurent',
    en: 'neither area, nor correlation, nor gain can be measured',
    arrete: false,
  },
  {
    nom: 'scores à égalité',
    jouer: () => mesurer({ 't.csv': csv(['y,p', ...plusieurs(40, (i) => `${i % 2},0.${1 + (i % 4)}`)]) }),
    code: 'ties',
    lieu: { model: 'm', percent: 100, distinct: 4 },
    fr: '100 % des lignes partagent leur score avec une autre (4 valeurs distinctes)',
    en: '100% of rows share their score with another (4 distinct values)',
    arrete: false,
  },
  {
    nom: 'débordement de float16 dans un modèle exécuté',
    jouer: () => executer(overflowModel()),
    code: 'not-finite',
    lieu: {},
    fr: 'un débordement de float16 fait cela',
    en: 'an overflow of float16 does that',
    arrete: false,
  },
  {
    nom: 'débordement de float16 dans des prédictions remises',
    jouer: () => mesurer({ 't.csv': csv(lignes((ligne, i) => (i === 8 ? 'r16,0,inf' : ligne))) }),
    code: 'models.not-number',
    lieu: { column: 'p', row: 10, count: 1 },
    fr: 'En « p », « inf » (ligne 10) n’est pas un nombre fini',
    en: 'In “p”, “inf” (row 10) is not a finite number',
    arrete: true,
  },
  {
    nom: 'journal TensorBoard avec reprise',
    jouer: () => jouer('models.read-log', { 'events.out.tfevents.1': writeEvents(reprises) }, {}),
    code: 'caption',
    lieu: { name: 'perte', n: 6, resets: 1, reprises: [3] },
    fr: 'l’étape revient en arrière, l’entraînement a repris (1 fois)',
    en: 'the step goes back, training was started again (1 time)',
    arrete: false,
  },
  {
    nom: 'journal CSV avec reprise',
    jouer: () =>
      jouer(
        'models.read-log',
        { 'journal.csv': csv(['epoch,perte', ...reprises.map(({ step, value }) => `${step},${value}`)]) },
        {},
      ),
    code: 'caption',
    lieu: { name: 'perte', n: 6, resets: 1, reprises: [3] },
    fr: 'perte, 6 valeurs',
    en: 'perte, 6 values',
    arrete: false,
  },
  {
    nom: 'modèle quantifié qui n’est pas celui des prédictions',
    jouer: () => executer(quantisedModel(), { handed: ['pn', 'po'] }),
    code: 'quantised',
    lieu: {},
    fr: 'Le modèle contient des couches quantifiées',
    en: 'The model holds quantised layers',
    arrete: false,
  },
  {
    nom: 'modèle dont les poids sont sur Internet',
    jouer: () => executer(externalModel('https://exemple.test/poids.bin')),
    code: 'onnx.external-data',
    lieu: { tensor: 'w', location: 'https://exemple.test/poids.bin' },
    fr: 'Les nombres du tenseur « w » sont annoncés dans un autre fichier : « https://exemple.test/poids.bin »',
    en: 'The numbers of tensor “w” are announced in another file: “https://exemple.test/poids.bin”',
    arrete: true,
  },
  {
    nom: 'modèle dont un opérateur va chercher ses données',
    jouer: () => executer(customModel()),
    code: 'onnx.custom-operator',
    lieu: { node: 'appel', operator: 'Fetch', domain: 'com.example' },
    fr: 'Le nœud « appel » demande l’opérateur « Fetch » du domaine « com.example »',
    en: 'Node “appel” asks for operator “Fetch” of domain “com.example”',
    arrete: true,
  },
];
