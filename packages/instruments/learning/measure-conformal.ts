import {
  leastCalibration,
  missRate,
  openProbabilities,
  scoreByProbability,
  takeLimit,
} from '@etalon/evaluation';
import { wilsonInterval } from '@etalon/numeric';
import { type Absence, finite, type ReadingDraft, writeNumber } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import type { AnswerSet, ModelAnswers } from './answer-set.ts';
import {
  assumeRows,
  cellsOf,
  limitOrigin,
  nameSet,
  paramsOf,
  placeModel,
  writeInterval,
} from './frame-set.ts';

/** Coverage announced when no document says another one. */
const USUAL = 0.9;
const LEVEL = 0.95;
const CALIBRATION = /calib|valid|^val$|^dev$/i;

interface Covered {
  readonly row: ReadingRow;
  readonly value: number;
  readonly interval: { readonly lo: number; readonly hi: number };
  readonly n: number;
}

/** Coverage of given limits or sets, or of conformal sets made on the rows of calibration (instruments/04, I-ML-8). */
export function measureCoverage(sets: readonly AnswerSet[], declared: number | null): ReadingDraft | Absence {
  const level = declared ?? USUAL;
  const found: Covered[] = [];
  for (const set of sets)
    for (const model of set.models) {
      const one = coverLimits(model) ?? coverGiven(model) ?? coverSets(set, model, level);
      if (one !== null && 'state' in one) return one;
      if (one !== null) found.push(one);
    }
  const [first] = found;
  const [set] = sets;
  if (first === undefined || set === undefined)
    return {
      state: 'not_applicable',
      reason:
        'Aucune borne de prédiction (lower, upper) ni aucune partie « calibration » ou « validation » dans les prédictions remises.',
    };
  return {
    measurand: 'Part des lignes que les bornes ou les ensembles prédits contiennent',
    sentence: `Sur ${nameSet(set)}, ${String(first.row.label)} : ${writeInterval(first.value, first.interval)} à 95 % (n = ${first.n}).`,
    value: found.map(({ row }) => row),
    unit: '1',
    scale: 'proportion',
    uncertainty: { kind: 'U2', level: LEVEL, method: 'Wilson', ...first.interval, n: first.n },
    references: [
      {
        label: 'Couverture annoncée',
        lo: level,
        hi: level,
        status: 'convention',
        source: 'α = 10 %, sauf autre niveau écrit dans le dossier',
      },
    ],
    assumptions: [
      ...assumeRows([set]),
      { text: 'Lignes de calibration et lignes mesurées échangeables', check: 'unchecked' },
    ],
    limits: [
      ...limitOrigin(sets),
      'La couverture est une moyenne : elle peut manquer dans une tranche et dépasser ailleurs.',
      'Peut être contourné : élargir les bornes ; la largeur moyenne est écrite à côté.',
    ],
    params: { ...paramsOf(sets), alpha: missRate(level) },
  };
}

function coverLimits(model: ModelAnswers): Covered | null {
  const { numbers, limits } = model;
  if (numbers === null || limits === null) return null;
  const n = numbers.truth.length;
  let inside = 0;
  let width = 0;
  numbers.truth.forEach((value, at) => {
    const [lo, hi] = [limits.lower[at] ?? Number.NaN, limits.upper[at] ?? Number.NaN];
    inside += Number(value >= lo && value <= hi);
    width += (hi - lo) / n;
  });
  return describe(model, { inside, n, size: width, label: 'bornes remises', extra: {} });
}

/** Sets of classes as they were handed in. */
function coverGiven(model: ModelAnswers): Covered | null {
  const { sets } = model;
  if (sets === null || sets.sizes.length === 0) return null;
  const n = sets.sizes.length;
  const inside = sets.holds.reduce((sum, one) => sum + one, 0);
  const size = sets.sizes.reduce((sum, one) => sum + one, 0) / n;
  return describe(model, { inside, n, size, label: 'ensembles remis', extra: {} });
}

/** Sets of classes by split conformal prediction: the score of a row is one less the probability of its class. */
function coverSets(set: AnswerSet, model: ModelAnswers, level: number): Covered | Absence | null {
  const { classes } = model;
  const { side } = set;
  const probabilityOf = classes === null ? null : openProbabilities(classes);
  if (classes === null || probabilityOf === null || side === null || set.origin === 'hidden') return null;
  const isCalibration = side.names.map((name) => CALIBRATION.test(name));
  if (!isCalibration.includes(true)) return null;
  const rows = [...classes.truth.keys()];
  const { scoreOf, countWithin } = scoreByProbability(probabilityOf, set.classes.length);
  const ownScore = (row: number): number => scoreOf(row, classes.truth[row] ?? 0);
  const scores = rows.filter((row) => isCalibration[side.codes[row] ?? -1] === true).map(ownScore);
  const found = takeLimit(Float64Array.from(scores).sort(), missRate(level));
  if (found === null)
    return {
      state: 'insufficient',
      reason: `${scores.length} lignes de calibration : il en faut ${leastCalibration(missRate(level))} pour une couverture de ${writeNumber(100 * level)} %.`,
    };
  const { k, limit, band } = found;
  const asked = rows.filter((row) => isCalibration[side.codes[row] ?? -1] !== true);
  const sizes = asked.map((row) => countWithin(row, limit));
  const inside = asked.filter((row) => ownScore(row) <= limit).length;
  if (asked.length === 0) return null;
  return describe(model, {
    inside,
    n: asked.length,
    size: sizes.reduce((sum, size) => sum + size, 0) / asked.length,
    label: 'ensembles conformels par partage',
    extra: {
      ...{ calibration: scores.length, k, bandLo: finite(band.lo), bandHi: finite(band.hi) },
      limit: finite(limit),
    },
  });
}

function describe(
  model: ModelAnswers,
  found: {
    readonly inside: number;
    readonly n: number;
    readonly size: number;
    readonly label: string;
    readonly extra: ReadingRow;
  },
): Covered {
  const { inside, n, size, label, extra } = found;
  const interval = wilsonInterval(inside, n, LEVEL);
  return {
    value: inside / n,
    interval,
    n,
    row: {
      label: `${model.name} · couverture, ${label}, taille moyenne ${writeNumber(size)}`,
      value: finite(inside / n),
      ...cellsOf(interval),
      n,
      size: finite(size),
      ...extra,
      ...placeModel(model),
    },
  };
}
