import type { RandomStream } from '@etalon/numeric';
import { range, type Specimen } from '../specimen.ts';
import { find, numberOf, SHARED } from './drawn-models.ts';

const ALGORITHMS = ['baseline', 'logistic', 'forest', 'boosting', 'network'] as const;

interface DrawnTraining {
  readonly models: readonly {
    readonly name: string;
    readonly algorithm: (typeof ALGORITHMS)[number];
    readonly settings: object;
    readonly metrics: readonly object[];
    readonly numbers: number;
    readonly bytes: number;
  }[];
  readonly plan: string;
}

/** Models compared on one plan, as the workshop tells their training. */
function drawTraining(stream: RandomStream): DrawnTraining {
  return {
    plan: range(12)
      .map(() => '0123456789abcdef'.charAt(stream.nextBelow(16)))
      .join(''),
    models: range(6).map((at) => {
      const algorithm = ALGORITHMS[stream.nextBelow(ALGORITHMS.length)] ?? 'baseline';
      return {
        ...{ name: `modèle ${at + 1}`, algorithm },
        settings: algorithm === 'baseline' ? {} : { penalty: at + 1 },
        metrics: [{ metric: 'accuracy', values: [0.5], summary: null }],
        numbers: 1 + stream.nextBelow(5000),
        bytes: 100 + stream.nextBelow(90_000),
      };
    }),
  };
}

const writeTraining = ({ plan, models }: DrawnTraining): string =>
  JSON.stringify({ task: 'classification', plan: { scheme: 'stratified', sha256: plan }, models });

const isSimple = (algorithm: string): boolean => algorithm === 'baseline' || algorithm === 'logistic';

/** Conditions of a comparison: two plans, models that a search was made for, models that were measured. */
const bench: Specimen = {
  ...SHARED,
  planted: 'plans, modèles simples, recherches et mesures que le relevé compte',
  plant: (stream) => {
    const [first, second] = [drawTraining(stream), drawTraining(stream)];
    const all = [...first.models, ...second.models];
    const measured = all.filter(() => stream.nextBelow(2) === 0).map(({ name }) => name);
    const names = new Set(measured);
    return {
      files: {
        'entrainement-1.json': writeTraining(first),
        'entrainement-2.json': writeTraining(second),
        'recherche.json': JSON.stringify({ algorithm: 'forest', trials: [{ loss: 1, share: 1 }] }),
        'mesure.json': JSON.stringify({ models: measured.map((name) => ({ name })) }),
      },
      expected: {
        plans: 2,
        simple: all.filter(({ algorithm }) => isSimple(algorithm)).length,
        searched: all.filter(({ algorithm }) => algorithm === 'forest').length,
        measured: all.filter(({ name }) => names.has(name)).length,
      },
    };
  },
  sound: 'compte rendu d’un seul modèle, où rien n’est comparé',
  clean: (stream) => {
    const { plan, models } = drawTraining(stream);
    return {
      files: { 'entrainement.json': writeTraining({ plan, models: models.slice(0, 1) }) },
      examined: 1,
    };
  },
  count: (_, rows) => ({
    plans: numberOf(find(rows, 'plans de validation'), 'value'),
    simple: numberOf(find(rows, 'modèles simples'), 'value'),
    searched: numberOf(find(rows, 'modèles dont une recherche'), 'value'),
    measured: numberOf(find(rows, 'modèles dont une mesure'), 'value'),
  }),
  gaming: ['Ne remettre que les comptes rendus qui arrangent.'],
  sources: ['Bouthillier et al. 2021, Accounting for Variance in Machine Learning Benchmarks'],
};

/** Parameters and bytes of drawn models. */
const cost: Specimen = {
  ...SHARED,
  planted: 'paramètres et octets de chaque modèle, sommés',
  plant: (stream) => {
    const training = drawTraining(stream);
    const sum = (key: 'numbers' | 'bytes'): number =>
      training.models.reduce((total, model) => total + model[key], 0);
    return {
      files: { 'entrainement.json': writeTraining(training) },
      expected: { parameters: sum('numbers'), bytes: sum('bytes') },
    };
  },
  sound: 'compte rendu sans taille ni paramètre, où rien n’est lu',
  clean: () => ({ files: { 'entrainement.json': '{"models":[{"name":"a"},{"name":"b"}]}' }, examined: 2 }),
  count: (_, rows) => {
    const sum = (unit: string): number =>
      rows.filter((row) => row.unit === unit).reduce((total, row) => total + numberOf(row, 'value'), 0);
    return { parameters: sum('paramètres'), bytes: sum('octets') };
  },
  gaming: ['Remettre le compte rendu d’un autre modèle : son empreinte y est écrite.'],
  sources: ['ONNX, dénombrement des initialiseurs et des opérateurs de produit'],
};

/** A service asked well and badly: how many times it answered, how many bodies it refused. */
const service: Specimen = {
  ...SHARED,
  planted: 'requêtes répondues et corps invalides refusés que le relevé compte',
  plant: (stream) => {
    const asked = 1 + stream.nextBelow(100);
    const answered = stream.nextBelow(asked + 1);
    const bad = range(4).map((at) => ({
      ...{ code: `cas-${at}`, refused: stream.nextBelow(2) === 0, pointer: '/rows/0', rule: 'type' },
    }));
    const trial = { name: 'service', version: 1, asked, answered, bad, sameTwice: true, startedClean: true };
    return {
      files: { 'essai-service.json': JSON.stringify({ ...trial, log: { lines: asked } }) },
      expected: { answered, refused: bad.filter(({ refused }) => refused).length, lines: asked },
    };
  },
  sound: 'remise sans essai de service, où rien n’est compté',
  clean: () => ({ files: { 'note.md': 'Le service répond.' }, examined: 1 }),
  count: (_, rows) => ({
    answered: numberOf(find(rows, 'requêtes répondues'), 'value'),
    refused: numberOf(find(rows, 'corps invalides refusés'), 'value'),
    lines: numberOf(find(rows, 'lignes du journal'), 'value'),
  }),
  gaming: ['Remettre l’essai d’une autre version : son empreinte est écrite.'],
  sources: ['OpenAPI 3.1', 'RFC 9457'],
};

export const TRAINED_SPECIMENS: Readonly<Record<string, Specimen>> = {
  'I-ML-9': cost,
  'I-ML-11': bench,
  'I-ML-16': service,
};
