import { quoteIdentifier } from '@etalon/duckdb';
import type { AnalysisSpec, DataColumn, DataTable } from '@etalon/statistics';
import { foldText } from '@etalon/text';
import { textOf } from '../bench/list-item.ts';
import { readList } from '../bench/read-list.ts';
import type { Workbench } from '../bench/workbench.ts';
import type { AnalysedData } from './load-table.ts';

export type Estimand = 'prédiction' | 'causalité' | 'explication';
export type Scale =
  | 'deux valeurs'
  | 'entiers depuis zéro'
  | 'parts entre 0 et 1'
  | 'notes entières'
  | 'continue'
  | 'catégories';

/** What the whole analysis says of its aim and of how its rows came. */
export interface Context {
  readonly words: string;
  readonly isPaired: boolean;
  readonly isInTime: boolean;
  readonly isClustered: boolean;
  readonly isRandomised: boolean;
  /** Column with the role of an event: durations may be censored. */
  readonly event: string | null;
  /** Rows that share the key of another one. */
  readonly repeated: number;
}

const says = (words: string, pattern: RegExp): boolean => pattern.test(foldText(words));

/** The aim, read in the declared words; null when they do not say. */
export function readEstimand(words: string): Estimand | null {
  if (says(words, /predi|previ|forecast|anticip|score/)) return 'prédiction';
  if (says(words, /caus|\beffet (de|d'|du|des)\b|effect of|impact|contrefact/)) return 'causalité';
  return says(words, /explic|expliq|explain|associ|lien|relation|differen|ecart|compar/)
    ? 'explication'
    : null;
}

/** The plan, the question and the roles of the variables, and the rows that share a key in the delivered table. */
export async function readContext(bench: Workbench, data: AnalysedData | null): Promise<Context> {
  const [plan] = await readList(bench, 'plan');
  const [question] = await readList(bench, 'questions');
  const variables = await readList(bench, 'variables');
  const columnOf = (role: string): string | null => {
    const found = variables.find((item) => foldText(textOf(item, 'role')) === role);
    return found === undefined ? null : textOf(found, 'column', 'colonne');
  };
  const words = [
    plan === undefined ? '' : textOf(plan, 'estimand', 'objectif'),
    plan === undefined ? '' : textOf(plan, 'design', 'dispositif'),
    question === undefined ? '' : textOf(question, 'label', 'text', 'question'),
  ].join(' ');
  const key = columnOf('key');
  return {
    words,
    ...readDesign(words),
    isClustered: readDesign(words).isClustered || columnOf('cluster') !== null,
    event: columnOf('event'),
    repeated: key === null || data === null ? 0 : await countRepeated(bench, data, key),
  };
}

export function readDesign(
  words: string,
): Pick<Context, 'isPaired' | 'isInTime' | 'isClustered' | 'isRandomised'> {
  return {
    isPaired: says(words, /\b(apparie|paired|avant.{1,4}apres|before.{1,5}after|mesures? repete|repeated)/),
    isInTime: says(
      words,
      /\b(serie|chronolog|temporel|time series|longitudin|mensuel|quotidien)|au cours du temps/,
    ),
    isClustered: says(words, /\b(grappe|cluster|imbrique|hierarch|nested)/),
    isRandomised: says(words, /\b(randomis|essai|tirage au sort|aleatoire|experience controlee)/),
  };
}

async function countRepeated(bench: Workbench, { table }: AnalysedData, key: string): Promise<number> {
  if (!table.columns.some((column) => column.name === key)) return 0;
  const name = quoteIdentifier(key);
  const [row] = await bench.duck.rows(
    `SELECT count(${name}) - count(DISTINCT ${name}) AS repeated FROM ${quoteIdentifier(table.typedTable)}`,
  );
  return Number(row?.repeated ?? 0);
}

/** The outcome column of an analysis. */
export function outcomeOf(spec: AnalysisSpec): string | null {
  switch (spec.kind) {
    case 'linear-model':
    case 'glm':
      return spec.outcome.column;
    case 'correlation':
      return spec.first;
    case 't-paired':
    case 'signed-rank-paired':
      return spec.pairs.form === 'wide' ? spec.pairs.first : spec.pairs.column;
    case 'survival-curve':
    case 'cox':
      return spec.time;
    default:
      return 'column' in spec ? spec.column : null;
  }
}

const MOST_NOTES = 11;
const MOST_COUNTS = 60;

/** The scale that the values of a column show; null without data. */
export function readScale(table: DataTable | null, name: string | null): Scale | null {
  const column = table === null || name === null ? undefined : table.columns[name];
  return column === undefined ? null : scaleOf(column);
}

function scaleOf(column: DataColumn): Scale | null {
  if (column.kind === 'factor') return column.levels.length === 2 ? 'deux valeurs' : 'catégories';
  const values = column.values.filter(Number.isFinite);
  const distinct = new Set(values);
  if (values.length === 0) return null;
  if (distinct.size === 2) return 'deux valeurs';
  const lo = values.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  const hi = values.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  const isWhole = values.every(Number.isInteger);
  if (isWhole && lo >= 1 && hi <= 10 && distinct.size <= MOST_NOTES) return 'notes entières';
  if (isWhole && lo === 0 && distinct.size <= MOST_COUNTS) return 'entiers depuis zéro';
  return !isWhole && lo >= 0 && hi <= 1 ? 'parts entre 0 et 1' : 'continue';
}
