import { newcombeInterval, type RandomStream } from '@etalon/numeric';
import { type Absence, finite, type ReadingDraft, type ReadingFrame, writeNumber } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import { type AnswerSet, findLearned, type ModelAnswers } from './answer-set.ts';
import { compareIndependent } from './compare-independent.ts';
import {
  assumeRows,
  cellsOf,
  limitOrigin,
  openStream,
  paramsOf,
  placeModel,
  writeInterval,
} from './frame-set.ts';
import type { LearningCurve } from './read-curves.ts';
import { valuesOf } from './score-folds.ts';

const LEVEL = 0.95;
const LEAST_ROWS = 30;

/** Scores on the rows learned from and on others, their gap, and the rounds of the curves (instruments/04, I-ML-4). */
export function measureFit(
  sets: readonly AnswerSet[],
  curves: readonly LearningCurve[],
  frame: ReadingFrame,
): ReadingDraft | Absence {
  const gaps = sets.flatMap((set) => set.models.flatMap((model) => describeGap(set, model, frame)));
  const rows = [...gaps, ...curves.map(describeCurve)];
  if (rows.length === 0)
    return {
      state: 'not_applicable',
      reason: `Ni prédictions de deux parties d’au moins ${LEAST_ROWS} lignes (colonne « partie »), ni courbe d’apprentissage (entrainement.json, history.csv).`,
    };
  const [gap] = gaps;
  const [curve] = curves;
  const said = [
    ...(gap === undefined
      ? []
      : [
          `${String(gap.label)} : ${writeInterval(Number(gap.value), typeof gap.lo === 'number' && typeof gap.hi === 'number' ? { lo: gap.lo, hi: gap.hi } : null)} à 95 %`,
        ]),
    ...(curve === undefined
      ? []
      : [
          `${curve.name} : perte de validation la plus basse au tour ${curve.best + 1} sur ${curve.rounds}, ${writeNumber(curve.validation[curve.best] ?? Number.NaN)}, et ${writeNumber(curve.validation.at(-1) ?? Number.NaN)} au dernier`,
        ]),
  ];
  return {
    measurand: 'Écart des scores entre les lignes apprises et les autres, et tours d’apprentissage',
    sentence: `${said.join('. ')}.`,
    value: rows,
    unit: '1',
    scale: 'interval',
    uncertainty: {
      kind: 'U2',
      level: LEVEL,
      method:
        'Newcombe pour l’écart de deux parts, bootstrap indépendant pour l’écart de deux erreurs ; courbes sans intervalle',
      n: sets.reduce((sum, set) => sum + set.rows, 0),
    },
    references: [
      {
        label: 'Dégradation relative de 10 %',
        status: 'tool_default',
        source: 'deepchecks, Train Test Performance, réglage par défaut',
      },
    ],
    assumptions: assumeRows(sets),
    limits: [
      ...limitOrigin(sets),
      'Un écart est ordinaire : un grand modèle peut reproduire ses lignes et tenir ailleurs (double descente).',
      'Une courbe vient du dossier : elle n’est pas refaite.',
      'Peut être contourné : ne pas remettre les prédictions des lignes apprises ; leur absence est écrite.',
    ],
    params: { ...paramsOf(sets), curves: curves.length },
    seeded: true,
  };
}

function describeGap(set: AnswerSet, model: ModelAnswers, frame: ReadingFrame): readonly ReadingRow[] {
  const { side } = set;
  const learned = findLearned(set);
  if (side === null || learned === null) return [];
  const values = valuesOf(model);
  const of = (code: number): Float64Array => values.filter((_, row) => side.codes[row] === code);
  const train = of(learned);
  return side.names.flatMap((name, code) => {
    const other = of(code);
    if (code === learned || Math.min(train.length, other.length) < LEAST_ROWS) return [];
    const found = compareSides(train, other, model, openStream(frame, 'gap', model.name, name));
    return [
      {
        label: `${model.name} · ${side.names[learned] ?? ''} − ${name}`,
        value: finite(found.difference),
        ...cellsOf(found.interval),
        n: other.length,
        train: finite(found.first),
        other: finite(found.second),
        trainRows: train.length,
        relative: finite(found.first === 0 ? null : found.difference / found.first),
        ...placeModel(model),
      },
    ];
  });
}

interface Gap {
  readonly first: number;
  readonly second: number;
  readonly difference: number;
  readonly interval: { readonly lo: number; readonly hi: number };
}

function compareSides(
  train: Float64Array,
  other: Float64Array,
  model: ModelAnswers,
  stream: RandomStream,
): Gap {
  if (model.numbers !== null) return compareIndependent(train, other, stream);
  const count = (values: Float64Array) => ({
    count: values.reduce((sum, value) => sum + value, 0),
    total: values.length,
  });
  const [one, two] = [count(train), count(other)];
  const [first, second] = [one.count / one.total, two.count / two.total];
  return { first, second, difference: first - second, interval: newcombeInterval(one, two, LEVEL) };
}

function describeCurve({ name, path, locator, train, validation, best, rounds }: LearningCurve): ReadingRow {
  return {
    kind: 'curve',
    label: `${name} · courbe`,
    rounds,
    bestRound: best + 1,
    bestValidation: finite(validation[best]),
    lastValidation: finite(validation.at(-1)),
    lastTrain: finite(train.at(-1)),
    path,
    locator,
  };
}
