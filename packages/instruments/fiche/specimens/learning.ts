import { range, type Specimen } from '../specimen.ts';
import { countRight, find, isRight, numberOf, onModels, ROWS, SHARED, writeCsv } from './drawn-models.ts';
import {
  goldenCalibration,
  goldenChange,
  goldenConformal,
  goldenFairness,
  goldenFolds,
  goldenPairs,
  goldenPerformance,
  goldenSearch,
  goldenSlices,
} from './golden-models.ts';

const performance = onModels({
  planted: 'réponses justes des deux modèles que le relevé compte',
  expected: (rows) => ({
    first: countRight(rows, ({ first }) => first),
    second: countRight(rows, ({ second }) => second),
  }),
  count: (rows) => {
    const right = (model: string): number =>
      Math.round(
        ROWS *
          numberOf(
            rows.find((row) => row.model === model && row.metric === 'accuracy'),
            'value',
          ),
      );
    return { first: right('Forêt'), second: right('Régression') };
  },
  gaming: ['Choisir les lignes mesurées : l’épreuve cachée du cas ne le permet pas.'],
  sources: ['Wilson 1927', 'DeLong, DeLong et Clarke-Pearson 1988', 'Efron 1987 (BCa)'],
});

const LEARNED_ROWS = 60;
/** Rows to learn from, labelled, then the rows measured without a label: two columns that say little of the class. */
const LEARNED_TABLE = writeCsv(
  ['id', 'y_true', 'poids', 'teinte'],
  [
    ...range(LEARNED_ROWS).map((at) => [`A${at}`, at % 3 === 0 ? 'oui' : 'non', (at * 7) % 5, `t${at % 4}`]),
    ...range(ROWS).map((at) => [`R${at}`, '', (at * 3) % 5, `t${at % 4}`]),
  ],
);

const gains = onModels({
  extra: { 'jeu.csv': LEARNED_TABLE },
  planted: 'écart de réponses justes à la classe la plus fréquente apprise, en lignes, et lignes apprises',
  expected: (rows) => ({
    gain: Math.max(0, countRight(rows, ({ first }) => first) - (2 * ROWS) / 3),
    tree: LEARNED_ROWS,
    logistic: LEARNED_ROWS,
  }),
  count: (rows) => ({
    gain: Math.max(0, Math.round(ROWS * numberOf(find(rows, 'Forêt / toujours'), 'difference'))),
    tree: numberOf(find(rows, 'Forêt / l’arbre'), 'fitted'),
    logistic: numberOf(find(rows, 'Forêt / la régression logistique'), 'fitted'),
  }),
  gaming: ['Transformer les colonnes livrées pour affaiblir les modèles simples : celles du cas restent.'],
  sources: ['deepchecks, Simple Model Comparison'],
});

const pairs = onModels({
  planted: 'lignes où un seul des deux modèles a raison, que le relevé compte',
  expected: (rows) => ({
    firstOnly: rows.filter((row) => isRight(row, row.first) && !isRight(row, row.second)).length,
    secondOnly: rows.filter((row) => !isRight(row, row.first) && isRight(row, row.second)).length,
  }),
  count: (rows) => {
    const row = rows.find(({ metric }) => metric === 'accuracy');
    return { firstOnly: numberOf(row, 'firstOnly'), secondOnly: numberOf(row, 'secondOnly') };
  },
  gaming: ['Ne remettre que les paires qui arrangent : leur nombre est écrit.'],
  sources: ['Fagerland, Lydersen et Laake 2013', 'Newcombe 1998', 'Nadeau et Bengio 2003', 'Holm 1979'],
});

const fit = onModels({
  learned: 'essai',
  planted: 'réponses justes sur les lignes apprises et sur les autres, que le relevé compte',
  expected: (rows) => ({
    train: countRight(
      rows.filter(({ side }) => side === 'essai'),
      ({ first }) => first,
    ),
    other: countRight(
      rows.filter(({ side }) => side === 'calibration'),
      ({ first }) => first,
    ),
  }),
  count: (rows) => {
    const row = find(rows, 'Forêt · ');
    return {
      train: Math.round((ROWS / 2) * numberOf(row, 'train')),
      other: Math.round((ROWS / 2) * numberOf(row, 'other')),
    };
  },
  gaming: ['Ne pas remettre les prédictions des lignes apprises : leur absence est écrite.'],
  sources: ['deepchecks, Train Test Performance', 'Prechelt 1998'],
});

