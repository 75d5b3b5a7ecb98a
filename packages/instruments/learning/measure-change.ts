import { compareMeans, compareModels } from '@etalon/evaluation';
import { type Absence, finite, type ReadingDraft, type ReadingFrame } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import type { AnswerSet, ModelAnswers } from './answer-set.ts';
import {
  assumeRows,
  limitOrigin,
  nameSet,
  openStream,
  paramsOf,
  placeModel,
  writeInterval,
} from './frame-set.ts';
import { nameMetric } from './metric-words.ts';

/** How the two sides of a change are told apart by the names of their models. */
export interface ChangeRule {
  readonly before: RegExp;
  readonly after: RegExp;
  readonly subject: string;
  readonly absent: string;
  readonly limits: readonly string[];
}

export const OPTIMISATION: ChangeRule = {
  before: /avant|before|d[ée]faut|default|usuel|usual|initial/i,
  after: /apr[eè]s|after|optimis|tuned|r[ée]gl[ée]|final/i,
  subject: 'l’optimisation',
  absent:
    'Il faut deux modèles sur les mêmes lignes, dont les noms disent l’avant et l’après (predictions-avant.csv, predictions-apres.csv).',
  limits: [
    'Le coût du réglage ne se lit pas ici : I-ML-9 et I-IMP-1.',
    'Peut être contourné : choisir un avant mal réglé ; ses réglages se lisent dans I-ML-13.',
  ],
};

export const AUGMENTATION: ChangeRule = {
  before: /sans|without|no[-_ ]?aug|brut|raw/i,
  after: /avec|with(?!out)|aug/i,
  subject: 'l’augmentation',
  absent:
    'Il faut deux modèles sur les mêmes lignes, dont les noms disent sans et avec (predictions-sans.csv, predictions-avec.csv).',
  limits: [
    'Le réalisme des copies et la vérité de leurs étiquettes se jugent sur pièces.',
    'Peut être contourné : apprendre moins longtemps sans augmentation ; les budgets se lisent dans I-ML-11.',
  ],
};

const LEAST_ROWS = 10;

/** Two models of the same rows, before and after: paired differences (instruments/04, I-ML-14 and I-AUG-1). */
export function measureChange(
  sets: readonly AnswerSet[],
  rule: ChangeRule,
  frame: ReadingFrame,
  facts: readonly ReadingRow[],
): ReadingDraft | Absence {
  const found = sets.flatMap((set) => {
    const before = set.models.find(({ name }) => rule.before.test(name));
    const after = set.models.find((model) => model !== before && rule.after.test(model.name));
    return before === undefined || after === undefined ? [] : [{ set, before, after }];
  });
  const [first] = found;
  if (first === undefined) return { state: 'not_applicable', reason: rule.absent };
  const { set } = first;
  if (set.rows < LEAST_ROWS)
    return { state: 'insufficient', reason: `${set.rows} lignes communes : il en faut ${LEAST_ROWS}.` };
  const pairs = comparePair(first.before, first.after, frame);
  const [head] = pairs;
  if (head === undefined)
    return { state: 'not_applicable', reason: 'Les deux modèles ne répondent pas à la même tâche.' };
  const { difference, interval } = head;
  const isInside = interval !== null && interval.lo <= 0 && interval.hi >= 0;
  return {
    measurand: `Qualités avant et après ${rule.subject}, sur les mêmes lignes`,
    sentence: `Sur ${nameSet(set)} (n = ${set.rows}), ${nameMetric(head.metric)} après moins avant : ${writeInterval(difference, interval)} à 95 %. Le zéro est ${isInside ? 'dans' : 'hors de'} l’intervalle.`,
    value: [
      ...pairs.map((pair) => ({
        kind: 'paired',
        label: nameMetric(pair.metric),
        before: finite(pair.before),
        after: finite(pair.after),
        difference: finite(pair.difference),
        lo: finite(pair.interval?.lo),
        hi: finite(pair.interval?.hi),
        n: set.rows,
        ...placeModel(first.after),
      })),
      ...facts,
    ],
    unit: '1',
    scale: 'interval',
    uncertainty: {
      kind: 'U2',
      level: 0.95,
      method: 'Newcombe apparié pour les réponses, DeLong pour les aires, bootstrap apparié pour les pertes',
      n: set.rows,
      ...(interval ?? {}),
    },
    references: [],
    assumptions: [
      ...assumeRows([set]),
      { text: 'Même partage et même budget des deux côtés', check: 'unchecked' },
    ],
    limits: [
      ...limitOrigin([set]),
      'Les côtés sont reconnus aux noms des modèles ou des fichiers.',
      ...rule.limits,
    ],
    params: { ...paramsOf([set]), before: first.before.name, after: first.after.name },
    seeded: true,
  };
}

interface Change {
  readonly metric: string;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  readonly interval: { readonly lo: number; readonly hi: number } | null;
}

function comparePair(before: ModelAnswers, after: ModelAnswers, frame: ReadingFrame): readonly Change[] {
  const stream = openStream(frame, 'change', before.name, after.name);
  if (before.classes !== null && after.classes !== null) {
    const { answers, auc, logLoss, brier } = compareModels(after.classes, before.classes, {
      stream,
      examples: 0,
    });
    const { both, firstOnly, secondOnly, n, difference, interval } = answers;
    const accuracy = { metric: 'accuracy', before: (both + secondOnly) / n, after: (both + firstOnly) / n };
    const loss = (metric: string, found: typeof logLoss): readonly Change[] =>
      found === null ? [] : [{ ...found, metric, before: found.second, after: found.first }];
    return [
      { ...accuracy, difference, interval },
      ...(auc === null
        ? []
        : [
            {
              metric: 'roc-auc',
              before: auc.second,
              after: auc.first,
              difference: auc.difference,
              interval: auc.interval,
            },
          ]),
      ...loss('log-loss', logLoss),
      ...loss('brier', brier),
    ];
  }
  if (before.numbers === null || after.numbers === null) return [];
  const errors = ({ numbers }: ModelAnswers): Float64Array =>
    numbers?.truth.map((value, at) => Math.abs(value - (numbers.predicted[at] ?? Number.NaN))) ??
    new Float64Array();
  const found = compareMeans(errors(after), errors(before), stream);
  return [{ ...found, metric: 'mae', before: found.second, after: found.first }];
}
