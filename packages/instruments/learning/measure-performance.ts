import {
  evaluateClassification,
  type Figure,
  measureDesign,
  measureDesignErrors,
  measureRegression,
} from '@etalon/evaluation';
import type { Absence, ReadingDraft, ReadingFrame } from '../build-reading.ts';
import { finite, writeCount } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import type { AnswerSet, ModelAnswers } from './answer-set.ts';
import {
  assumeRows,
  cellsOf,
  explainRare,
  findRareClass,
  limitOrigin,
  nameSet,
  openStream,
  paramsOf,
  placeModel,
  writeInterval,
} from './frame-set.ts';
import { nameMethod, nameMetric } from './metric-words.ts';

/** Qualities of every model on rows whose truth is known, with their intervals (instruments/04, I-ML-1). */
export function measurePerformance(sets: readonly AnswerSet[], frame: ReadingFrame): ReadingDraft | Absence {
  const rare = sets.flatMap(({ classes, models }) => {
    const truth = models[0]?.classes?.truth;
    return truth === undefined ? [] : (findRareClass(truth, classes) ?? []);
  });
  const kept = sets.filter(
    ({ classes, models: [first] }) =>
      first?.classes == null || findRareClass(first.classes.truth, classes) === null,
  );
  const [worst] = rare;
  if (kept.length === 0 && worst !== undefined) return { state: 'insufficient', reason: explainRare(worst) };
  const measured = kept.map((set) => ({
    set,
    rows: set.models.flatMap((model) => measureModel(set, model, frame)),
  }));
  const rows = measured.flatMap((one) => one.rows);
  const first = rows[0];
  const [set] = kept;
  if (set === undefined || first === undefined)
    return { state: 'insufficient', reason: 'Aucune ligne à mesurer : il en faut 10 par classe.' };
  return {
    measurand: 'Qualités des modèles remis, recalculées sur des lignes dont la vérité est connue',
    sentence: measured.map(describeSet).join(' '),
    value: rows,
    unit: '1',
    scale: 'interval',
    uncertainty: {
      kind: 'U2',
      level: 0.95,
      method:
        'Wilson pour les parts, DeLong sur l’échelle logit pour les aires, bootstrap pour le reste ; par entité quand elle est déclarée',
      n: set.rows,
      ...(typeof first.lo === 'number' && typeof first.hi === 'number' ? { lo: first.lo, hi: first.hi } : {}),
    },
    references: [],
    assumptions: assumeRows(kept),
    limits: [
      ...limitOrigin(kept),
      'Une qualité moyenne ne dit pas où le modèle se trompe : I-ML-6 lit les tranches.',
      'Peut être contourné : choisir les lignes mesurées quand la vérité vient de la pièce ; l’épreuve cachée ne le permet pas.',
    ],
    params: paramsOf(kept),
    seeded: true,
  };
}

/** The first quality of each model, on the rows that it is measured on: those of another file are told apart. */
function describeSet({
  set,
  rows,
}: {
  readonly set: AnswerSet;
  readonly rows: readonly ReadingRow[];
}): string {
  const main = rows.filter(({ metric }) => metric === rows[0]?.metric);
  return `Sur ${nameSet(set)} (n = ${set.rows}), ${nameMetric(String(main[0]?.metric))} de ${writeCount(main.length, 'modèle', 'modèles')} : ${main.map(describeMain).join(' ; ')}, à 95 %.`;
}

const describeMain = ({ model, value, lo, hi }: ReadingRow): string =>
  `${String(model)} ${writeInterval(Number(value), typeof lo === 'number' && typeof hi === 'number' ? { lo, hi } : null)}`;

function measureModel(set: AnswerSet, model: ModelAnswers, frame: ReadingFrame): readonly ReadingRow[] {
  const stream = openStream(frame, 'quality', model.name);
  const design = { weights: null, clusters: set.clusters };
  const byEntity = set.clusters === null ? null : openStream(frame, 'design', model.name);
  if (model.numbers !== null) {
    const facts = measureRegression(model.numbers, { stream });
    const clustered =
      byEntity === null ? [] : measureDesignErrors(model.numbers, design, { stream: byEntity });
    return [...facts.figures, ...clustered.map(markEntity)].flatMap((figure) =>
      describeFigure(model, figure),
    );
  }
  if (model.classes === null) return [];
  const quality = evaluateClassification(model.classes, { stream });
  const clustered = byEntity === null ? [] : measureDesign(model.classes, design, { stream: byEntity });
  const figures = [...quality.figures, ...quality.gains, ...clustered.map(markEntity)];
  return [
    ...figures.flatMap((figure) => describeFigure(model, figure)),
    ...quality.perClass.flatMap(({ name, support, predicted, hits, recall, recallInterval, precision }) => [
      {
        kind: 'class',
        model: model.name,
        class: name,
        support,
        predicted,
        hits,
        recall: finite(recall),
        recallLo: finite(recallInterval?.lo),
        recallHi: finite(recallInterval?.hi),
        precision: finite(precision),
        ...placeModel(model),
      },
    ]),
  ];
}

const markEntity = (figure: Figure): Figure => ({ ...figure, metric: `${figure.metric} par entité` });

function describeFigure(model: ModelAnswers, figure: Figure): readonly ReadingRow[] {
  if (figure.value === null) return [];
  return [
    {
      label: `${model.name} · ${nameMetric(figure.metric)}`,
      model: model.name,
      metric: figure.metric,
      value: finite(figure.value),
      ...cellsOf(figure.interval),
      n: figure.n,
      method: nameMethod(figure.method),
      ...placeModel(model),
    },
  ];
}
