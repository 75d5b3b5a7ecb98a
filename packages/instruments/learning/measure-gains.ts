import { compareAnswers, compareMeans, countDisagreement, listAnswers } from '@etalon/evaluation';
import type { Interval } from '@etalon/numeric';
import type { Workbench } from '../bench/workbench.ts';
import {
  type Absence,
  finite,
  type ReadingDraft,
  type ReadingFrame,
  writeCount,
  writeNumber,
} from '../build-reading.ts';
import type { Assumption, ReadingRow } from '../reading.ts';
import type { AnswerSet, ModelAnswers } from './answer-set.ts';
import { type FittedBaselines, fitBaselines, MOST_TRAIN_ROWS } from './fit-baselines.ts';
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
import { explainLeft, nameFeatures } from './name-features.ts';
import { type KnownFeatures, readFeatures } from './read-features.ts';
import { MOST_CELLS } from './read-pool.ts';

const LEAST_ROWS = 30;
const LEAST_LEARNED = 30;
const SIMPLE =
  /base(line)?|référence|reference|dummy|naïf|naif|naive|fréquent|majorit|logisti|ridge|linéaire|lineaire|linear|arbre|tree|moyenne|médiane/i;

/** What models are compared with: its answers as codes, or its error on each row. */
interface Base {
  readonly name: string;
  readonly answers: Int32Array | null;
  readonly errors: Float64Array;
  /** Rows that Étalon trained it on; null when it did not. */
  readonly fitted: number | null;
  readonly own: ModelAnswers | null;
}

interface Gain {
  readonly row: ReadingRow;
  readonly value: number;
  readonly interval: Interval | null;
}

/**
 * Gain of each model over simple ones, (S − S₀)/(perfect − S₀): those that Étalon trains on the rows learned from, else the
 * constant answer of the rows measured, and those handed in (instruments/04, I-ML-2). S is the accuracy, or less the mean error.
 */
export async function measureGains(
  sets: readonly AnswerSet[],
  bench: Workbench,
  frame: ReadingFrame,
): Promise<ReadingDraft | Absence> {
  const [set] = sets;
  if (set === undefined || set.rows < LEAST_ROWS)
    return { state: 'insufficient', reason: `${set?.rows ?? 0} lignes : il en faut ${LEAST_ROWS}.` };
  const known = await readFeatures(bench, set, 'delivered');
  const trained =
    known === null || known.labels.length < LEAST_LEARNED
      ? null
      : fitBaselines(set, known, openStream(frame, 'simple'));
  const simple = set.models.filter(({ name }) => SIMPLE.test(name));
  const bases = [
    ...(trained === null
      ? constantBases(set)
      : trained.baselines.map((base): Base => ({ ...base, own: null }))),
    ...simple.flatMap(handedBase),
  ];
  const gains = set.models.flatMap((model) =>
    bases.flatMap((base) => (base.own === model ? [] : gainOver(set, { model, base, frame }))),
  );
  const [first] = gains;
  if (first === undefined)
    return {
      state: 'not_applicable',
      reason: 'Les bases simples ne laissent aucun gain à mesurer sur ces lignes.',
    };
  return {
    measurand: 'Gain des modèles sur des modèles simples appris des mêmes lignes, et sur ceux remis',
    sentence: `Sur ${nameSet(set)} (n = ${set.rows}), ${writeCount(gains.length, 'gain mesuré', 'gains mesurés')} sur ${writeCount(bases.length, 'base', 'bases')}. ${String(first.row.label)} : ${writeInterval(first.value, first.interval)} à 95 % (0 : la base ; 1 : aucune erreur).`,
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
    assumptions: [...assumeRows([set]), assumeBases(trained, known)],
    limits: [...limitOrigin([set]), ...limitBases({ set, simple, known, trained })],
    params: {
      ...paramsOf([set]),
      bases: bases.length,
      trained: trained?.baselines.length ?? 0,
      trainRows: trained?.rows ?? 0,
      trainColumns: trained?.columns.length ?? 0,
    },
    seeded: true,
  };
}

function assumeBases(trained: FittedBaselines | null, known: KnownFeatures | null): Assumption {
  if (trained === null || known === null)
    return {
      text: 'La base constante est celle des lignes mesurées',
      check: 'held',
      detail:
        'la classe la plus fréquente, ou la médiane, de ces lignes : un peu plus favorable qu’une base apprise ailleurs',
    };
  return {
    text: 'Les modèles simples d’Étalon ont appris des lignes dont les modèles remis ont appris',
    check: 'unchecked',
    detail: `${writeCount(trained.rows, 'ligne', 'lignes')} (${nameFeatures(known)}), étiquettes de la colonne « ${known.label ?? ''} », ${writeCount(trained.columns.length, 'colonne', 'colonnes')} ; aucune n’est une ligne mesurée`,
  };
}

