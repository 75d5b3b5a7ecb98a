import type { Duckdb } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import { type ClassificationRows, checkScores, type ScoreFaults } from '@etalon/evaluation';
import type { PredictionTable } from './load-predictions.ts';
import type { ModelColumns, ScoreColumn } from './parameters.ts';
import { listNames, readCodes, readNumbers, refuseEmpty } from './read-columns.ts';

/** The classes of an evaluation, in order, and which of two is the positive one. */
export interface ClassSetting {
  readonly classes: readonly string[];
  readonly positive: number | null;
}

/** A model as read, with every column of its scores: with a positive class, `rows` keeps only that one. */
export interface ReadModel {
  readonly name: string;
  readonly table: PredictionTable;
  readonly columns: readonly string[];
  readonly rows: ClassificationRows;
  /** One column for each class when they are all given. */
  readonly everyScore: readonly Float64Array[] | null;
}

/**
 * Reads the answers and scores of a model on the rows of the truth. Throws `models.prediction-empty`, `models.not-number`,
 * `models.logits`, `models.not-probability`, `models.sums`, `models.scores-count`, `models.unknown-class`.
 */
export async function readModel(
  duck: Duckdb,
  given: {
    readonly model: ModelColumns;
    readonly table: PredictionTable;
    readonly truth: Int32Array;
    readonly setting: ClassSetting;
  },
): Promise<ReadModel> {
  const { model, table, truth, setting } = given;
  const { name, prediction } = model;
  const scoreKind = model.scoreKind ?? 'probability';
  let predicted: Int32Array | null = null;
  if (prediction !== undefined) {
    await refuseEmpty(duck, table, prediction, { code: 'models.prediction-empty', model: name });
    predicted = await readCodes(duck, table, prediction, setting.classes);
  }
  const ordered = orderScores(name, model.scores ?? [], setting);
  const scores: Float64Array[] = [];
  for (const column of ordered)
    scores.push(await readNumbers(duck, table, column, { code: 'models.prediction-empty', model: name }));
  if (scoreKind === 'probability')
    refuseFaults(checkScores(scores), { name, columns: ordered, table, scores });
  const isPair = scores.length === 2 && setting.positive !== null;
  const own = isPair ? scores[setting.positive ?? 0] : undefined;
  return {
    name,
    table,
    columns: [...(prediction === undefined ? [] : [prediction]), ...ordered],
    everyScore: scores.length === setting.classes.length ? scores : null,
    rows: {
      classes: setting.classes,
      positive: setting.positive,
      truth,
      predicted,
      scores: scores.length === 0 ? null : own === undefined ? scores : [own],
      scoreKind,
    },
  };
}

/** Columns of scores in the order of the classes. */
function orderScores(
  model: string,
  scores: readonly ScoreColumn[],
  { classes, positive }: ClassSetting,
): readonly string[] {
  const isOne = scores.length === 1 && positive !== null;
  if (scores.length !== 0 && scores.length !== classes.length && !isOne)
    throw new EtalonError('models.scores-count', {
      info: { model, given: scores.length, classes: classes.length, names: [...classes] },
    });
  if (scores.some((one) => one.class === undefined)) return scores.map(({ column }) => column);
  const unknown = scores.find((one) => !classes.includes(one.class ?? ''));
  if (unknown !== undefined)
    throw new EtalonError('models.unknown-class', {
      info: { name: unknown.class ?? '', column: unknown.column, row: 1, classes: [...classes] },
    });
  const [only] = scores;
  if (isOne && only !== undefined && only.class !== classes[positive])
    throw new EtalonError('models.positive-unknown', {
      info: { name: only.class ?? '', classes: [classes[positive] ?? ''] },
    });
  return [...scores]
    .sort((one, other) => classes.indexOf(one.class ?? '') - classes.indexOf(other.class ?? ''))
    .map(({ column }) => column);
}

function refuseFaults(
  { outside, likeLogits, sums }: ScoreFaults,
  given: {
    readonly name: string;
    readonly columns: readonly string[];
    readonly table: PredictionTable;
    readonly scores: readonly Float64Array[];
  },
): void {
  const { name, columns, table, scores } = given;
  if (outside.firstRow !== null) {
    const at = outside.firstColumn ?? 0;
    throw new EtalonError(likeLogits ? 'models.logits' : 'models.not-probability', {
      info: {
        model: name,
        column: columns[at] ?? '',
        row: outside.firstRow + table.firstLine,
        value: scores[at]?.[outside.firstRow] ?? Number.NaN,
        count: outside.count,
      },
    });
  }
  if (sums.firstRow !== null)
    throw new EtalonError('models.sums', {
      info: {
        model: name,
        row: sums.firstRow + table.firstLine,
        sum: Number((sums.firstSum ?? 0).toPrecision(6)),
        count: sums.count,
      },
    });
}

const MOST_CLASSES = 100;

/**
 * The classes: those declared, else those of the truth and of every answer. Two classes have a positive one, the last in
 * order unless it is named. Throws `models.one-class`, `models.too-many-classes`, `models.positive-unknown`,
 * `models.unknown-class` when a model answers no class of the truth.
 */
export async function settleClasses(
  duck: Duckdb,
  given: {
    readonly truth: PredictionTable;
    readonly column: string;
    readonly declared: readonly string[] | undefined;
    readonly positive: string | undefined;
    readonly answers: readonly { readonly table: PredictionTable; readonly column: string }[];
  },
): Promise<ClassSetting & { readonly unseen: readonly string[] }> {
  const { truth, column, declared, positive } = given;
  const known = await listNames(duck, truth, column);
  const all = new Set(declared ?? known);
  if (declared === undefined)
    for (const answer of given.answers) {
      const names = await listNames(duck, answer.table, answer.column);
      if (names.length > 0 && !names.some((name) => known.includes(name)))
        throw new EtalonError('models.unknown-class', {
          info: {
            name: names[0] ?? '',
            column: answer.column,
            row: answer.table.firstLine,
            classes: known.slice(0, 20),
          },
        });
      for (const name of names) all.add(name);
    }
  const classes = declared ?? sortNames([...all]);
  if (classes.length > MOST_CLASSES)
    throw new EtalonError('models.too-many-classes', {
      info: { column, count: classes.length, limit: MOST_CLASSES },
    });
  if (classes.length < 2)
    throw new EtalonError('models.one-class', { info: { column, name: classes[0] ?? '' } });
  const place = positive === undefined ? 1 : classes.indexOf(positive);
  if ((positive !== undefined && classes.length !== 2) || place < 0)
    throw new EtalonError('models.positive-unknown', {
      info: { name: positive ?? '', classes: classes.slice(0, 20) },
    });
  return {
    classes,
    positive: classes.length === 2 ? place : null,
    unseen: classes.filter((name) => !known.includes(name)),
  };
}

function sortNames(names: readonly string[]): readonly string[] {
  const isEveryNumber = names.every((name) => name.trim() !== '' && Number.isFinite(Number(name)));
  return [...names].sort((one, other) =>
    isEveryNumber ? Number(one) - Number(other) : one < other ? -1 : Number(one > other),
  );
}
