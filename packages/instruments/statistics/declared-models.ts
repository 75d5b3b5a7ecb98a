import { isObject, type JsonValue } from '@etalon/evidence';
import type { Analysis, AnalysisSpec } from '@etalon/statistics';
import { fieldOf, type ListItem, labelOf, numberOf, textOf } from '../bench/list-item.ts';
import { readList } from '../bench/read-list.ts';
import type { Workbench } from '../bench/workbench.ts';
import { type DeclaredNumber, listNumbers } from './declared-numbers.ts';
import { parseFilters } from './parse-filters.ts';
import { parseFormula } from './parse-formula.ts';
import { readFilters, readTexts } from './read-members.ts';
import { readMethod } from './read-method.ts';
import { readSpec } from './read-spec.ts';

export interface AskedAnalysis {
  readonly analysis: Analysis;
  /** Columns read as another kind than their values say. */
  readonly as: Readonly<Record<string, 'number' | 'factor'>>;
  /** Scalar SQL conditions on rows. */
  readonly conditions: readonly string[];
}

/** A model or a finding that prints numbers: the analysis that it names, or why none can be read. */
export interface DeclaredModel {
  readonly label: string;
  readonly asked: AskedAnalysis | null;
  readonly reason: string;
  readonly numbers: readonly DeclaredNumber[];
  /** What the row says of its aim and of how the data came, beside the plan. */
  readonly words: string;
  readonly path: string;
  readonly locator: string;
}

export interface Declared {
  readonly models: readonly DeclaredModel[];
  /** Findings that name no model and give no formula. */
  readonly unbound: number;
}

/** The analyses of a hand-in: `models` of the document, and findings that name one or write their own formula. */
export async function listDeclared(bench: Workbench): Promise<Declared> {
  const items = await readList(bench, 'models');
  const models = items.map(readModel);
  const byId = new Map(items.map((item, place) => [item.id, models[place]]));
  const findings = (await readList(bench, 'findings')).map((item) => readFinding(item, byId));
  return {
    models: [...models, ...findings.filter((one) => one !== null)],
    unbound: findings.filter((one) => one === null).length,
  };
}

/** One analysis is read once, whatever the number of findings that name it. */
export function keepDistinct(models: readonly DeclaredModel[]): readonly DeclaredModel[] {
  const seen = new Set<string>();
  return models.filter(({ asked, label }) => {
    const key = asked === null ? `?${label}` : JSON.stringify(asked);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function readFinding(
  item: ListItem,
  models: ReadonlyMap<string, DeclaredModel | undefined>,
): DeclaredModel | null {
  const named = models.get(textOf(item, 'modelId', 'model', 'modele'));
  if (named !== undefined) return { ...readModel(item), asked: named.asked, reason: named.reason };
  const hasOwn = fieldOf(item, 'spec') !== undefined || textOf(item, ...FORMULA).includes('~');
  return hasOwn ? readModel(item) : null;
}

const FORMULA = ['formula', 'formule', 'modele', 'model'] as const;

function readModel(item: ListItem): DeclaredModel {
  const read = readAsked(item);
  const isRead = typeof read !== 'string';
  return {
    label: (labelOf(item) || textOf(item, ...FORMULA) || item.id).slice(0, 160),
    asked: isRead ? read : null,
    reason: isRead ? '' : read,
    numbers: listNumbers(item),
    words: `${textOf(item, 'estimand', 'objectif', 'but')} ${textOf(item, 'design', 'plan', 'dispositif')}`,
    path: item.path,
    locator: item.locator,
  };
}

/** The analysis of an item, from its typed specification or from its formula and method; a sentence when there is none. */
function readAsked(item: ListItem): AskedAnalysis | string {
  const spec = fieldOf(item, 'spec');
  return spec === undefined ? readWritten(item) : readTyped(item, spec);
}

function readTyped(item: ListItem, spec: JsonValue): AskedAnalysis | string {
  const read = readSpec(spec);
  if (read === null) return 'la spécification ne nomme pas une analyse que cet instrument recalcule';
  const whole = isObject(spec) ? spec : {};
  const inner = isObject(whole.analysis) ? whole.analysis : whole;
  const filters = readFilters(inner.filters ?? fieldOf(item, 'filters'));
  if (filters === null) return 'un filtre de lignes ne se lit pas';
  const level = typeof inner.level === 'number' ? inner.level : readLevel(item);
  const kinds = isObject(whole.as) ? Object.entries(whole.as) : [];
  const as = kinds.flatMap(([name, kind]) =>
    kind === 'number' || kind === 'factor' ? [[name, kind] as const] : [],
  );
  return {
    analysis: { spec: read, filters, ...(isLevel(level) ? { level } : {}) },
    as: Object.fromEntries(as),
    conditions: readTexts(whole.conditions),
  };
}

function readWritten(item: ListItem): AskedAnalysis | string {
  const text = textOf(item, ...FORMULA);
  if (text === '') return 'ni formule ni spécification';
  const formula = parseFormula(text);
  if (formula === null) return `la formule « ${text.slice(0, 120)} » ne se lit pas`;
  const method = textOf(item, 'method', 'methode', 'family', 'famille', 'test', 'technique');
  const spec: AnalysisSpec | null =
    method === '' && formula.survival !== null
      ? { kind: 'cox', ...formula.survival, terms: formula.terms }
      : readMethod(method, formula);
  if (method === '' && spec === null) return 'la méthode n’est pas dite';
  if (spec === null) return `la méthode « ${method.slice(0, 80)} » et la formule ne donnent pas une analyse`;
  const filters = readWrittenFilters(item);
  if (filters === null) return 'un filtre de lignes ne se lit pas';
  const level = readLevel(item);
  const analysis = { spec, filters, ...(isLevel(level) ? { level } : {}) };
  const as = formula.factors.map((name) => [name, 'factor'] as const);
  return { analysis, as: Object.fromEntries(as), conditions: [] };
}

function readWrittenFilters(item: ListItem): ReturnType<typeof readFilters> {
  const value = fieldOf(item, 'filters', 'filter', 'filtre', 'filtres');
  return typeof value === 'string' ? parseFilters(value) : readFilters(value);
}

function readLevel(item: ListItem): number | null {
  const level = numberOf(item, 'level', 'niveau', 'confiance');
  return level === null ? null : level > 1 ? level / 100 : level;
}

const isLevel = (level: number | null): level is number => level !== null && level > 0.5 && level < 1;