function limitBases(given: {
  readonly set: AnswerSet;
  readonly simple: readonly ModelAnswers[];
  readonly known: KnownFeatures | null;
  readonly trained: FittedBaselines | null;
}): readonly string[] {
  const { set, simple, known, trained } = given;
  const handed =
    simple.length === 0
      ? 'Aucun modèle simple n’est remis à côté.'
      : 'Les modèles simples remis sont reconnus à leur nom : un modèle qui n’en porte pas la trace n’est pas pris pour base.';
  if (trained === null || known === null)
    return [
      `${handed} Les lignes apprises ne sont pas jointes (tables avec l’identifiant, l’étiquette et les lignes mesurées, d’au plus ${writeNumber(MOST_CELLS)} cellules) : Étalon n’a entraîné aucun modèle simple, la réponse constante sert de base.`,
      'Peut être contourné : remettre une base mal réglée ; ses réglages se lisent dans I-ML-11.',
    ];
  return [
    handed,
    `Au plus ${MOST_TRAIN_ROWS} lignes, tirées au-delà, et des réglages fixes : pénalité 1, profondeur 3, cinq lignes par feuille. Une base réglée vaudrait plus.`,
    ...explainLeft(known),
    ...trained.refused.map(({ name, code }) => `Non appris ici : ${name} [${code}].`),
    ...(set.classes.length > 0
      ? ['La saison d’avant n’est une base que pour des nombres.']
      : known.time === null
        ? ['Aucune colonne de temps : la saison d’avant n’est pas une base ici.']
        : []),
    'Peut être contourné : transformer les colonnes livrées pour affaiblir les modèles simples ; celles du cas ne le permettent pas.',
  ];
}

/** The answer that the rows measured make the least wrong: as little as can be said without rows to learn from. */
function constantBases(set: AnswerSet): readonly Base[] {
  const [model] = set.models;
  if (model?.classes) {
    const { truth } = model.classes;
    const counts = set.classes.map(() => 0);
    for (const code of truth) counts[code] = (counts[code] ?? 0) + 1;
    const most = counts.indexOf(Math.max(...counts));
    return [
      {
        name: `toujours « ${set.classes[most] ?? ''} »`,
        answers: new Int32Array(truth.length).fill(most),
        errors: Float64Array.from(truth, (code) => (code === most ? 0 : 1)),
        ...{ fitted: null, own: null },
      },
    ];
  }
  const truth = model?.numbers?.truth ?? new Float64Array();
  const sorted = [...truth].sort((a, b) => a - b);
  const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const errors = truth.map((value) => Math.abs(value - median));
  return [{ name: 'la médiane', answers: null, errors, fitted: null, own: null }];
}

function handedBase(model: ModelAnswers): readonly Base[] {
  const errors = errorsOf(model);
  if (errors === null) return [];
  const answers = model.classes === null ? null : listAnswers(model.classes);
  return [{ name: model.name, answers, errors, fitted: null, own: model }];
}

/** Error of each row: 1 for a wrong class, the distance for a number. */
function errorsOf({ classes, numbers }: ModelAnswers): Float64Array | null {
  if (classes !== null) {
    const answers = listAnswers(classes);
    return Float64Array.from(classes.truth, (code, at) => (code === answers[at] ? 0 : 1));
  }
  return numbers === null
    ? null
    : numbers.truth.map((value, at) => Math.abs(value - (numbers.predicted[at] ?? Number.NaN)));
}

/** None when the base makes no error. */
function gainOver(
  set: AnswerSet,
  { model, base, frame }: { readonly model: ModelAnswers; readonly base: Base; readonly frame: ReadingFrame },
): readonly Gain[] {
  const own = errorsOf(model);
  if (own === null) return [];
  const room = base.errors.reduce((sum, error) => sum + error, 0) / base.errors.length;
  if (!(room > 0)) return [];
  const { difference, interval } =
    model.classes !== null && base.answers !== null
      ? compareAnswers(countDisagreement(model.classes.truth, listAnswers(model.classes), base.answers))
      : compareMeans(base.errors, own, openStream(frame, 'gain', model.name, base.name));
  const scaled = interval === null ? null : { lo: interval.lo / room, hi: interval.hi / room };
  const row = {
    label: `${model.name} / ${base.name}`,
    value: finite(difference / room),
    ...cellsOf(scaled),
    n: set.rows,
    difference: finite(difference),
    baseError: finite(room),
    ...(base.fitted === null ? {} : { fitted: base.fitted }),
    ...placeModel(model),
  };
  return [{ row, value: difference / room, interval: scaled }];
}
