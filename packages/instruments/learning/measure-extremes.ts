import { correlateKendall } from '@etalon/numeric';
import { type Absence, finite, type ReadingDraft, writeNumber } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import type { AnswerSet, ModelAnswers } from './answer-set.ts';
import { placeRow } from './answer-table.ts';
import { assumeRows, limitOrigin, nameSet, paramsOf, placeModel } from './frame-set.ts';
import { scoreFolds } from './score-folds.ts';

const LEAST_ROWS = 100;
const TRIMMED = [0.01, 0.05] as const;
const SHOWN = 20;

/** Errors with and without the rows of largest residual, and what they weigh (instruments/04, I-ML-15). */
export function measureExtremes(sets: readonly AnswerSet[]): ReadingDraft | Absence {
  const set = sets.find(({ models }) =>
    models.some(({ numbers, classes }) => numbers !== null || classes !== null),
  );
  if (set === undefined) return { state: 'not_applicable', reason: 'Aucun fichier de prédictions remis.' };
  if (set.rows < LEAST_ROWS)
    return {
      state: 'insufficient',
      reason: `${set.rows} lignes : il en faut ${LEAST_ROWS} pour en retirer 1 %.`,
    };
  const losses = set.models.map((model) => ({ model, values: lossesOf(model) }));
  const rows = losses.flatMap(({ model, values }) => describeModel(set, model, values));
  const whole = losses.map(({ values }) => meanOf(values));
  const trimmed = losses.map(({ values }) => meanOf(trim(values, 0.05)));
  const tau =
    losses.length > 2 ? correlateKendall(Float64Array.from(whole), Float64Array.from(trimmed)) : null;
  const [first] = losses;
  const [mean = Number.NaN, less = Number.NaN] =
    first === undefined ? [] : [meanOf(first.values), meanOf(trim(first.values, 0.05))];
  return {
    measurand: 'Erreur moyenne avec et sans les lignes de plus grand résidu',
    sentence: `Sur ${nameSet(set)} (n = ${set.rows}), ${first?.model.name ?? ''} : erreur moyenne ${writeNumber(mean)} sur toutes les lignes, ${writeNumber(less)} sans les 5 % de plus grand résidu.`,
    value: [
      ...rows,
      ...(tau === null
        ? []
        : [
            {
              kind: 'ranks',
              label: 'accord des rangs des modèles, toutes les lignes et sans 5 % (τ)',
              value: finite(tau),
              n: losses.length,
              ...placeModel(losses[0]?.model ?? never()),
            },
          ]),
    ],
    unit: '1',
    scale: 'interval',
    uncertainty: {
      kind: 'U2',
      level: 0.95,
      method: 'moyennes rognées et influence par retrait d’une ligne, exactes sur les lignes mesurées',
      n: set.rows,
    },
    references: [
      {
        label: 'RMSE/MAE de résidus gaussiens',
        lo: 1.2533,
        hi: 1.2533,
        status: 'convention',
        source: '√(π/2)',
      },
    ],
    assumptions: assumeRows([set]),
    limits: [
      ...limitOrigin([set]),
      'Un grand résidu peut être une faute de saisie ou un cas rare et vrai : le relevé ne les distingue pas.',
      'Les entrées du modèle ne sont pas lues : le levier d’une ligne se lit avec elles.',
      'Peut être contourné : retirer les extrêmes avant de mesurer ; l’épreuve cachée ne le permet pas.',
    ],
    params: { ...paramsOf([set]), trimmed: [...TRIMMED] },
  };
}

/** Absolute error of each row; for classes, one less the probability of the true one, else a miss. */
function lossesOf({ numbers, classes }: ModelAnswers): Float64Array {
  if (numbers !== null)
    return numbers.truth.map((value, at) => Math.abs(value - (numbers.predicted[at] ?? Number.NaN)));
  if (classes === null) return new Float64Array();
  const { scores, positive, truth, predicted } = classes;
  if (scores === null) return Float64Array.from(truth, (code, row) => Number(code !== predicted?.[row]));
  return Float64Array.from(truth, (code, row) => {
    if (positive === null) return 1 - (scores[code]?.[row] ?? 0);
    const own = scores[0]?.[row] ?? 0;
    return code === positive ? 1 - own : own;
  });
}

const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Values without the largest ones. */
export function trim(values: Float64Array, share: number): Float64Array {
  const sorted = Float64Array.from(values).sort();
  return sorted.subarray(0, sorted.length - Math.floor(sorted.length * share));
}

function describeModel(set: AnswerSet, model: ModelAnswers, values: Float64Array): readonly ReadingRow[] {
  const n = values.length;
  const place = placeModel(model);
  const mae = meanOf(values);
  const rmse = Math.sqrt(meanOf(values.map((value) => value ** 2)));
  const folds = set.fold === null || set.origin === 'hidden' ? null : scoreFolds(model, set.fold);
  const fact = (label: string, value: number, rows: number): ReadingRow => ({
    kind: 'fact',
    label: `${model.name} · ${label}`,
    value: finite(value),
    n: rows,
    ...place,
  });
  return [
    fact('erreur moyenne, toutes les lignes', mae, n),
    ...TRIMMED.map((share) => {
      const kept = trim(values, share);
      return fact(`erreur moyenne sans les ${100 * share} % de plus grand résidu`, meanOf(kept), kept.length);
    }),
    fact('RMSE / MAE', rmse / mae, n),
    ...(folds === null
      ? []
      : [
          fact('moyenne des plis', folds.mean, folds.values.length),
          fact('médiane des plis', medianOf(folds.values), folds.values.length),
        ]),
    ...(set.origin === 'hidden' ? [] : listInfluence(set, model, values)),
  ];
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/** Jackknife influence n·(mean − mean without the row) of the twenty rows that weigh most. */
function listInfluence(set: AnswerSet, model: ModelAnswers, values: Float64Array): readonly ReadingRow[] {
  const n = values.length;
  const mean = meanOf(values);
  return [...values.keys()]
    .map((row) => ({ row, influence: (n * ((values[row] ?? 0) - mean)) / (n - 1) }))
    .sort((a, b) => Math.abs(b.influence) - Math.abs(a.influence) || a.row - b.row)
    .slice(0, SHOWN)
    .map(({ row, influence }) => ({
      kind: 'influence',
      label: `${model.name} · ${placeRow(set.table, set.places[row] ?? row)}`,
      influence: finite(influence),
      residual: finite(values[row]),
      path: set.table.piece.fileName,
      locator: placeRow(set.table, set.places[row] ?? row),
    }));
}

function never(): never {
  throw new TypeError('a set has models');
}
