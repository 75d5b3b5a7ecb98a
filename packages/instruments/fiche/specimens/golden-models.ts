import { leastCalibration, measureCalibration, measureSlices, placeLimit } from '@etalon/evaluation';
import { findTopProbability } from '@etalon/learning';
import { seedPcg32, wilsonInterval } from '@etalon/numeric';
import { measureFidelity } from '@etalon/transform';
import { limitFolds } from '../../learning/measure-validation.ts';
import { listRows } from '../../list-rows.ts';
import type { ReadingRow } from '../../reading.ts';
import type { FicheCheck } from '../fiche.ts';
import { checkValue, range, type Specimen } from '../specimen.ts';
import { writeCsv } from './drawn-models.ts';

type Golden = NonNullable<Specimen['goldenReadings']>;

/** Checks of one vector of instruments/08, each with the tolerance that its printed digits allow. */
const checker =
  (vector: string, tolerance = 1e-4) =>
  (label: string, expected: number, found: number): FicheCheck =>
    checkValue({ label, expected, found, tolerance, source: `instruments/08, ${vector}` });

const figure = (row: ReadingRow | undefined, name: string): number => Number(row?.[name] ?? Number.NaN);

const DELONG = {
  positives: 8,
  first: [
    ...[0.92, 0.81, 0.77, 0.66, 0.6, 0.55, 0.43, 0.3, 0.71, 0.58],
    ...[0.52, 0.47, 0.41, 0.38, 0.33, 0.28, 0.22, 0.19, 0.12, 0.05],
  ],
  second: [
    ...[0.85, 0.72, 0.8, 0.5, 0.64, 0.44, 0.35, 0.4, 0.75, 0.61],
    ...[0.57, 0.53, 0.39, 0.42, 0.31, 0.36, 0.2, 0.25, 0.15, 0.1],
  ],
} as const;

/** The vector of DeLong as predictions of two models, as many times as asked. */
function writeDelong([one, other]: readonly [string, string], times = 1): string {
  const rows = range(times).flatMap((time) =>
    DELONG.first.map((score, at) => [
      `r${time}-${at}`,
      at < DELONG.positives ? 'oui' : 'non',
      score,
      DELONG.second[at] ?? 0,
    ]),
  );
  return writeCsv(['id', 'y_true', `${one} : oui`, `${other} : oui`], rows);
}

/** I-ML-1: areas of DeLong, the rows twice so that each class has ten, and Wilson's interval. */
export const goldenPerformance: Golden = async (measure) => {
  const rows = listRows(await measure({ files: { 'predictions.csv': writeDelong(['A', 'B'], 2) } }));
  const area = (model: string): number =>
    figure(
      rows.find((row) => row.model === model && row.metric === 'roc-auc'),
      'value',
    );
  const check = checker('DeLong', 1e-5);
  const wilson = wilsonInterval(12, 15, 0.95);
  return [
    check('aire de A, lignes doublées', 0.84375, area('A')),
    check('aire de B, lignes doublées', 0.770833, area('B')),
    checker('Wilson')('12 sur 15, borne basse', 0.5481, wilson.lo),
    checker('Wilson')('12 sur 15, borne haute', 0.9295, wilson.hi),
  ];
};

const MCNEMAR = { both: 40, firstOnly: 6, secondOnly: 16, neither: 10 } as const;

