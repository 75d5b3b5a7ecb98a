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

/** Times of a trial drawn as whole milliseconds, as the workshop writes them. */
function drawTimes(stream: RandomStream) {
  const least = 1 + stream.nextBelow(20);
  const p50 = least + stream.nextBelow(20);
  const p95 = p50 + stream.nextBelow(100);
  const machine = { processor: 'processeur tiré', cores: 2, mebibytes: 4096, system: 'linux x64' };
  return {
    ...{ warmUps: 10, requests: 200, least, p50, p95, most: p95 + stream.nextBelow(50), perSecond: 40 },
    ...{ within: stream.nextBelow(201), coldStart: 200 + stream.nextBelow(300) },
    ...{ peakMebibytes: 80 + stream.nextBelow(100), machine },
  };
}

/** Parameters and bytes of drawn models, and the latency of one of them. */
const cost: Specimen = {
  ...SHARED,
  drawn: [],
  planted: 'paramètres et octets de chaque modèle et latences d’un essai, sommés',
  plant: (stream) => {
    const training = drawTraining(stream);
    const timings = drawTimes(stream);
    const sum = (key: 'numbers' | 'bytes'): number =>
      training.models.reduce((total, model) => total + model[key], 0);
    return {
      files: {
        'entrainement.json': writeTraining(training),
        'essai-service.json': JSON.stringify({ name: 'service', version: 1, timings }),
      },
      expected: {
        ...{ parameters: sum('numbers'), bytes: sum('bytes') },
        ...{ p50: timings.p50, p95: timings.p95, peak: timings.peakMebibytes },
      },
    };
  },
  sound: 'comptes rendus sans taille, ni paramètre, ni temps, où rien n’est lu',
  clean: () => ({
    files: {
      'entrainement.json': '{"models":[{"name":"a"},{"name":"b"}]}',
      'essai-service.json': '{"name":"a","asked":3,"answered":3}',
    },
    examined: 3,
  }),
  count: (_, rows) => {
    const sum = (unit: string): number =>
      rows.filter((row) => row.unit === unit).reduce((total, row) => total + numberOf(row, 'value'), 0);
    const timed = (label: string): number => numberOf(find(rows, label), 'value');
    return {
      ...{ parameters: sum('paramètres'), bytes: sum('octets') },
      ...{ p50: timed('(p50)'), p95: timed('(p95)'), peak: timed('mémoire') },
    };
  },
  gaming: [
    'Remettre le compte rendu d’un autre modèle : son empreinte y est écrite.',
    'Chronométrer sur une machine plus rapide que celle du service : la machine de l’essai est écrite.',
  ],
  sources: ['ONNX, dénombrement des initialiseurs et des opérateurs de produit'],
};

/** A service asked well and badly: how many times it answered, how many bodies it refused, how long it took. */
const service: Specimen = {
  ...SHARED,
  drawn: [],
  planted: 'requêtes répondues, corps refusés, corps du contrat et temps que le relevé donne',
  plant: (stream) => {
    const asked = 1 + stream.nextBelow(100);
    const answered = stream.nextBelow(asked + 1);
    const bad = range(4).map((at) => ({
      ...{ code: `cas-${at}`, refused: stream.nextBelow(2) === 0, pointer: '/rows/0', rule: 'type' },
    }));
    const keywords = ['type', 'required', 'maxItems'].map((keyword) => {
      const held = stream.nextBelow(8);
      return { keyword, held, asked: held + stream.nextBelow(3) };
    });
    const total = (key: 'held' | 'asked'): number => keywords.reduce((sum, one) => sum + one[key], 0);
    const contract = { held: total('held'), asked: total('asked'), keywords, others: [] };
    const timings = drawTimes(stream);
    const ceiling = 512 + stream.nextBelow(1024);
    const trial = { name: 'service', version: 1, asked, answered, bad, sameTwice: true, startedClean: true };
    return {
      files: {
        'essai-service.json': JSON.stringify({
          ...{ ...trial, log: { lines: asked }, contract, objective: { p95: 60 }, timings },
          limits: { seconds: 10, mebibytes: ceiling, threads: 2 },
        }),
      },
      expected: {
        ...{ answered, refused: bad.filter(({ refused }) => refused).length, lines: asked },
        ...{ contract: contract.held, byKeyword: contract.held, within: timings.within },
        ...{ p50: timings.p50, p95: timings.p95, cold: timings.coldStart, ceiling },
      },
    };
  },
  sound: 'remise sans essai de service, où rien n’est compté',
  clean: () => ({ files: { 'note.md': 'Le service répond.' }, examined: 1 }),
  count: (_, rows) => {
    const figureOf = (label: string): number => numberOf(find(rows, label), 'value');
    return {
      answered: figureOf('requêtes répondues'),
      refused: figureOf('corps invalides refusés'),
      lines: figureOf('lignes du journal'),
      contract: figureOf('comme le document OpenAPI'),
      byKeyword: rows
        .filter(({ label }) => typeof label === 'string' && label.startsWith('contrainte '))
        .reduce((sum, row) => sum + numberOf(row, 'value'), 0),
      ...{ within: figureOf('sous l’objectif'), p50: figureOf('(p50)'), p95: figureOf('(p95)') },
      cold: figureOf('démarrage à froid'),
      ceiling: figureOf('plafond de mémoire'),
    };
  },
  gaming: [
    'Remettre l’essai d’une autre version : son empreinte est écrite.',
    'Chronométrer sur une machine plus rapide que celle du service : la machine de l’essai est écrite.',
  ],
  sources: ['OpenAPI 3.1', 'RFC 9457', 'JSON Schema 2020-12'],
};

export const TRAINED_SPECIMENS: Readonly<Record<string, Specimen>> = {
  'I-ML-9': cost,
  'I-ML-11': bench,
  'I-ML-16': service,
};