const calibration = onModels({
  planted: 'lignes des classes de calibration que le relevé compte',
  expected: () => ({ rows: 2 * ROWS }),
  count: (rows) => ({
    rows: rows.filter(({ kind }) => kind === 'bin').reduce((sum, row) => sum + numberOf(row, 'n'), 0),
  }),
  gaming: ['Annoncer partout la part de la classe : la résolution le montre.'],
  sources: ['Murphy 1973', 'Spiegelhalter 1986', 'Cox 1958'],
});

/** Slices of at least thirty rows that the town, the tint and the quarter of the weight make, alone and two by two. */
function countSlices(rows: readonly { readonly id: string; readonly place: string }[]): number {
  const cut = rows.map(({ id, place }) => {
    const rank = Number(id.slice(1));
    return [place, `t${rank % 4}`, Math.max(1, (rank * 3) % 5)].map(String);
  });
  const tally = (keys: readonly string[]): readonly number[] => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts.values()];
  };
  const columns = [0, 1, 2].map((at) => cut.map((cells) => cells[at] ?? ''));
  const pairs = [
    [0, 1],
    [0, 2],
    [1, 2],
  ].map(([one = 0, other = 0]) => cut.map((cells) => `${cells[one]} ${cells[other]}`));
  return [...columns, ...pairs].flatMap(tally).filter((size) => size >= 30).length;
}

const slices = onModels({
  extra: { 'jeu.csv': LEARNED_TABLE },
  planted:
    'tranches d’au moins trente lignes, d’une et de deux colonnes, que le relevé mesure sur deux modèles',
  expected: (rows) => ({ slices: 2 * countSlices(rows), shown: 10 }),
  count: (rows, reading) => ({ slices: reading.multiplicity?.size ?? 0, shown: rows.length }),
  gaming: ['Ne pas remettre les colonnes qui coupent les lignes : les tranches du cas restent.'],
  sources: ['Kleinman 1973', 'Newcombe 1998', 'Holm 1979'],
});

const MEASURE = {
  positive: 'oui',
  models: [
    {
      name: 'Forêt',
      groups: [{ column: 'ville' }],
      thresholds: { costs: { falsePositive: 1, falseNegative: 5 } },
    },
  ],
};

const fairness = onModels({
  planted: 'écarts de taux entre les deux groupes déclarés',
  extra: { 'mesure.json': JSON.stringify(MEASURE) },
  expected: () => ({ gaps: 8 }),
  count: (rows) => ({ gaps: rows.length }),
  gaming: ['Regrouper des catégories : les groupes lus sont nommés.'],
  sources: ['Chouldechova 2017', 'Kleinberg, Mullainathan et Raghavan 2017'],
});

const conformal = onModels({
  planted: 'lignes de calibration des deux modèles que le relevé compte',
  expected: () => ({ calibration: ROWS }),
  count: (rows) => ({ calibration: rows.reduce((sum, row) => sum + numberOf(row, 'calibration'), 0) }),
  gaming: ['Élargir les bornes : la taille moyenne est écrite à côté.'],
  sources: ['Vovk, Gammerman et Shafer 2005', 'Lei et al. 2018'],
});

const decision = onModels({
  planted: 'coût des erreurs du premier modèle, une unité par fausse alerte et cinq par oubli',
  extra: { 'mesure.json': JSON.stringify(MEASURE) },
  expected: (rows) => ({
    cost: rows.reduce(
      (sum, { truth, first }) =>
        sum + (first >= 0.5 && truth === 'non' ? 1 : 0) + (first < 0.5 && truth === 'oui' ? 5 : 0),
      0,
    ),
  }),
  count: (rows) => ({
    cost: Math.round(ROWS * numberOf(find(rows, 'Forêt · coût moyen d’une ligne'), 'value')),
  }),
  gaming: ['Déclarer les coûts qui arrangent : leur origine est écrite.'],
  sources: ['Elkan 2001', 'Vickers et Elkin 2006'],
});

const validation = onModels({
  planted: 'plis et lignes des plis que le relevé compte',
  expected: () => ({ folds: 5, rows: ROWS }),
  count: (rows) => {
    const sizes = rows.find(({ kind }) => kind === 'sizes')?.folds;
    const counts = Array.isArray(sizes) ? sizes.map(Number) : [];
    return { folds: counts.length, rows: counts.reduce((sum, size) => sum + size, 0) };
  },
  gaming: ['Remettre les plis d’un autre partage : leur empreinte est dans entrainement.json.'],
  sources: ['Nadeau et Bengio 2003', 'Bengio et Grandvalet 2004', 'Bates, Hastie et Tibshirani 2024'],
});

