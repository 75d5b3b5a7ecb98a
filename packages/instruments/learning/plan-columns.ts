import type { TextTable } from './answer-table.ts';
import type { DeclaredAnswers } from './declared-answers.ts';

/** The columns of one model in a table: its answer, its scores by class, its limits. */
export interface AnswerColumns {
  readonly name: string;
  readonly prediction: string | null;
  readonly scores: readonly { readonly column: string; readonly class: string | null }[];
  readonly lower: string | null;
  readonly upper: string | null;
  /** Sets of classes, each a JSON list of names. */
  readonly set: string | null;
}

export interface ColumnPlan {
  readonly id: string | null;
  readonly truth: string | null;
  readonly fold: string | null;
  readonly side: string | null;
  readonly entity: string | null;
  readonly models: readonly AnswerColumns[];
  /** Columns that play no part. */
  readonly others: readonly string[];
}

/** Names of a column that identifies rows. */
export const ID = /^(id|identifiant|ligne|row_?id|index|cle|clé|key)$/i;
/** Names of a column of what is true. */
export const TRUTH =
  /^(y|y_?true|truth|verite|vérité|label|etiquette|étiquette|cible|target|observed|observe|observé)$/i;
export const FOLD = /^(pli|fold|cv_?fold|kfold)$/i;
export const SIDE = /^(partie|part|ensemble|split|subset|set)$/i;
const ANSWER = /^(y_?pred|pred|prediction|prédiction|y_?hat|reponse|réponse)$/i;
const NAMED_ANSWER = /^(?:y_?pred|pred|prediction|prédiction|y_?hat|reponse|réponse)[ _.:-]+(.+)$/i;
const NAMED_AFTER = /^(.+)[ _](?:y_?pred|pred|prediction|yhat)$/i;
const CLASS_SCORE = /^(?:p|proba|prob|probability)_(.+)$/i;
const POSITIVE_SCORE = /^(y_?score|score|proba|prob|probability|probabilite|probabilité|y_?prob|p)$/i;
const WORKSHOP_SCORE = /^(.+) : (.+)$/;
const LOWER = /^(lower|lo|borne_inf|inf|basse)$/i;
const UPPER = /^(upper|hi|borne_sup|sup|haute)$/i;
/** Bounds and sets of the model that the column names, as the workshop writes them. */
const NAMED_SETS = { lower: /^lower (.+)$/, upper: /^upper (.+)$/, set: /^ensemble (.+)$/ } as const;

/** What each column of a table of predictions is, by what the documents beside it declare, else by its name. */
export function planColumns(
  table: Pick<TextTable, 'piece' | 'names' | 'cells'>,
  declared: DeclaredAnswers,
  keyOfCase: string | null,
): ColumnPlan {
  const { names } = table;
  const has = (name: string | null): string | null => (name !== null && names.includes(name) ? name : null);
  const find = (pattern: RegExp): string | null => names.find((name) => pattern.test(name.trim())) ?? null;
  const id = has(keyOfCase) ?? find(ID);
  const truth = has(declared.truth) ?? find(TRUTH);
  const fold = has(declared.fold) ?? find(FOLD);
  const side = find(SIDE);
  const entity = has(declared.entity);
  const taken = new Set([id, truth, fold, side, entity]);
  const free = names.filter((name) => !taken.has(name));
  const models = listDeclared(table, declared, free) ?? listNamed(table, free);
  const used = new Set(
    models.flatMap(({ prediction, scores, lower, upper, set }) => [
      ...[prediction, lower, upper, set],
      ...scores.map(({ column }) => column),
    ]),
  );
  return { id, truth, fold, side, entity, models, others: free.filter((name) => !used.has(name)) };
}

/** Models that a document names with their columns, when these stand in the table; null when none does. */
function listDeclared(
  { piece, cells }: Pick<TextTable, 'piece' | 'cells'>,
  { models, isRegression }: DeclaredAnswers,
  free: readonly string[],
): readonly AnswerColumns[] | null {
  const found = new Map<string, AnswerColumns>();
  for (const { name, file, columns } of models) {
    if (columns.length === 0 || !columns.every((column) => free.includes(column))) continue;
    if ((file !== null && file !== piece.fileName) || found.has(name)) continue;
    const own = { name, lower: null, upper: null, set: null };
    const scored = isRegression === true ? [] : columns.filter((column) => isProbability(cells.get(column)));
    found.set(name, {
      ...own,
      prediction: columns.find((column) => !scored.includes(column)) ?? null,
      scores: scored.map((column) => ({ column, class: classOf(column) })),
    });
  }
  return found.size === 0 ? null : [...found.values()];
}

function isProbability(cells: readonly (string | null)[] = []): boolean {
  let fractions = 0;
  for (const cell of cells) {
    const value = cell === null || cell === '' ? Number.NaN : Number(cell);
    if (!(value >= 0 && value <= 1)) return false;
    if (value > 0 && value < 1) fractions += 1;
  }
  return fractions > 0;
}

function classOf(column: string): string | null {
  return WORKSHOP_SCORE.exec(column)?.[2] ?? CLASS_SCORE.exec(column)?.[1] ?? null;
}

/** Models by the names of the columns: `Forêt : oui`, `y_pred`, `p_oui`, `pred_forêt`. */
function listNamed({ piece }: Pick<TextTable, 'piece'>, free: readonly string[]): readonly AnswerColumns[] {
  const stem = piece.fileName.replace(/\.[^.]+$/, '').replace(/^predictions[-_ ]*/i, '') || 'modèle';
  const own = stem === '' ? 'modèle' : stem;
  const named = new Map<string, { prediction: string | null; scores: AnswerColumns['scores'][number][] }>();
  const open = (name: string) => {
    const known = named.get(name) ?? { prediction: null, scores: [] };
    named.set(name, known);
    return known;
  };
  for (const column of free) {
    const workshop = WORKSHOP_SCORE.exec(column);
    const answer = NAMED_ANSWER.exec(column) ?? NAMED_AFTER.exec(column);
    const score = CLASS_SCORE.exec(column);
    if (workshop !== null) open(workshop[1] ?? '').scores.push({ column, class: workshop[2] ?? null });
    else if (ANSWER.test(column)) open(own).prediction = column;
    else if (answer !== null) open(answer[1] ?? '').prediction = column;
    else if (score !== null) open(own).scores.push({ column, class: score[1] ?? null });
    else if (POSITIVE_SCORE.test(column)) open(own).scores.push({ column, class: null });
  }
  const find = (pattern: RegExp): string | null => free.find((name) => pattern.test(name.trim())) ?? null;
  const findOf = (model: string, kind: keyof typeof NAMED_SETS): string | null =>
    free.find((name) => NAMED_SETS[kind].exec(name)?.[1] === model) ?? null;
  return [...named].map(([name, columns]) => ({
    name,
    ...columns,
    lower: findOf(name, 'lower') ?? (name === own ? find(LOWER) : null),
    upper: findOf(name, 'upper') ?? (name === own ? find(UPPER) : null),
    set: findOf(name, 'set'),
  }));
}
