import { estimateEnergy } from '@etalon/evaluation';
import { orderSteps } from '@etalon/transform';
import type { ReadingRow } from '../../reading.ts';
import { checkValue, range, type Specimen } from '../specimen.ts';
import { goldenFidelity } from './golden-models.ts';

const find = (rows: readonly ReadingRow[], text: string): ReadingRow | undefined =>
  rows.find(({ label }) => typeof label === 'string' && label.includes(text));
const numberOf = (row: ReadingRow | undefined, name: string): number => Number(row?.[name] ?? 0);

const DRAWN_DIRECTLY = 'Décompte direct du tirage (fiche/specimens/pipeline.ts).';

const GOLDEN = [
  ['langdetect', 1, 0.9],
  ['dedup', 0.4, 0.7],
  ['ocr', 5, 0.5],
  ['nsfw', 2, 0.95],
  ['length', 0.05, 0.8],
] as const;

function checkOrders() {
  const { given, best, worst } = orderSteps(
    GOLDEN.map(([id, cost, selectivity]) => ({ id, cost, selectivity, after: [] })),
  );
  const check = (label: string, expected: number, found: number, tolerance = 1e-5) =>
    checkValue({ label, expected, found, tolerance, source: 'instruments/08, Pipeline' });
  return [
    check('coût de l’ordre remis', 5.15496, given.cost),
    check('coût de l’ordre de moindre coût', 3.954, best.cost),
    check('coût de l’ordre de plus grand coût', 7.41096, worst.cost),
  ];
}

const order: Specimen = {
  planted: 'étapes et précédences rompues que le relevé compte',
  plant: (stream) => {
    const breaks = stream.nextBelow(2);
    const steps = range(4).map((rank) => ({
      id: `e${rank}`,
      cost: Number((0.1 + stream.nextUnit()).toFixed(3)),
      selectivity: Number((0.2 + 0.7 * stream.nextUnit()).toFixed(3)),
      deps: rank === 0 && breaks === 1 ? ['e3'] : [],
    }));
    return { files: { 'pipeline.json': JSON.stringify({ steps }) }, expected: { steps: 4, broken: breaks } };
  },
  sound: 'étapes sans coût mesuré, sur lesquelles rien n’est mesuré',
  clean: () => ({
    files: { 'pipeline.json': JSON.stringify({ steps: [{ id: 'a' }, { id: 'b' }] }) },
    examined: 2,
  }),
  count: (_, rows) => ({
    steps: rows.filter(({ label }) => typeof label === 'string' && label.startsWith('étape ')).length,
    broken: rows.filter(({ kind }) => kind === 'broken').length,
  }),
  goldenVectors: checkOrders(),
  compared: DRAWN_DIRECTLY,
  gaming: ['Écrire des coûts qui arrangent : ils se mesurent à nouveau avec les données.'],
  sources: ['Hellerstein et Stonebraker 1993'],
};

const transformation = (given: Readonly<Record<string, unknown>>): string => JSON.stringify(given);

const vectors: Specimen = {
  planted: 'lignes, lignes nulles et étapes apprises que le relevé reprend',
  plant: (stream) => {
    const [rows, zeroRows] = [100 + stream.nextBelow(900), stream.nextBelow(20)];
    const nodes = range(3).map((rank) => ({
      id: `n${rank}`,
      op: 'tfidf',
      learns: true,
      fitsOn: 'train',
      fitted: 80,
    }));
    return {
      files: {
        'transformation.json': transformation({
          vectors: { rows, columns: 40, density: 0.2, zeroRows },
          nodes,
        }),
      },
      expected: { rows, zeroRows, nodes: 3 },
    };
  },
  sound: 'compte rendu sans vecteurs, sur lequel rien n’est mesuré',
  clean: () => ({ files: { 'transformation.json': transformation({ nodes: [] }) }, examined: 1 }),
  count: (_, rows) => ({
    rows: numberOf(
      rows.find(({ label }) => label === 'lignes'),
      'value',
    ),
    zeroRows: numberOf(find(rows, 'lignes nulles'), 'value'),
    nodes: rows.filter(({ fitted }) => typeof fitted === 'number').length,
  }),
  compared: DRAWN_DIRECTLY,
  gaming: ['Remettre le compte rendu d’une autre chaîne : son empreinte de partage est écrite.'],
  sources: ['Kapoor et Narayanan 2023, L1.2'],
};

const reduction: Specimen = {
  planted: 'axes dont le relevé reprend la variance',
  plant: (stream) => {
    const axes = 1 + stream.nextBelow(5);
    const explained = range(axes).map((rank) => 0.4 / 2 ** rank);
    const fidelity = { neighbours: 5, rows: 80, trustworthiness: 0.9, continuity: 0.85 };
    return {
      files: {
        'transformation.json': transformation({
          reduction: { method: 'pca', components: axes, explained, fidelity },
        }),
      },
      expected: { axes },
    };
  },
  sound: 'réduction sans mesure, sur laquelle rien n’est lu',
  clean: () => ({
    files: { 'transformation.json': transformation({ reduction: { method: 'umap' } }) },
    examined: 1,
  }),
  count: (_, rows) => ({ axes: rows.filter(({ share }) => typeof share === 'number').length }),
  goldenVectors: goldenFidelity(),
  compared: DRAWN_DIRECTLY,
  gaming: ['Ne réduire que des lignes choisies : leur nombre est écrit.'],
  sources: ['Venna et Kaski 2001'],
};

const emissions: Specimen = {
  planted: 'énergie du calcul, en wattheures, que le relevé additionne au PUE bas',
  plant: (stream) => {
    const parts = range(3).map(() => 1 + stream.nextBelow(500));
    const lines = parts.map((part) => `run;${part / 1000};${part / 1000};process`);
    const total = parts.reduce((sum, part) => sum + part, 0);
    return {
      files: {
        'emissions.csv': `project_name;energy_consumed;cpu_energy;tracking_mode\n${lines.join('\n')}\n`,
      },
      expected: { wattHours: total },
    };
  },
  sound: 'relevé sans énergie, sur lequel rien n’est lu',
  clean: () => ({ files: { 'emissions.csv': 'project_name;duration\nrun;12\n' }, examined: 1 }),
  count: (_, rows) => ({ wattHours: Math.round((numberOf(find(rows, 'énergie'), 'lo') * 1000) / 1.1) }),
  goldenVectors: [
    checkValue({
      label: '12 h, 8 cœurs de 12 W, 64 Go, PUE 1,67',
      expected: 2.401594,
      found: estimateEnergy({ hours: 12, cores: 8, wattsPerCore: 12, use: 1, memoryGb: 64, pue: 1.67 }),
      tolerance: 1e-6,
      source: 'instruments/08, Green Algorithms',
    }),
  ],
  compared: DRAWN_DIRECTLY,
  gaming: ['Ne relever qu’un essai sur plusieurs : le nombre d’essais se lit dans I-ML-13.'],
  sources: ['Lannelongue, Grealey et Inouye 2021', 'Bannour et al. 2021', 'CodeCarbon'],
};

export const PIPELINE_SPECIMENS: Readonly<Record<string, Specimen>> = {
  'I-VEC-1': vectors,
  'I-VEC-2': reduction,
  'I-PIP-1': order,
  'I-IMP-1': emissions,
};