const change = (names: readonly [string, string], gaming: string, sources: readonly string[]): Specimen =>
  onModels({
    names,
    planted: 'réponses justes avant et après que le relevé compte',
    expected: (rows) => ({
      before: countRight(rows, ({ first }) => first),
      after: countRight(rows, ({ second }) => second),
    }),
    count: (rows) => {
      const row = find(rows, 'exactitude');
      return {
        before: Math.round(ROWS * numberOf(row, 'before')),
        after: Math.round(ROWS * numberOf(row, 'after')),
      };
    },
    gaming: [gaming],
    sources,
  });

const extremes = onModels({
  planted: 'lignes gardées sans 1 % et sans 5 % des plus grands résidus',
  expected: () => ({ one: ROWS - 1, five: ROWS - 6 }),
  count: (rows) => ({
    one: numberOf(find(rows, 'Forêt · erreur moyenne sans les 1 %'), 'n'),
    five: numberOf(find(rows, 'Forêt · erreur moyenne sans les 5 %'), 'n'),
  }),
  gaming: ['Retirer les extrêmes avant de mesurer : l’épreuve cachée ne le permet pas.'],
  sources: ['Huber 1981', 'Efron 1982 (jackknife)'],
});

/** Trials as Optuna exports them, some of them stopped. */
const search: Specimen = {
  ...SHARED,
  // The importance of a setting follows the draws, and so the bytes of the piece.
  drawn: [...SHARED.drawn, 'value'],
  planted: 'essais achevés, interrompus, et réglages dont l’importance est lue, que le relevé compte',
  plant: (stream) => {
    const states = range(40).map(() => (stream.nextBelow(4) === 0 ? 'PRUNED' : 'COMPLETE'));
    const lines = states.map((state, rank) => [rank, Number(stream.nextUnit().toFixed(4)), rank + 1, state]);
    return {
      files: { 'trials.csv': writeCsv(['number', 'value', 'params_depth', 'state'], lines) },
      expected: {
        done: states.filter((state) => state === 'COMPLETE').length,
        left: states.filter((state) => state === 'PRUNED').length,
        ranked: 1,
      },
    };
  },
  sound: 'essais d’une recherche trop courte, sur laquelle rien n’est mesuré',
  clean: () => ({ files: { 'trials.csv': 'number;value;params_depth\n1;0.5;3\n2;0.25;4\n' }, examined: 2 }),
  count: (_, rows) => ({
    done: numberOf(find(rows, 'perte la plus basse'), 'n'),
    left: numberOf(find(rows, 'essais non achevés'), 'value'),
    ranked: rows.filter(({ kind }) => kind === 'importance').length,
  }),
  gaming: ['Ne remettre que les essais qui arrangent : les interrompus sont comptés quand ils y sont.'],
  sources: [
    'Bergstra et Bengio 2012',
    'Dodge et al. 2019',
    'Breiman 2001',
    'Hutter, Hoos et Leyton-Brown 2014',
  ],
};

export const LEARNING_SPECIMENS: Readonly<Record<string, Specimen>> = {
  'I-ML-1': { ...performance, goldenReadings: goldenPerformance },
  'I-ML-2': gains,
  'I-ML-3': { ...pairs, goldenReadings: goldenPairs },
  'I-ML-4': fit,
  'I-ML-5': { ...calibration, goldenVectors: goldenCalibration() },
  'I-ML-6': { ...slices, goldenVectors: goldenSlices() },
  'I-ML-7': { ...fairness, goldenReadings: goldenFairness },
  'I-ML-8': { ...conformal, goldenVectors: goldenConformal() },
  'I-ML-10': decision,
  'I-ML-12': { ...validation, goldenVectors: goldenFolds() },
  'I-ML-13': { ...search, goldenVectors: goldenSearch() },
  'I-ML-14': {
    ...change(['avant', 'après'], 'Choisir un avant mal réglé : ses réglages se lisent dans I-ML-13.', [
      'Newcombe 1998',
      'DeLong, DeLong et Clarke-Pearson 1988',
    ]),
    goldenReadings: goldenChange(['avant', 'après']),
  },
  'I-ML-15': extremes,
  'I-AUG-1': {
    ...change(['sans', 'avec'], 'Apprendre moins longtemps sans augmentation.', [
      'Newcombe 1998',
      'Nadeau et Bengio 2003',
    ]),
    goldenReadings: goldenChange(['sans', 'avec']),
  },
};
