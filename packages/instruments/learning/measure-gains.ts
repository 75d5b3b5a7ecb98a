import { compareAnswers, compareMeans, countDisagreement, listAnswers } from '@etalon/evaluation';
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
  placeModel,
  writeInterval,
} from './frame-set.ts';

const LEAST_ROWS = 30;
const SIMPLE =
  /base(line)?|référence|reference|dummy|naïf|naif|naive|fréquent|majorit|logisti|ridge|linéaire|lineaire|linear|arbre|tree|moyenne|médiane/i;

interface Gain {
  readonly row: ReadingRow;
  readonly value: number;
  readonly interval: { readonly lo: number; readonly hi: number } | null;
}

/** Gain of each model over the constant answer and over the simple models handed in (instruments/04, I-ML-2). */
export function measureGains(sets: readonly AnswerSet[], frame: ReadingFrame): ReadingDraft | Absence {
  const [set] = sets;
  if (set === undefined || set.rows < LEAST_ROWS)
    return { state: 'insufficient', reason: `${set?.rows ?? 0} lignes : il en faut ${LEAST_ROWS}.` };
  const simple = set.models.filter(({ name }) => SIMPLE.test(name));
  const gains = set.models.flatMap((model) => [
    ...gainOverConstant(set, model, frame),
    ...simple.flatMap((base) => (base === model ? [] : gainOver(set, model, base, frame))),
  ]);
  const [first] = gains;
  if (first === undefined)
    return {
      state: 'not_applicable',
      reason: 'La réponse constante ne laisse aucun gain à mesurer sur ces lignes.',
    };
  return {
    measurand: 'Gain des modèles sur une réponse constante et sur les modèles simples remis',
    sentence: `Sur ${nameSet(set)} (n = ${set.rows}), ${writeCount(gains.length, 'gain mesuré', 'gains mesurés')}. ${String(first.row.label)} : ${writeInterval(first.value, first.interval)} à 95 % (0 : la base ; 1 : aucune erreur).`,
    value: gains.map(({ row }) => row),
    unit: 'part de l’erreur de la base',
    scale: 'interval',
    uncertainty: {
      kind: 'U2',
      level: 0.95,
      method:
        'écart apparié (Newcombe, ou bootstrap apparié) rapporté à l’erreur de la base, tenue pour fixe',
      n: set.rows,
      ...(first.interval ?? {}),
    },
    references: [
      {
        label: 'Gain attendu sur un modèle simple',
        lo: 0.1,
        hi: 0.1,
        status: 'tool_default',
        source: 'deepchecks, réglage par défaut',
      },
    ],
    assumptions: [
      ...assumeRows([set]),
      {
        text: 'La base constante est celle des lignes mesurées',
        check: 'held',
        detail:
          'la classe la plus fréquente, ou la médiane, de ces lignes : un peu plus favorable qu’une base apprise ailleurs',
      },
    ],
    limits: [
      ...limitOrigin([set]),
      simple.length === 0
        ? 'Aucun modèle simple n’est remis à côté : seule la réponse constante sert de base.'
        : 'Les modèles simples sont reconnus à leur nom : un modèle qui n’en porte pas la trace n’est pas pris pour base.',
      'Peut être contourné : remettre une base mal réglée ; ses réglages se lisent dans I-ML-11.',
    ],
    params: { ...paramsOf([set]), bases: simple.length + 1 },
    seeded: true,
  };
}

function gainOverConstant(set: AnswerSet, model: ModelAnswers, frame: ReadingFrame): readonly Gain[] {
  if (model.classes !== null) {
    const { truth } = model.classes;
    const counts = set.classes.map(() => 0);
    for (const code of truth) counts[code] = (counts[code] ?? 0) + 1;
    const most = counts.indexOf(Math.max(...counts));
    const constant = new Int32Array(truth.length).fill(most);
    return gainOfAnswers(set, model, constant, `toujours « ${set.classes[most] ?? ''} »`);
  }
  if (model.numbers === null) return [];
  const sorted = [...model.numbers.truth].sort((a, b) => a - b);
  const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const base = model.numbers.truth.map((value) => Math.abs(value - median));
  return gainOfErrors(set, model, base, 'la médiane', frame);
}

function gainOver(
  set: AnswerSet,
  model: ModelAnswers,
  base: ModelAnswers,
  frame: ReadingFrame,
): readonly Gain[] {
  if (model.classes !== null && base.classes !== null)
    return gainOfAnswers(set, model, listAnswers(base.classes), base.name);
  const { numbers } = base;
  if (numbers === null) return [];
  const errors = numbers.truth.map((value, at) => Math.abs(value - (numbers.predicted[at] ?? Number.NaN)));
  return gainOfErrors(set, model, errors, base.name, frame);
}

function gainOfAnswers(set: AnswerSet, model: ModelAnswers, base: Int32Array, name: string): readonly Gain[] {
  const { classes } = model;
  if (classes === null) return [];
  const { difference, interval, both, secondOnly, n } = compareAnswers(
    countDisagreement(classes.truth, listAnswers(classes), base),
  );
  return describeGain({ set, model, name, difference, interval, room: 1 - (both + secondOnly) / n });
}

function gainOfErrors(
  set: AnswerSet,
  model: ModelAnswers,
  base: Float64Array,
  name: string,
  frame: ReadingFrame,
): readonly Gain[] {
  const { numbers } = model;
  if (numbers === null) return [];
  const own = numbers.truth.map((value, at) => Math.abs(value - (numbers.predicted[at] ?? Number.NaN)));
  const found = compareMeans(base, own, openStream(frame, 'gain', model.name, name));
  return describeGain({
    set,
    model,
    name,
    difference: found.difference,
    interval: found.interval,
    room: found.first,
  });
}

/** (S − S₀)/(perfect − S₀): none when the base makes no error. */
function describeGain(found: {
  readonly set: AnswerSet;
  readonly model: ModelAnswers;
  readonly name: string;
  readonly difference: number;
  readonly interval: { readonly lo: number; readonly hi: number } | null;
  readonly room: number;
}): readonly Gain[] {
  const { set, model, name, difference, room } = found;
  if (!(room > 0)) return [];
  const interval =
    found.interval === null ? null : { lo: found.interval.lo / room, hi: found.interval.hi / room };
  const row = {
    label: `${model.name} / ${name}`,
    value: finite(difference / room),
    ...cellsOf(interval),
    n: set.rows,
    difference: finite(difference),
    ...placeModel(model),
  };
  return [{ row, value: difference / room, interval }];
}
