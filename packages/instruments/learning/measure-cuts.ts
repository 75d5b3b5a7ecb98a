import { MIN_SLICE_ROWS, measureSlices, type Slice } from '@etalon/evaluation';
import { adjustHolm } from '@etalon/numeric';
import type { Workbench } from '../bench/workbench.ts';
import {
  type Absence,
  finite,
  type ReadingDraft,
  writeCount,
  writeNumber,
  writeShare,
} from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import type { AnswerSet, ModelAnswers } from './answer-set.ts';
import { cutRows, MOST_NAMES, type RowCuts } from './cut-rows.ts';
import { assumeRows, cellsOf, limitOrigin, nameSet, paramsOf, placeModel } from './frame-set.ts';
import { listNames, nameFeatures } from './name-features.ts';
import { type KnownFeatures, readFeatures } from './read-features.ts';
import { valuesOf } from './score-folds.ts';

const SHOWN = 5;

interface ModelSlice {
  readonly model: ModelAnswers;
  readonly slice: Slice;
  readonly whole: number;
  readonly adjustedP: number;
}

/**
 * Share of right answers in every slice of at least thirty rows that one column or two make, beside the rows outside it; the
 * five farthest below the whole are shown for each model, by their shrunk value (instruments/04, I-ML-6).
 */
export async function measureCuts(
  sets: readonly AnswerSet[],
  bench: Workbench,
): Promise<ReadingDraft | Absence> {
  const found = await findCut(sets, bench);
  if (found === null)
    return {
      state: 'not_applicable',
      reason:
        'Aucune colonne ne coupe les lignes mesurées en tranches : ni dans les prédictions remises, ni dans une table livrée ou visible du cas qui porte leurs identifiants.',
    };
  const { set, cuts, known } = found;
  const slices = measureModels(set, cuts);
  if (slices.length === 0)
    return {
      state: 'insufficient',
      reason: `Aucune tranche n’a ${MIN_SLICE_ROWS} lignes : il en faut ${MIN_SLICE_ROWS} dans une tranche au moins.`,
    };
  const rows = set.models.flatMap((model) =>
    slices
      .filter((one) => one.model === model)
      .toSorted((one, other) => one.slice.shrunk - other.slice.shrunk)
      .slice(0, SHOWN)
      .map(describeSlice),
  );
  const [first] = rows;
  const tested = slices.filter(({ slice }) => !Number.isNaN(slice.p)).length;
  return {
    measurand: 'Exactitude par tranche d’une ou deux colonnes, la plus loin au-dessous de l’ensemble d’abord',
    sentence: `Sur ${nameSet(set)}, ${writeCount(slices.length, 'tranche mesurée', 'tranches mesurées')} d’au moins ${MIN_SLICE_ROWS} lignes (${writeCount(cuts.single.length, 'colonne', 'colonnes')}, seules et deux à deux). La plus basse, ${String(first?.label)} : ${writeShare(Number(first?.value), 1)} (n = ${String(first?.n)}), ${writeNumber(Number(first?.shrunk))} une fois rapprochée de l’ensemble.`,
    value: rows,
    unit: '1',
    scale: 'proportion',
    uncertainty: {
      kind: 'U2',
      level: 0.95,
      method: 'Wilson par tranche, Newcombe pour l’écart au reste, resserrement bêta-binomial, Holm',
      n: set.rows,
    },
    references: [],
    assumptions: assumeRows([set]),
    limits: [...limitOrigin([set]), ...limitCuts({ cuts, known, measured: slices.length })],
    multiplicity: { family: 'tranches (Holm)', size: tested },
    params: {
      ...paramsOf([set]),
      columns: cuts.single.length,
      pairs: cuts.pairs.length,
      slices: slices.length,
    },
  };
}

/** The first set of classes that columns cut. */
async function findCut(
  sets: readonly AnswerSet[],
  bench: Workbench,
): Promise<{ readonly set: AnswerSet; readonly cuts: RowCuts; readonly known: KnownFeatures | null } | null> {
  for (const set of sets) {
    if (set.classes.length === 0) continue;
    // Columns as the case gives them: a slice of an encoded column is hard to name.
    const known = await readFeatures(bench, set, 'case');
    const cuts = cutRows(set, known);
    if (cuts.single.length > 0) return { set, cuts, known };
  }
  return null;
}

/** Every slice of every model, adjusted together. */
function measureModels(set: AnswerSet, { single, pairs }: RowCuts): readonly ModelSlice[] {
  const found = set.models.flatMap((model) => {
    const hits = Uint8Array.from(valuesOf(model));
    const whole = hits.reduce((sum, hit) => sum + hit, 0) / hits.length;
    const { slices } = measureSlices(hits, [...single, ...pairs]);
    return slices.map((slice) => ({ model, slice, whole }));
  });
  const adjusted = adjustHolm(found.map(({ slice }) => slice.p));
  return found.map((one, at) => ({ ...one, adjustedP: adjusted[at] ?? Number.NaN }));
}

function describeSlice({ model, slice, whole, adjustedP }: ModelSlice): ReadingRow {
  return {
    label: `${model.name} · ${slice.column} = ${slice.name}`,
    value: finite(slice.value),
    ...cellsOf(slice.interval),
    n: slice.n,
    shrunk: finite(slice.shrunk),
    whole: finite(whole),
    difference: finite(slice.difference),
    differenceLo: finite(slice.differenceInterval?.lo),
    differenceHi: finite(slice.differenceInterval?.hi),
    p: finite(slice.p),
    adjustedP: finite(adjustedP),
    ...placeModel(model),
  };
}

function limitCuts(given: {
  readonly cuts: RowCuts;
  readonly known: KnownFeatures | null;
  readonly measured: number;
}): readonly string[] {
  const { cuts, known, measured } = given;
  return [
    `Cinq tranches par modèle sont montrées, parmi ${measured}. Les tranches de moins de ${MIN_SLICE_ROWS} lignes ne sont pas mesurées, ni celles de deux colonnes qui ont les mêmes lignes qu’une tranche d’une seule.`,
    ...(cuts.atLearned.length === 0 || known === null
      ? []
      : [
          `Coupées aux quartiles des lignes apprises (${nameFeatures(known)}) : ${listNames(cuts.atLearned)}.`,
        ]),
    ...(cuts.atMeasured.length === 0
      ? []
      : [
          `Coupées aux quartiles des lignes mesurées, faute de lignes apprises : ${listNames(cuts.atMeasured)}.`,
        ]),
    ...(cuts.named.length === 0
      ? []
      : [`Non coupées, plus de ${MOST_NAMES} noms : ${listNames(cuts.named)}.`]),
    ...(cuts.beyond.length === 0
      ? []
      : [`Non coupées, au-delà de ${cuts.single.length} colonnes : ${listNames(cuts.beyond)}.`]),
    'La tranche la plus basse d’un grand nombre l’est en partie par hasard : la valeur resserrée en tient compte.',
    'Des nombres à prédire ne sont pas coupés : les tranches sont celles d’une part de réponses justes.',
    'Peut être contourné : ne pas remettre les colonnes qui coupent les lignes ; celles du cas ne le permettent pas.',
  ];
}
