import { type Calibration, labelPositive, listAnswers, measureCalibration } from '@etalon/evaluation';
import { type Absence, finite, type ReadingDraft, type ReadingFrame, writeNumber } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import type { AnswerSet, ModelAnswers } from './answer-set.ts';
import { assumeRows, limitOrigin, nameSet, openStream, paramsOf, placeModel } from './frame-set.ts';

const LEAST_ROWS = 100;
const LEAST_EVENTS = 20;
const BINNINGS = { 'equal-width': 'largeur égale', 'equal-mass': 'effectif égal' } as const;

/** Whether probabilities are those observed: diagram, slope, Brier, Spiegelhalter, ECE by its bins (instruments/04, I-ML-5). */
export function measureReliability(sets: readonly AnswerSet[], frame: ReadingFrame): ReadingDraft | Absence {
  const asked = sets.flatMap((set) => set.models.flatMap((model) => askModel(set, model)));
  const [any] = asked;
  if (any === undefined)
    return {
      state: 'not_applicable',
      reason: 'Aucun modèle remis ne donne de probabilité : la calibration n’a pas d’objet.',
    };
  const kept = asked.filter(
    ({ labels }) => labels.length >= LEAST_ROWS && countEvents(labels) >= LEAST_EVENTS,
  );
  const [first] = kept;
  if (first === undefined)
    return {
      state: 'insufficient',
      reason: `${any.labels.length} lignes, ${countEvents(any.labels)} de la classe la plus rare : il en faut ${LEAST_ROWS}, dont ${LEAST_EVENTS}.`,
    };
  const found = kept.map((one) => ({
    ...one,
    calibration: measureCalibration(one.probabilities, one.labels, {
      stream: openStream(frame, 'calibration', one.model.name),
    }),
  }));
  const head = found[0]?.calibration;
  const ece = head?.diagrams[1]?.ece ?? Number.NaN;
  return {
    measurand: 'Accord des probabilités annoncées et des parts observées',
    sentence: `Sur ${nameSet(first.set)} (n = ${first.labels.length}), ${first.model.name} : Brier ${writeNumber(head?.brier.value ?? Number.NaN)}, pente de recalibration ${head?.recalibration == null ? 'sans valeur' : writeNumber(head.recalibration.slope)}, ECE ${writeNumber(ece)} (10 classes d’effectif égal ; le hasard seul en donne ${writeNumber(head?.diagrams[1]?.eceByChance.mean ?? Number.NaN)}).`,
    value: found.flatMap(describeCalibration),
    unit: '1',
    scale: 'interval',
    uncertainty: {
      kind: 'U2',
      level: 0.95,
      method:
        'Wilson pour les parts observées ; ECE attendu par tirage des réponses dans les probabilités elles-mêmes',
      n: first.labels.length,
    },
    references: [
      {
        label: 'Pente de probabilités égales aux parts observées',
        lo: 1,
        hi: 1,
        status: 'convention',
        source: 'Cox 1958, recalibration logistique',
      },
    ],
    assumptions: assumeRows([first.set]),
    limits: [
      ...limitOrigin(kept.map(({ set }) => set)),
      'L’ECE dépend des classes choisies et grandit quand les lignes sont peu nombreuses : les deux découpages sont donnés.',
      'À plusieurs classes, seule la probabilité la plus haute est lue.',
      'Peut être contourné : annoncer partout la part de la classe ; la résolution et I-ML-1 le montrent.',
    ],
    params: { ...paramsOf(kept.map(({ set }) => set)), bins: 10 },
    seeded: true,
  };
}

interface Asked {
  readonly set: AnswerSet;
  readonly model: ModelAnswers;
  readonly probabilities: Float64Array;
  readonly labels: Uint8Array;
}

/** The probability of the positive class; of several classes, the highest one and whether its class is the true one. */
export function askModel(set: AnswerSet, model: ModelAnswers): readonly Asked[] {
  const { classes } = model;
  const [first] = classes?.scores ?? [];
  if (classes === null || first === undefined || classes.scoreKind !== 'probability') return [];
  if (classes.positive !== null)
    return [{ set, model, probabilities: first, labels: labelPositive(classes.truth, classes.positive) }];
  const answers = listAnswers({ ...classes, predicted: null });
  const probabilities = first.map((_, row) =>
    (classes.scores ?? []).reduce((most, column) => Math.max(most, column[row] ?? 0), 0),
  );
  return [
    {
      set,
      model,
      probabilities,
      labels: Uint8Array.from(classes.truth, (code, row) => Number(code === answers[row])),
    },
  ];
}

function countEvents(labels: Uint8Array): number {
  const positives = labels.reduce((sum, label) => sum + label, 0);
  return Math.min(positives, labels.length - positives);
}

function describeCalibration({
  model,
  calibration,
}: Asked & { readonly calibration: Calibration }): readonly ReadingRow[] {
  const { brier, spiegelhalter, recalibration, diagrams, n } = calibration;
  const place = placeModel(model);
  const fact = (name: string, value: number | null | undefined, rest: ReadingRow = {}): ReadingRow => ({
    kind: 'fact',
    label: `${model.name} · ${name}`,
    value: finite(value),
    n,
    ...rest,
    ...place,
  });
  return [
    fact('pente', recalibration?.slope),
    fact('ordonnée', recalibration?.intercept),
    fact('Brier', brier.value, {
      reliability: finite(brier.reliability),
      resolution: finite(brier.resolution),
      uncertainty: finite(brier.uncertainty),
    }),
    fact('Spiegelhalter z', spiegelhalter?.z, { p: finite(spiegelhalter?.p) }),
    ...diagrams.map(({ binning, ece, eceByChance, bins }) =>
      fact(`ECE, ${bins.length} classes de ${BINNINGS[binning]}`, ece, {
        byChance: finite(eceByChance.mean),
        byChanceUpper: finite(eceByChance.upper),
      }),
    ),
    ...diagrams
      .filter(({ binning }) => binning === 'equal-mass')
      .flatMap(({ bins }) =>
        bins.map((bin, at) => ({
          kind: 'bin',
          label: `${model.name} · classe ${at + 1}, annoncé ${writeNumber(bin.meanProbability)}`,
          expected: finite(bin.meanProbability),
          observed: finite(bin.observed),
          lo: finite(bin.interval.lo),
          hi: finite(bin.interval.hi),
          n: bin.n,
          ...place,
        })),
      ),
  ];
}
