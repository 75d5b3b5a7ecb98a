import { summariseFolds } from '@etalon/evaluation';
import { isObject, type JsonObject } from '@etalon/evidence';
import { studentTwoSided } from '@etalon/numeric';
import type { MeasurePiece } from '../bench/workbench.ts';
import { type Absence, finite, type ReadingDraft, writeCount } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import type { AnswerSet } from './answer-set.ts';
import { numberAt, objectsAt, textAt } from './declared-answers.ts';
import { cellsOf, limitOrigin, placeModel, writeInterval } from './frame-set.ts';
import { describeMade, type MadeFolds } from './made-folds.ts';
import { scoreFolds } from './score-folds.ts';

/** Scores by fold of one model, from predictions or from a table of scores. */
export interface FoldScoresOf {
  readonly name: string;
  readonly values: readonly number[];
  /** Test rows over training rows; 1/(k − 1) when it is not told. */
  readonly testShare: number;
  readonly place: ReadingRow;
  /** What a table made elsewhere says of its folds; absent for folds counted from predictions. */
  readonly made?: MadeFolds;
}

const LEVEL = 0.95;

/** Interval of the mean of fold scores whose training rows overlap (Nadeau & Bengio 2003), and as if they did not. */
export function limitFolds(
  values: readonly number[],
  testShare: number,
): Readonly<Record<'corrected' | 'naive', { readonly lo: number; readonly hi: number }>> {
  const { mean, sd } = summariseFolds(values);
  const half = studentTwoSided(LEVEL, values.length - 1);
  const around = (factor: number) => {
    const reach = half * sd * Math.sqrt(factor);
    return { lo: mean - reach, hi: mean + reach };
  };
  return { corrected: around(1 / values.length + testShare), naive: around(1 / values.length) };
}

/** The plan of validation beside the structure of the rows, and what folds say (instruments/04, I-ML-12). */
export function measureValidation(given: {
  readonly sets: readonly AnswerSet[];
  readonly scores: readonly FoldScoresOf[];
  readonly trainings: readonly { readonly piece: MeasurePiece; readonly root: JsonObject }[];
}): ReadingDraft | Absence {
  const { sets, scores, trainings } = given;
  const fromAnswers = sets.flatMap((set) => scoreModels(set));
  const all = [...fromAnswers, ...scores].filter(({ values }) => values.length > 1);
  const folded = sets.filter(({ fold, origin }) => fold !== null && origin === 'piece');
  const rows = [
    ...all.map(describeScores),
    ...scores.flatMap(describeMade),
    ...folded.flatMap(describeStructure),
    ...trainings.flatMap(({ piece, root }) => describePlan(piece, root)),
  ];
  if (rows.length === 0)
    return {
      state: 'not_applicable',
      reason:
        'Ni colonne de pli dans les prédictions, ni scores par pli, ni plan de validation (entrainement.json).',
    };
  const [first] = rows;
  const head = all[0];
  const interval = head === undefined ? null : limitFolds(head.values, head.testShare).corrected;
  return {
    measurand: 'Plan de validation croisée, scores par pli et structure des lignes',
    sentence:
      head === undefined || interval === null
        ? `${writeCount(rows.length, 'fait lu', 'faits lus')} du plan de validation ; aucun score par pli.`
        : `${head.name} : moyenne de ${head.values.length} plis ${writeInterval(summariseFolds(head.values).mean, interval)} à 95 % (t corrigé), écart type ${writeInterval(summariseFolds(head.values).sd, null)}. ${writeCount(rows.length, 'fait lu', 'faits lus')}.`,
    value: rows,
    unit: '1',
    scale: 'interval',
    uncertainty: {
      kind: 'U2',
      level: LEVEL,
      method: 't corrigé de Nadeau et Bengio ; les faits du plan sont des décomptes',
      ...(head === undefined ? {} : { n: head.values.length }),
      ...(interval ?? {}),
    },
    references: [],
    assumptions: [
      {
        text: 'Chaque pli a été mesuré une fois par un modèle qui ne l’avait pas appris',
        check: 'unchecked',
      },
    ],
    limits: [
      ...limitOrigin(folded),
      'L’écart type des plis divisé par √k n’est pas une erreur type : les plis partagent leurs lignes d’apprentissage (Bengio et Grandvalet 2004).',
      'La validation croisée estime l’erreur de généralisation ; l’influence des extrêmes se traite par la stratification, la répétition, des métriques ou des modèles robustes : les deux sont lus séparément (I-ML-15).',
      'Peut être contourné : remettre les plis d’un autre partage ; leur empreinte est dans entrainement.json.',
    ],
    params: { folds: all.length, facts: rows.length, first: String(first?.label ?? first?.rule ?? '') },
  };
}

