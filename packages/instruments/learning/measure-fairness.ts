import { labelPositive, listAnswers, measureGroups } from '@etalon/evaluation';
import { type Absence, finite, type ReadingDraft, writeCount } from '../build-reading.ts';
import type { AnswerSet } from './answer-set.ts';
import { assumeRows, cellsOf, limitOrigin, nameSet, paramsOf, placeModel } from './frame-set.ts';

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
