import { labelPositive, listAnswers, rankScores, weighThresholds } from '@etalon/evaluation';
import { correlateKendall } from '@etalon/numeric';
import {
  type Absence,
  finite,
  type ReadingDraft,
  type ReadingFrame,
  writeCount,
  writeNumber,
} from '../build-reading.ts';
import type { ReadingRow, Reference } from '../reading.ts';
import type { AnswerSet, ModelAnswers } from './answer-set.ts';
import { assumeRows, limitOrigin, nameSet, openStream, paramsOf, placeModel } from './frame-set.ts';
import type { DeclaredCosts } from './read-costs.ts';

const LEAST_ROWS = 30;

interface Weighed {
  readonly model: ModelAnswers;
  readonly accuracy: number;
  readonly cost: number;
  readonly rows: readonly ReadingRow[];
}

/** What models cost under the declared costs, beside their accuracy: same order or not (instruments/04, I-ML-10). */
export function measureDecision(
  sets: readonly AnswerSet[],
  costs: DeclaredCosts | null,
  frame: ReadingFrame,
): ReadingDraft | Absence {
  const set = sets.find(({ classes }) => classes.length > 0);
  if (set === undefined)
    return { state: 'not_applicable', reason: 'Les prédictions remises ne sont pas celles de classes.' };
  if (costs === null)
    return {
      state: 'not_applicable',
      reason:
        'Aucun coût d’erreur n’est déclaré : ni dans la mesure des modèles (mesure.json), ni dans les faits du cas.',
    };
  if (set.rows < LEAST_ROWS)
    return { state: 'insufficient', reason: `${set.rows} lignes : il en faut ${LEAST_ROWS}.` };
  const weighed = set.models.flatMap((model) => weighModel(set, model, costs, frame));
  const [first] = weighed;
  if (first === undefined)
    return { state: 'not_applicable', reason: 'Aucun modèle remis ne répond par des classes.' };
  const least = (pick: (one: Weighed) => number): Weighed =>
    weighed.reduce((best, one) => (pick(one) < pick(best) ? one : best), first);
  const [byCost, byAccuracy] = [least(({ cost }) => cost), least(({ accuracy }) => -accuracy)];
  return {
    measurand: 'Coût moyen d’une ligne sous les coûts déclarés, à côté de l’exactitude',
    sentence: `Sur ${nameSet(set)} (n = ${set.rows}), ${writeCount(weighed.length, 'modèle pesé', 'modèles pesés')} : coût moyen le plus bas pour « ${byCost.model.name} » (${writeNumber(byCost.cost)} ${costs.unit} par ligne), exactitude la plus haute pour « ${byAccuracy.model.name} » (${writeNumber(byAccuracy.accuracy)}).`,
    value: [...weighed.flatMap(({ rows }) => rows), ...rankModels(weighed, byCost !== byAccuracy)],
    unit: costs.unit,
    scale: 'interval',
    uncertainty: {
      kind: 'U2',
      level: 0.95,
      method: 'coûts exacts sur ces lignes ; seuil de moindre coût, étendue sur des lignes tirées à nouveau',
      n: set.rows,
    },
    references: referTo(costs),
    assumptions: [
      ...assumeRows([set]),
      { text: 'Une erreur d’une même sorte coûte partout le même prix', check: 'unchecked' },
    ],
    limits: [
      ...limitOrigin([set]),
      'Les coûts sont déclarés : le relevé ne dit rien de leur justesse.',
      'Le seuil de moindre coût est choisi sur ces lignes : son coût y est flatté.',
      'Peut être contourné : déclarer les coûts qui arrangent ; leur origine est écrite.',
    ],
    params: { ...paramsOf([set]), costs: costs.origin },
    seeded: true,
  };
}

/** Whether models stand in the same order by accuracy and by cost; nothing with one model. */
function rankModels(weighed: readonly Weighed[], leaderChanges: boolean): readonly ReadingRow[] {
  const [first] = weighed;
  if (first === undefined || weighed.length < 2) return [];
  const tau = correlateKendall(
    weighed.map(({ accuracy }) => accuracy),
    weighed.map(({ cost }) => -cost),
  );
  return [
    {
      kind: 'ranks',
      label: 'accord des rangs par l’exactitude et par le coût (τ)',
      value: finite(tau),
      leaderChanges,
      n: weighed.length,
      ...placeModel(first.model),
    },
  ];
}