/** I-ML-3: McNemar, and the test of two areas on the same rows. */
export const goldenPairs: Golden = async (measure) => {
  const cells = [
    ...range(MCNEMAR.both).map(() => [0.9, 0.9]),
    ...range(MCNEMAR.firstOnly).map(() => [0.9, 0.1]),
    ...range(MCNEMAR.secondOnly).map(() => [0.1, 0.9]),
    ...range(MCNEMAR.neither).map(() => [0.1, 0.1]),
  ].map((scores, at) => [`r${at}`, 'oui', ...scores]);
  const counted = listRows(
    await measure({
      files: {
        'predictions.csv': writeCsv(
          ['id', 'y_true', 'A : oui', 'B : oui'],
          [...cells, ...range(10).map((at) => [`n${at}`, 'non', 0.1, 0.1])],
        ),
      },
    }),
  ).find(({ metric }) => metric === 'accuracy');
  const areas = listRows(await measure({ files: { 'predictions.csv': writeDelong(['A', 'B']) } })).find(
    ({ metric }) => metric === 'roc-auc',
  );
  const check = checker('McNemar', 1e-5);
  return [
    check('b = 6, c = 16 : p exact', 0.05248, figure(counted, 'exactP')),
    check('b = 6, c = 16 : p du milieu', 0.03469, figure(counted, 'p')),
    checker('DeLong', 1e-5)('p de deux aires', 0.22709, figure(areas, 'aucP')),
  ];
};

/** I-ML-14 and I-AUG-1: the difference of two areas on the same rows, after less before. */
export const goldenChange =
  (names: readonly [string, string]): Golden =>
  async (measure) => {
    const row = listRows(await measure({ files: { 'predictions.csv': writeDelong(names) } })).find(
      ({ before }) => Math.abs(Number(before) - 0.84375) < 1e-6,
    );
    const check = checker('DeLong', 1e-5);
    // z = difference / standard error = 1.20789, and the interval is 1.959964 of them on each side.
    const reach = (1.959964 * (0.84375 - 0.770833)) / 1.20789;
    return [
      check('aire avant', 0.84375, figure(row, 'before')),
      check('aire après', 0.770833, figure(row, 'after')),
      check('écart des aires, borne basse', -0.072917 - reach, figure(row, 'lo')),
      check('écart des aires, borne haute', -0.072917 + reach, figure(row, 'hi')),
    ];
  };

const PROBABILITIES = [0.05, 0.12, 0.18, 0.27, 0.35, 0.42, 0.55, 0.63, 0.72, 0.81, 0.88, 0.97];
const OUTCOMES = [0, 0, 1, 0, 0, 1, 0, 1, 1, 1, 1, 1];

/** I-ML-5: twelve probabilities, fewer than the instrument takes, asked of its engine. */
export function goldenCalibration(): readonly FicheCheck[] {
  const { brier, diagrams, spiegelhalter, recalibration } = measureCalibration(
    Float64Array.from(PROBABILITIES),
    Uint8Array.from(OUTCOMES),
    { stream: seedPcg32({ high: 0, low: 1 }, { high: 0, low: 1 }), bins: { width: 5, mass: 4 } },
  );
  const check = checker('Calibration');
  return [
    check('Brier', 0.149192, brier.value),
    check('ECE, cinq classes de même largeur', 0.190833, diagrams[0]?.ece ?? Number.NaN),
    check('ECE, quatre classes de même nombre', 0.094167, diagrams[1]?.ece ?? Number.NaN),
    check('z de Spiegelhalter', -0.22744, spiegelhalter?.z ?? Number.NaN),
    check('pente', 1.2733, recalibration?.slope ?? Number.NaN),
    check('ordonnée', 0.6423, recalibration?.intercept ?? Number.NaN),
  ];
}

/** I-ML-6: a slice of fifty rows beside the thirty others. */
export function goldenSlices(): readonly FicheCheck[] {
  const hits = Uint8Array.from(range(80), (at) => Number(at < 40 || (at >= 50 && at < 65)));
  const codes = Int32Array.from(range(80), (at) => Number(at >= 50));
  const [slice] = measureSlices(hits, [{ column: 'tranche', names: ['a', 'b'], codes }]).slices;
  const check = checker('Newcombe diff');
  return [
    check('40/50 − 15/30', 0.3, slice?.difference ?? Number.NaN),
    check('borne basse', 0.087, slice?.differenceInterval?.lo ?? Number.NaN),
    check('borne haute', 0.4899, slice?.differenceInterval?.hi ?? Number.NaN),
  ];
}

const GROUPS = [
  { name: 'A', tp: 40, fp: 20, fn: 10, tn: 130 },
  { name: 'B', tp: 15, fp: 5, fn: 15, tn: 65 },
] as const;

