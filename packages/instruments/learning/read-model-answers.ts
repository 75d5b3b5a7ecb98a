import { checkScores } from '@etalon/evaluation';
import type { Absence } from '../build-reading.ts';
import type { ModelAnswers } from './answer-set.ts';
import { numbersOf, placeRow, type TextTable } from './answer-table.ts';
import type { PlacedModel } from './make-set.ts';

interface ClassSetting {
  readonly classes: readonly string[];
  readonly positive: number | null;
  readonly truth: Int32Array;
}

/** Answers and probabilities of a model of classes; faults of the file are told with their place. */
export function readClassAnswers(model: PlacedModel, setting: ClassSetting): ModelAnswers | Absence {
  const predicted = readAnswerCodes(model, setting.classes);
  if (predicted !== null && 'state' in predicted) return predicted;
  const scores = readScores(model, setting);
  if (scores !== null && 'state' in scores) return scores;
  const sets = readSets(model, setting);
  if (sets !== null && 'state' in sets) return sets;
  return {
    ...describe(model),
    classes: {
      classes: setting.classes,
      positive: setting.positive,
      truth: setting.truth,
      predicted,
      scores: scores?.columns ?? null,
      scoreKind: scores?.isProbability === false ? 'score' : 'probability',
    },
    ...{ numbers: null, limits: null, sets },
  };
}

/** Sets of classes written as JSON lists of names; null without such a column. */
function readSets(
  { columns, table, order }: PlacedModel,
  setting: ClassSetting,
): ModelAnswers['sets'] | Absence {
  const cells = columns.set === null ? undefined : table.cells.get(columns.set);
  if (cells === undefined) return null;
  const holds = new Uint8Array(order.length);
  const sizes = new Float64Array(order.length);
  for (const [at, row] of order.entries()) {
    const names = readNames(cells[row] ?? '');
    if (names === null)
      return refuse(
        table,
        `un ensemble de « ${columns.name} » n’est pas une liste de classes (${placeRow(table, row)}) [E_SCHEMA]`,
      );
    holds[at] = Number(names.includes(setting.classes[setting.truth[at] ?? -1] ?? ''));
    sizes[at] = new Set(names).size;
  }
  return { holds, sizes };
}

function readAnswerCodes(
  { columns, table, order }: PlacedModel,
  classes: readonly string[],
): Int32Array | Absence | null {
  const cells = columns.prediction === null ? undefined : table.cells.get(columns.prediction);
  if (cells === undefined) return null;
  const codes = new Map(classes.map((name, at) => [name, at]));
  const empty = order.find((row) => !codes.has(cells[row] ?? ''));
  if (empty !== undefined)
    return refuse(table, `« ${columns.name} » n’a pas de réponse (${placeRow(table, empty)}) [E_NAN]`);
  return Int32Array.from(order, (row) => codes.get(cells[row] ?? '') ?? 0);
}

function readNames(text: string): readonly string[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((name) => typeof name === 'string') ? value : null;
  } catch {
    return null;
  }
}

/** Predicted numbers, with their limits when both are given. */
export function readNumberAnswers(model: PlacedModel, truth: Float64Array): ModelAnswers | Absence {
  const { columns, table, order } = model;
  const take = (name: string | null): Float64Array | null => {
    const values = numbersOf(table, name);
    return values === null ? null : Float64Array.from(order, (row) => values[row] ?? Number.NaN);
  };
  const predicted = take(columns.prediction);
  if (predicted === null)
    return refuse(table, `« ${columns.name} » n’a pas de colonne de réponse [E_SCHEMA]`);
  const hole = predicted.findIndex((value) => !Number.isFinite(value));
  if (hole >= 0)
    return refuse(
      table,
      `« ${columns.name} » n’a pas de nombre (${placeRow(table, order[hole] ?? 0)}) [E_NAN]`,
    );
  const [lower, upper] = [take(columns.lower), take(columns.upper)];
  return {
    ...describe(model),
    classes: null,
    numbers: { truth, predicted },
    limits: lower === null || upper === null ? null : { lower, upper },
    sets: null,
  };
}

function describe({ columns, table }: PlacedModel): Pick<ModelAnswers, 'name' | 'piece' | 'columns'> {
  const own = [
    columns.prediction,
    ...columns.scores.map(({ column }) => column),
    columns.lower,
    columns.upper,
    columns.set,
  ];
  return { name: columns.name, piece: table.piece, columns: own.filter((name) => name !== null) };
}

/** Scores in the order of the classes; for two classes, that of the positive one alone. */
function readScores(
  { columns, table, order }: PlacedModel,
  { classes, positive }: ClassSetting,
): { readonly columns: readonly Float64Array[]; readonly isProbability: boolean } | Absence | null {
  if (columns.scores.length === 0) return null;
  const take = (name: string): Float64Array => {
    const values = numbersOf(table, name) ?? new Float64Array();
    return Float64Array.from(order, (row) => values[row] ?? Number.NaN);
  };
  const [only] = columns.scores;
  const isSingle = columns.scores.length === 1 && positive !== null && only !== undefined;
  if (isSingle) {
    const values = take(only.column);
    const isOther = only.class !== null && classes.indexOf(only.class) === 1 - positive;
    const own = isOther ? values.map((value) => 1 - value) : values;
    const hole = own.findIndex((value) => Number.isNaN(value));
    if (hole >= 0) return refuseScore(table, columns.name, order[hole] ?? 0);
    return { columns: [own], isProbability: own.every((value) => value >= 0 && value <= 1) };
  }
  const named = classes.map((name) => columns.scores.find((score) => score.class === name)?.column ?? null);
  const found = named.filter((name) => name !== null);
  if (found.length < classes.length)
    return refuse(table, `« ${columns.name} » n’a pas de probabilité pour chaque classe [E_SCHEMA]`);
  const all = found.map(take);
  const faults = checkScores(all);
  if (faults.notFinite.count > 0)
    return refuseScore(table, columns.name, order[faults.notFinite.firstRow ?? 0] ?? 0);
  if (faults.sums.firstRow !== null)
    return refuse(
      table,
      `les probabilités de « ${columns.name} » n’ont pas pour somme 1 (${placeRow(table, order[faults.sums.firstRow] ?? 0)}) [E_SCHEMA]`,
    );
  const isProbability = faults.outside.count === 0;
  const own = positive === null ? all : [all[positive] ?? new Float64Array()];
  return { columns: own, isProbability };
}

function refuseScore(table: TextTable, name: string, row: number): Absence {
  return refuse(
    table,
    `une probabilité de « ${name} » n’est pas un nombre (${placeRow(table, row)}) [E_NAN]`,
  );
}

function refuse({ piece }: TextTable, why: string): Absence {
  return { state: 'invalid_evidence', reason: `Le fichier « ${piece.fileName} » n’est pas mesuré : ${why}.` };
}