function referTo({ falsePositive, falseNegative }: DeclaredCosts): readonly Reference[] {
  if (falsePositive === null || falseNegative === null) return [];
  const threshold = falsePositive / (falsePositive + falseNegative);
  return [
    {
      label: 'Seuil de moindre coût pour des probabilités calibrées',
      lo: threshold,
      hi: threshold,
      status: 'convention',
      source: 'C_FP/(C_FP + C_FN)',
    },
  ];
}

function weighModel(
  set: AnswerSet,
  model: ModelAnswers,
  costs: DeclaredCosts,
  frame: ReadingFrame,
): readonly Weighed[] {
  const { classes } = model;
  if (classes === null) return [];
  const answers = listAnswers(classes);
  const n = classes.truth.length;
  const place = placeModel(model);
  const count = (test: (truth: number, answer: number) => boolean): number =>
    answers.reduce((sum, answer, row) => sum + Number(test(classes.truth[row] ?? 0, answer)), 0);
  const right = count((truth, answer) => truth === answer);
  const { positive } = classes;
  const isTwo = positive !== null && costs.falsePositive !== null && costs.falseNegative !== null;
  const cost = isTwo
    ? (count((truth, answer) => answer === positive && truth !== positive) * costs.falsePositive +
        count((truth, answer) => answer !== positive && truth === positive) * costs.falseNegative) /
      n
    : ((n - right) * costs.wrong) / n;
  const rows: ReadingRow[] = [
    {
      label: `${model.name} · coût moyen d’une ligne`,
      value: finite(cost),
      accuracy: finite(right / n),
      n,
      ...place,
    },
  ];
  const own = classes.scores?.[0];
  const hasBoth = right !== 0 && new Set(classes.truth).size > 1;
  if (isTwo && own !== undefined && classes.scoreKind === 'probability' && hasBoth) {
    const found = weighThresholds(
      rankScores({ scores: own, labels: labelPositive(classes.truth, positive) }),
      { falsePositive: costs.falsePositive, falseNegative: costs.falseNegative },
      openStream(frame, 'thresholds', model.name),
    );
    rows.push({
      label: `${model.name} · coût moyen au seuil ${writeNumber(found.fromCosts.threshold)} tiré des coûts`,
      value: finite(found.fromCosts.cost),
      netBenefit: finite(found.fromCosts.netBenefit),
      leastThreshold: finite(found.least.threshold),
      leastLo: finite(found.leastRange.lo),
      leastHi: finite(found.leastRange.hi),
      allPositive: finite(found.allPositive),
      allNegative: finite(found.allNegative),
      n,
      ...place,
    });
  }
  if (costs.abstain !== null) rows.push(...weighAbstention(set, model, { costs, abstain: costs.abstain }));
  return [{ model, accuracy: right / n, cost, rows }];
}

/** Handing over to a person each row whose expected cost of an answer is above that of the person. */
function weighAbstention(
  set: AnswerSet,
  model: ModelAnswers,
  { costs, abstain }: { readonly costs: DeclaredCosts; readonly abstain: number },
): readonly ReadingRow[] {
  const { classes } = model;
  if (classes?.scores == null || classes.scoreKind !== 'probability') return [];
  const answers = listAnswers({ ...classes, predicted: null });
  let total = 0;
  let handed = 0;
  answers.forEach((answer, row) => {
    const positive = classes.scores?.[0]?.[row] ?? 0;
    const top =
      classes.positive === null
        ? (classes.scores?.[answer]?.[row] ?? 0)
        : answer === classes.positive
          ? positive
          : 1 - positive;
    if ((1 - top) * costs.wrong > abstain) {
      total += abstain;
      handed += 1;
    } else if (answer !== classes.truth[row]) total += costs.wrong;
  });
  return [
    {
      label: `${model.name} · coût moyen avec renvoi à une personne`,
      value: finite(total / set.rows),
      handed,
      n: set.rows,
      ...placeModel(model),
    },
  ];
}
