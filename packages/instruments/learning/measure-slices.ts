import { labelPositive, listAnswers, MIN_SLICE_ROWS, measureGroups, measureSlices } from '@etalon/evaluation';
import { type Absence, finite, type ReadingDraft, writeCount, writeShare } from '../build-reading.ts';
import type { AnswerSet } from './answer-set.ts';
import { assumeRows, cellsOf, limitOrigin, nameSet, paramsOf, placeModel } from './frame-set.ts';
import { valuesOf } from './score-folds.ts';

const SHOWN = 5;

/** Share of right answers in each slice of each column, beside the rows outside it (instruments/04, I-ML-6). */
export function measureCuts(sets: readonly AnswerSet[]): ReadingDraft | Absence {
  const set = sets.find(({ classes, slices }) => classes.length > 0 && slices.length > 0);
  if (set === undefined)
    return {
      state: 'not_applicable',
      reason: 'Les prédictions remises n’ont pas de colonne qui coupe les lignes en tranches.',
    };
  const found = set.models.map((model) => ({
    model,
    report: measureSlices(Uint8Array.from(valuesOf(model)), set.slices),
  }));
  const tested = found.reduce((sum, { report }) => sum + report.slices.length, 0);
  if (tested === 0)
    return {
      state: 'insufficient',
      reason: `Aucune tranche n’a ${MIN_SLICE_ROWS} lignes : il en faut ${MIN_SLICE_ROWS} dans une tranche au moins.`,
    };
  const rows = found.flatMap(({ model, report }) =>
    report.slices
      .toSorted((one, other) => one.shrunk - other.shrunk)
      .slice(0, SHOWN)
      .map((slice) => ({
        label: `${model.name} · ${slice.column} = ${slice.name}`,
        value: finite(slice.value),
        ...cellsOf(slice.interval),
        n: slice.n,
        shrunk: finite(slice.shrunk),
        difference: finite(slice.difference),
        differenceLo: finite(slice.differenceInterval?.lo),
        differenceHi: finite(slice.differenceInterval?.hi),
        p: finite(slice.p),
        adjustedP: finite(slice.adjustedP),
        ...placeModel(model),
      })),
  );
  const [first] = rows;
  return {
    measurand: 'Exactitude par tranche des lignes, la plus basse d’abord',
    sentence: `Sur ${nameSet(set)}, ${writeCount(tested, 'tranche mesurée', 'tranches mesurées')} d’au moins ${MIN_SLICE_ROWS} lignes. La plus basse, ${String(first?.label)} : ${writeShare(Number(first?.value), 1)} (n = ${String(first?.n)}).`,
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
    limits: [
      ...limitOrigin([set]),
      `Cinq tranches par modèle sont montrées, parmi ${tested}. Les tranches de moins de ${MIN_SLICE_ROWS} lignes ne sont pas mesurées.`,
      'La tranche la plus basse d’un grand nombre l’est en partie par hasard : la valeur resserrée en tient compte.',
      'Peut être contourné : ne pas remettre les colonnes qui coupent les lignes ; les tranches du cas ne le permettent pas.',
    ],
    multiplicity: { family: 'tranches (Holm)', size: tested },
    params: paramsOf([set]),
  };
}

const RATES = {
  selection: 'part retenue',
  tpr: 'rappel',
  fpr: 'part de fausses alertes',
  ppv: 'valeur prédictive',
} as const;
const LEAST_POSITIVES = 10;

/** Rates by group that a measure declares, and their gaps (instruments/04, I-ML-7). */
export function measureFairness(sets: readonly AnswerSet[]): ReadingDraft | Absence {
  const set = sets.find(({ positive, groups }) => positive !== null && groups.length > 0);
  if (set === undefined || set.positive === null)
    return {
      state: 'not_applicable',
      reason:
        'Aucune colonne de groupe n’est déclarée par la mesure des modèles (mesure.json) pour deux classes.',
    };
  const { positive } = set;
  const found = set.models.flatMap((model) => {
    const { classes } = model;
    if (classes === null) return [];
    const answers = labelPositive(listAnswers(classes), positive);
    const labels = labelPositive(classes.truth, positive);
    return set.groups.map((group) => ({ model, report: measureGroups(labels, answers, group) }));
  });
  const small = found.flatMap(({ report }) => report.groups).find(({ fewPositives }) => fewPositives);
  if (small !== undefined)
    return {
      state: 'insufficient',
      reason: `Le groupe « ${small.name} » a ${small.tp + small.fn} lignes positives : il en faut ${LEAST_POSITIVES} par groupe.`,
    };
  const rows = found.flatMap(({ model, report }) =>
    report.gaps.map(({ rate, group, beside, difference, interval, ratio }) => ({
      label: `${model.name} · ${RATES[rate]}, ${group} − ${beside}`,
      value: finite(difference),
      ...cellsOf(interval),
      n: set.rows,
      ratio: finite(ratio),
      ...placeModel(model),
    })),
  );
  const head = found[0]?.report;
  return {
    measurand: 'Écarts des taux entre les groupes déclarés',
    sentence: `Sur ${nameSet(set)}, ${writeCount(rows.length, 'écart', 'écarts')} entre groupes. ${head?.baseRatesDiffer === true ? 'Les parts de lignes positives diffèrent : la valeur prédictive et les deux taux d’erreur ne peuvent pas être égaux à la fois.' : 'Les parts de lignes positives sont égales.'}`,
    value: rows,
    unit: '1',
    scale: 'interval',
    uncertainty: { kind: 'U2', level: 0.95, method: 'Newcombe', n: set.rows },
    references: [
      {
        label: 'Rapport de 0,8 des parts retenues',
        status: 'convention',
        source: 'règle des quatre cinquièmes, États-Unis, 1978 ; aucune norme européenne',
      },
    ],
    assumptions: assumeRows([set]),
    limits: [
      ...limitOrigin([set]),
      'Les groupes sont ceux que la mesure déclare : d’autres peuvent différer davantage.',
      'Peut être contourné : regrouper des catégories ; les groupes lus sont nommés.',
    ],
    params: paramsOf([set]),
  };
}