function scoreModels(set: AnswerSet): readonly FoldScoresOf[] {
  const { fold, origin, models } = set;
  if (fold === null || origin === 'hidden') return [];
  return models.flatMap((model) => {
    const scored = scoreFolds(model, fold);
    return scored === null
      ? []
      : [
          {
            name: model.name,
            values: scored.values,
            testShare: 1 / (scored.values.length - 1),
            place: placeModel(model),
          },
        ];
  });
}

function describeScores({ name, values, testShare, place }: FoldScoresOf): ReadingRow {
  const { mean, sd } = summariseFolds(values);
  const { corrected, naive } = limitFolds(values, testShare);
  return {
    kind: 'scores',
    label: `${name} · moyenne des plis`,
    value: finite(mean),
    ...cellsOf(corrected),
    n: values.length,
    sd: finite(sd),
    naiveLo: finite(naive.lo),
    naiveHi: finite(naive.hi),
    folds: values,
    ...place,
  };
}

/** Entities in several folds, sizes of folds, and how far the share of a class moves from fold to fold. */
function describeStructure(set: AnswerSet): readonly ReadingRow[] {
  const { fold, clusters, models, classes } = set;
  const [model] = models;
  if (fold === null || model === undefined) return [];
  const place = { path: set.table.piece.fileName, locator: `colonne ${fold.column}` };
  const sizes = fold.names.map((_, code) => fold.codes.reduce((sum, one) => sum + Number(one === code), 0));
  const rows: ReadingRow[] = [
    {
      kind: 'sizes',
      label: 'lignes par pli',
      folds: sizes,
      least: Math.min(...sizes),
      most: Math.max(...sizes),
      ...place,
    },
  ];
  if (clusters !== null) {
    const seen = new Map<number, Set<number>>();
    clusters.codes.forEach((entity, row) => {
      const of = seen.get(entity) ?? new Set<number>();
      seen.set(entity, of.add(fold.codes[row] ?? -1));
    });
    rows.push({
      kind: 'entities',
      label: `entités de « ${clusters.column} » dans plusieurs plis`,
      count: [...seen.values()].filter(({ size }) => size > 1).length,
      total: seen.size,
      ...place,
    });
  }
  const truth = model.classes?.truth;
  if (truth !== undefined) {
    const shares = classes.map((_, code) => {
      const own = sizes.map(
        (size, at) =>
          truth.reduce((sum, one, row) => sum + Number(one === code && fold.codes[row] === at), 0) / size,
      );
      return Math.max(...own) - Math.min(...own);
    });
    rows.push({
      kind: 'strata',
      label: 'écart le plus grand de la part d’une classe entre plis',
      spread: finite(Math.max(...shares)),
      ...place,
    });
  }
  return rows;
}

function describePlan(piece: MeasurePiece, root: JsonObject): readonly ReadingRow[] {
  const plan = isObject(root.plan) ? root.plan : null;
  if (plan === null) return [];
  const fits = objectsAt(plan.fits);
  const place = { path: piece.fileName, locator: '/plan' };
  return [
    {
      kind: 'plan',
      label: 'plan de validation',
      scheme: textAt(plan.scheme) ?? '',
      fits: fits.length,
      repeats: new Set(fits.map(({ repeat }) => numberAt(repeat))).size,
      fingerprint: textAt(plan.sha256) ?? '',
      ...place,
    },
    ...objectsAt(root.warnings)
      .filter(({ code }) => code === 'groups-split' || code === 'time-ignored' || code === 'rows-never-asked')
      .map(({ code }) => ({ kind: 'warning', label: WARNINGS[textAt(code) ?? ''] ?? '', ...place })),
  ];
}

const WARNINGS: Readonly<Record<string, string>> = {
  'groups-split': 'des entités sont partagées entre plis',
  'time-ignored': 'le temps n’est pas suivi par le partage',
  'rows-never-asked': 'des lignes ne sont mesurées dans aucun pli',
};
