import type { HiddenLabels } from '../bench/hidden-labels.ts';
import type { Absence } from '../build-reading.ts';
import type { AnswerSet, ModelAnswers } from './answer-set.ts';
import { type TextTable, toNumber } from './answer-table.ts';
import { codeColumn, sortNames } from './code-column.ts';
import type { DeclaredAnswers } from './declared-answers.ts';
import type { AnswerColumns, ColumnPlan } from './plan-columns.ts';
import { readClassAnswers, readNumberAnswers } from './read-model-answers.ts';
import type { SettledTruth } from './settle-truth.ts';

export interface PlannedTable extends SettledTruth {
  readonly table: TextTable;
  readonly plan: ColumnPlan;
}

/** A model with its columns and the rows of its table in the order of the first one. */
export interface PlacedModel {
  readonly columns: AnswerColumns;
  readonly table: TextTable;
  readonly order: readonly number[];
}

const MOST_CLASSES = 100;
const NUMBERS_FROM = 12;

/** Tables that answer the same rows, as one set of models. */
export function makeSet(
  group: readonly PlannedTable[],
  declared: DeclaredAnswers,
  hidden: HiddenLabels | null,
): AnswerSet | Absence {
  const [first] = group;
  if (first === undefined || first.truth === null)
    return { state: 'not_applicable', reason: 'Aucun fichier de prédictions remis.' };
  const truth = first.truth.map((cell) => cell ?? '');
  const models = placeModels(group, first);
  const isNumber = declared.isRegression ?? looksLikeNumbers(truth, models);
  const own = {
    origin: first.origin,
    table: first.table,
    rows: truth.length,
    places: [...truth.keys()],
    ids: first.ids,
    named: { id: first.plan.id, truth: first.plan.truth, others: first.plan.others },
    ...cutRows(first, declared, hidden),
  };
  const read: ModelAnswers[] = [];
  if (isNumber) {
    for (const model of models) {
      const answers = readNumberAnswers(model, Float64Array.from(truth, toNumber));
      if ('state' in answers) return answers;
      read.push(answers);
    }
    return { ...own, classes: [], positive: null, positiveDeclared: false, models: read };
  }
  const classes = listClasses(truth, models);
  if (classes.length < 2 || classes.length > MOST_CLASSES)
    return {
      state: classes.length < 2 ? 'insufficient' : 'not_run',
      reason: `Les lignes mesurées ont ${classes.length} classe${classes.length < 2 ? '' : 's'} : il en faut de 2 à ${MOST_CLASSES}.`,
    };
  const place = declared.positive === null ? 1 : classes.indexOf(declared.positive);
  const positive = classes.length === 2 ? (place < 0 ? 1 : place) : null;
  const codes = new Map(classes.map((name, at) => [name, at]));
  const coded = Int32Array.from(truth, (cell) => codes.get(cell) ?? -1);
  for (const model of models) {
    const answers = readClassAnswers(model, { classes, positive, truth: coded });
    if ('state' in answers) return answers;
    read.push(answers);
  }
  return { ...own, classes, positive, positiveDeclared: declared.positive !== null, models: read };
}

function placeModels(group: readonly PlannedTable[], first: PlannedTable): readonly PlacedModel[] {
  const taken = new Set<string>();
  return group.flatMap(({ table, plan, ids }) => {
    const places = new Map((ids ?? []).map((id, row) => [id, row]));
    const order =
      first.ids === null ? [...Array(table.rows).keys()] : first.ids.map((id) => places.get(id) ?? 0);
    return plan.models.map((columns) => {
      const name = taken.has(columns.name) ? `${columns.name} (${table.piece.fileName})` : columns.name;
      taken.add(name);
      return { columns: { ...columns, name }, table, order };
    });
  });
}

/** Numbers are predicted when every truth is one, few repeat, and no model gives the score of a class. */
function looksLikeNumbers(truth: readonly string[], models: readonly PlacedModel[]): boolean {
  if (models.some(({ columns }) => columns.scores.length > 0)) return false;
  if (truth.some((cell) => !Number.isFinite(toNumber(cell)))) return false;
  return new Set(truth).size > NUMBERS_FROM || truth.some((cell) => !Number.isInteger(Number(cell)));
}

function listClasses(truth: readonly string[], models: readonly PlacedModel[]): readonly string[] {
  const names = new Set<string | null>(truth);
  for (const { columns, table } of models) {
    for (const { class: name } of columns.scores) if (name !== null) names.add(name);
    if (columns.prediction === null) continue;
    for (const cell of table.cells.get(columns.prediction) ?? [])
      if (cell !== null && cell !== '') names.add(cell);
  }
  return sortNames([...names]);
}

function cutRows(
  { table, plan, ids, origin }: PlannedTable,
  declared: DeclaredAnswers,
  hidden: HiddenLabels | null,
): Pick<AnswerSet, 'fold' | 'side' | 'slices' | 'groups' | 'clusters'> {
  const code = (name: string | null) => {
    const cells = name === null ? undefined : table.cells.get(name);
    return name === null || cells === undefined ? null : codeColumn(name, cells);
  };
  const named = (names: readonly string[]) => names.flatMap((name) => code(name) ?? []);
  const hiddenSlices =
    origin === 'hidden' && hidden !== null && ids !== null && hidden.slices.size > 0
      ? [
          codeColumn(
            'tranche du cas',
            ids.map((id) => hidden.slices.get(id) ?? null),
          ),
        ]
      : [];
  const few = plan.others.filter((name) => countNames(table, name) <= 20);
  const entity = code(plan.entity);
  return {
    fold: code(plan.fold),
    side: code(plan.side),
    slices: [...hiddenSlices, ...named([...new Set([...declared.slices, ...few])].slice(0, 12))],
    groups: named(declared.groups),
    clusters:
      entity === null ? null : { column: entity.column, codes: entity.codes, count: entity.names.length },
  };
}

function countNames(table: TextTable, name: string): number {
  return new Set(table.cells.get(name) ?? []).size;
}
