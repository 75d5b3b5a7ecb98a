import { compareFolds, compareMeans, compareModels } from '@etalon/evaluation';
import { adjustHolm } from '@etalon/numeric';
import { type Absence, finite, type ReadingDraft, type ReadingFrame, writeCount } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import type { AnswerSet, ModelAnswers } from './answer-set.ts';
import {
  assumeRows,
  cellsOf,
  limitOrigin,
  nameSet,
  openStream,
  paramsOf,
  writeInterval,
} from './frame-set.ts';
import { nameMethod, nameMetric } from './metric-words.ts';
import { scoreFolds } from './score-folds.ts';

const MOST_MODELS = 12;
const LEAST_ROWS = 10;

interface Pair {
  readonly label: string;
  readonly p: number | null;
  readonly rows: readonly ReadingRow[];
}

/** Every pair of models that answer the same rows: paired differences, Holm over the pairs (instruments/04, I-ML-3). */
export function measurePairs(sets: readonly AnswerSet[], frame: ReadingFrame): ReadingDraft | Absence {
  const set = sets.find(({ models }) => models.length > 1);
  if (set === undefined)
    return {
      state: 'not_applicable',
      reason: 'Un seul modèle répond à ces lignes : une comparaison en demande deux au moins.',
    };
  if (set.rows < LEAST_ROWS)
    return { state: 'insufficient', reason: `${set.rows} lignes communes : il en faut ${LEAST_ROWS}.` };
  const models = set.models.slice(0, MOST_MODELS);
  const pairs = models.flatMap((first, at) =>
    models.slice(at + 1).flatMap((second) => comparePair(set, first, second, frame)),
  );
  const tested = pairs.filter(({ p }) => p !== null);
  const adjusted = adjustHolm(tested.map(({ p }) => p ?? Number.NaN));
  const rows = pairs.flatMap((pair) =>
    pair.rows.map(
      (row): ReadingRow => ({
        ...row,
        adjustedP: row.p === undefined ? null : finite(adjusted[tested.indexOf(pair)]),
      }),
    ),
  );
  const [head] = rows;
  if (head === undefined)
    return { state: 'not_applicable', reason: 'Les modèles remis ne répondent pas à la même tâche.' };
  const { value, lo, hi } = head;
  const interval = typeof lo === 'number' && typeof hi === 'number' ? { lo, hi } : null;
  return {
    measurand: 'Écarts des modèles deux à deux sur les mêmes lignes',
    sentence: `Sur ${nameSet(set)} (n = ${set.rows}), ${writeCount(pairs.length, 'paire comparée', 'paires comparées')}. Première paire, ${String(head.label)} : écart ${writeInterval(Number(value), interval)} à 95 %. Le zéro est ${interval !== null && interval.lo <= 0 && interval.hi >= 0 ? 'dans' : 'hors de'} l’intervalle.`,
    value: rows,
    unit: '1',
    scale: 'interval',
    uncertainty: {
      kind: 'U2',
      level: 0.95,
      method:
        'Newcombe apparié et McNemar mid-p pour les réponses, DeLong pour les aires, bootstrap apparié pour les pertes, t corrigé par pli',
      n: set.rows,
      ...(interval ?? {}),
    },
    references: [],
    assumptions: assumeRows([set]),
    limits: [
      ...limitOrigin([set]),
      'Un intervalle qui contient le zéro ne montre pas que les modèles se valent.',
      'Avec l’écart, la valeur p ne dit pas si la différence compte pour le métier.',
      'Peut être contourné : ne remettre que les paires qui arrangent ; le nombre de paires comparées est écrit.',
    ],
    multiplicity: { family: 'paires de modèles (Holm)', size: tested.length },
    params: paramsOf([set]),
    seeded: true,
  };
}

function comparePair(
  set: AnswerSet,
  first: ModelAnswers,
  second: ModelAnswers,
  frame: ReadingFrame,
): readonly Pair[] {
  const label = `${first.name} − ${second.name}`;
  const stream = openStream(frame, 'pair', first.name, second.name);
  const place = { path: first.piece.fileName, locator: `colonne ${first.columns.join(', ')}` };
  const row = (
    metric: string,
    found: {
      readonly difference: number;
      readonly interval: { readonly lo: number; readonly hi: number } | null;
    },
    rest: ReadingRow,
  ): ReadingRow => ({
    label: `${label} · ${nameMetric(metric)}`,
    metric,
    value: finite(found.difference),
    ...cellsOf(found.interval),
    n: set.rows,
    ...rest,
    ...place,
  });
  if (first.classes !== null && second.classes !== null) {
    const { answers, counted, auc, logLoss, brier } = compareModels(first.classes, second.classes, {
      stream,
      examples: 0,
    });
    const loss = (metric: string, found: typeof logLoss): readonly ReadingRow[] =>
      found === null ? [] : [row(metric, found, { method: nameMethod(found.method) })];
    return [
      {
        label,
        p: answers.midP,
        rows: [
          row('accuracy', answers, {
            method: 'Newcombe apparié, McNemar mid-p',
            p: finite(answers.midP),
            exactP: finite(answers.exactP),
            firstOnly: answers.firstOnly,
            secondOnly: answers.secondOnly,
          }),
          ...counted.map((one) => row(one.metric, one, { method: nameMethod('bca') })),
          ...(auc === null
            ? []
            : [row('roc-auc', auc, { method: nameMethod('delong'), aucP: finite(auc.p) })]),
          ...loss('log-loss', logLoss),
          ...loss('brier', brier),
          ...compareByFold(set, first, second, row),
        ],
      },
    ];
  }
  if (first.numbers === null || second.numbers === null) return [];
  const absolute = compareMeans(errorsOf(first), errorsOf(second), stream);
  return [
    {
      label,
      p: null,
      rows: [
        row('mae', absolute, { method: nameMethod(absolute.method) }),
        ...compareByFold(set, first, second, row),
      ],
    },
  ];
}

/** Absolute errors of a model of numbers, or misses of a model of classes. */
function errorsOf({ numbers }: ModelAnswers): Float64Array {
  return numbers === null
    ? new Float64Array()
    : numbers.truth.map((value, at) => Math.abs(value - (numbers.predicted[at] ?? Number.NaN)));
}

function compareByFold(
  { fold, origin }: AnswerSet,
  first: ModelAnswers,
  second: ModelAnswers,
  row: (
    metric: string,
    found: {
      readonly difference: number;
      readonly interval: { readonly lo: number; readonly hi: number } | null;
    },
    rest: ReadingRow,
  ) => ReadingRow,
): readonly ReadingRow[] {
  if (fold === null || origin === 'hidden') return [];
  const [one, other] = [scoreFolds(first, fold), scoreFolds(second, fold)];
  if (one === null || other === null) return [];
  const found = compareFolds(
    one.values.map((value, at) => value - (other.values[at] ?? 0)),
    1 / (one.values.length - 1),
  );
  return [
    row(
      'folds',
      { difference: found.difference, interval: found.corrected.interval },
      {
        method: nameMethod('corrected-t'),
        folds: found.folds,
        correctedP: finite(found.corrected.p),
        naiveLo: finite(found.naive.interval.lo),
        naiveHi: finite(found.naive.interval.hi),
      },
    ),
  ];
}