/** I-ML-7: the rates of two groups, as gaps. */
export const goldenFairness: Golden = async (measure) => {
  const rows = GROUPS.flatMap(({ name, tp, fp, fn, tn }) => [
    ...range(tp).map(() => ['oui', name, 0.9]),
    ...range(fp).map(() => ['non', name, 0.9]),
    ...range(fn).map(() => ['oui', name, 0.1]),
    ...range(tn).map(() => ['non', name, 0.1]),
  ]).map((cells, at) => [`r${at}`, ...cells]);
  const document = { positive: 'oui', models: [{ name: 'Forêt', groups: [{ column: 'groupe' }] }] };
  const read = listRows(
    await measure({
      files: {
        'predictions.csv': writeCsv(['id', 'y_true', 'groupe', 'Forêt : oui'], rows),
        'mesure.json': JSON.stringify(document),
      },
    }),
  );
  const gap = (text: string): ReadingRow | undefined =>
    read.find(({ label }) => String(label).includes(text));
  const check = checker('Fairness');
  return [
    check('part retenue, .20 − .30', -0.1, figure(gap('part retenue'), 'value')),
    check('rapport des parts retenues', 0.6667, figure(gap('part retenue'), 'ratio')),
    check('rappel, .5 − .8', -0.3, figure(gap('rappel'), 'value')),
    check('fausses alertes, .0714 − .1333', -0.0619, figure(gap('fausses alertes'), 'value')),
    check('valeur prédictive, .75 − .6667', 0.0833, figure(gap('valeur prédictive'), 'value')),
  ];
};

/** I-ML-8: the place of the limit, its band, and the least rows. */
export function goldenConformal(): readonly FicheCheck[] {
  const { k, lo, hi } = placeLimit(19, 0.1);
  const check = checker('Conformal');
  return [
    check('n = 19, α = 0,1 : k', 18, k),
    check('Beta(18 ; 2), 90 %, borne basse', 0.7736, lo),
    check('Beta(18 ; 2), 90 %, borne haute', 0.981, hi),
    ...[0.1, 0.05, 0.01].map((alpha, at) =>
      check(
        `lignes au moins, α = ${String(alpha).replace('.', ',')}`,
        [9, 19, 99][at] ?? 0,
        leastCalibration(alpha),
      ),
    ),
  ];
}

/** I-ML-12: ten differences of folds. */
export function goldenFolds(): readonly FicheCheck[] {
  const differences = [0.021, 0.014, -0.003, 0.03, 0.011, 0.008, 0.025, -0.006, 0.017, 0.019];
  const { corrected } = limitFolds(differences, 1 / 9);
  const check = checker('Nadeau–Bengio', 1e-5);
  return [
    check('intervalle corrigé, borne basse', 0.00164, corrected.lo),
    check('intervalle corrigé, borne haute', 0.02556, corrected.hi),
  ];
}

/** I-ML-13: draws for a trial of the best share of the space at 95 %. */
export function goldenSearch(): readonly FicheCheck[] {
  const least = (top: number): number => {
    let trials = 1;
    while (findTopProbability(trials, top) < 0.95) trials += 1;
    return trials;
  };
  const check = checker('Random search');
  return [check('meilleur vingtième', 59, least(0.05)), check('meilleur centième', 299, least(0.01))];
}

/** I-VEC-2: the engine that measures the fidelity which the document tells. */
export function goldenFidelity(): readonly FicheCheck[] {
  const dense = (rows: readonly (readonly number[])[]) => ({
    kind: 'dense' as const,
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    data: Float64Array.from(rows.flat()),
  });
  const high = dense([0, 5].flatMap((y) => [0, 1, 2, 3].map((x) => [x, y])));
  const low = dense([0, 1, 2, 3, 0.1, 1.1, 2.1, 3.1].map((x) => [x]));
  const found = measureFidelity(high, low, 2);
  const check = checker('Trustworthiness');
  return [check('T, k = 2', 0.5, found.trustworthiness), check('C, k = 2', 0.6667, found.continuity)];
}
