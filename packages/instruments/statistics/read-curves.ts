import { foldText } from '@etalon/text';
import { type ListItem, numberOf, recordsOf, textOf } from '../bench/list-item.ts';
import { readList } from '../bench/read-list.ts';
import type { Workbench } from '../bench/workbench.ts';
import type { AskedAnalysis, DeclaredModel } from './declared-models.ts';
import { foldTerm } from './find-number.ts';
import { parseFilters } from './parse-filters.ts';
import { parseFormula } from './parse-formula.ts';
import { readMethod } from './read-method.ts';

/** One choice of analysis for the same term. */
export interface Variant {
  readonly label: string;
  readonly asked: AskedAnalysis | null;
  readonly reason: string;
  /** Estimate written by the person. */
  readonly declared: number | null;
  readonly path: string;
  readonly locator: string;
}

export interface Curve {
  readonly term: string;
  readonly variants: readonly Variant[];
}

/** The curves of a hand-in: those that it declares, else the models that share a term of one outcome. */
export async function readCurves(
  bench: Workbench,
  models: readonly DeclaredModel[],
): Promise<readonly Curve[]> {
  const items = await readList(bench, 'specifications');
  const clusters = await readList(bench, 'variables');
  const cluster = clusters.find((item) => textOf(item, 'role') === 'cluster');
  const columnOfCluster = cluster === undefined ? '' : textOf(cluster, 'column', 'colonne');
  const declared = groupItems(items, columnOfCluster);
  return declared.length > 0 ? declared : shareTerms(models);
}

/** Curves with their rows inside, or one row an item as a table gives them. */
function groupItems(items: readonly ListItem[], cluster: string): readonly Curve[] {
  const rows = items.flatMap((item) => {
    const inside = recordsOf(item, 'rows', 'lignes');
    return (inside.length === 0 ? [item] : inside).map((row) => ({
      term: textOf(item, 'term', 'terme'),
      row,
    }));
  });
  const known = rows.filter(({ term }) => term !== '');
  return [...Map.groupBy(known, ({ term }) => term)].map(([term, own]) => ({
    term,
    variants: own.map(({ row }) => readVariant(row, term, cluster)),
  }));
}

function readVariant(row: ListItem, term: string, cluster: string): Variant {
  const part = (...names: readonly string[]): string => {
    const text = textOf(row, ...names);
    return /^(aucun|aucune|none)$/i.test(text) ? '' : text;
  };
  const [outcome, covariates] = [part('outcome', 'mesure', 'resultat'), part('covariates', 'ajustement')];
  const [filter, method] = [part('filter', 'filtre'), part('method', 'methode')];
  const exposure = term.replace(/\[[^\]]*\]/g, '');
  const formula = parseFormula(
    `${outcome} ~ ${[exposure, covariates].filter((one) => one !== '').join(' + ')}`,
  );
  const spec = formula === null ? null : readMethod(spell(method), formula);
  const filters = parseFilters(filter);
  const errors =
    /cluster/.test(method) && cluster !== '' ? { errors: { kind: 'cluster' as const, column: cluster } } : {};
  const asked =
    spec === null || filters === null
      ? null
      : {
          analysis: { spec: spec.kind === 'linear-model' ? { ...spec, ...errors } : spec, filters },
          as: /\[/.test(term) ? { [exposure]: 'factor' as const } : {},
          conditions: [],
        };
  return {
    label: [outcome, covariates || 'sans ajustement', filter || 'toutes les lignes', method].join(' ; '),
    asked,
    reason: asked === null ? 'la variante ne se lit pas' : '',
    declared: numberOf(row, 'est', 'estimate', 'estimation'),
    path: row.path,
    locator: row.locator,
  };
}

/** `lm-HC3` as words that the reader of methods knows. */
const spell = (method: string): string =>
  foldText(method).startsWith('lm') ? `lm ${method.slice(2).replace('-', ' ')}` : method;

/** Models of one outcome that share their first term, two or more. */
function shareTerms(models: readonly DeclaredModel[]): readonly Curve[] {
  const seen = new Map<string, DeclaredModel>();
  for (const model of models) if (model.asked !== null) seen.set(JSON.stringify(model.asked), model);
  const own = [...seen.values()].flatMap((model) => {
    const spec = model.asked?.analysis.spec;
    return spec !== undefined && (spec.kind === 'linear-model' || spec.kind === 'glm')
      ? [{ model, spec }]
      : [];
  });
  const groups = Map.groupBy(own, ({ spec }) =>
    JSON.stringify([spec.kind, spec.outcome.column, spec.terms[0] ?? null]),
  );
  return [...groups.values()].flatMap((group): readonly Curve[] => {
    const [column, crossed] = group[0]?.spec.terms[0]?.columns ?? [];
    if (group.length < 2 || column === undefined || crossed !== undefined) return [];
    return [{ term: column, variants: group.map(({ model }) => ({ ...model, declared: null })) }];
  });
}

/** True when an estimate is that of the followed term, or of one level of it when the term is a whole column. */
export function isTerm(estimate: string, term: string): boolean {
  if (foldTerm(estimate) === foldTerm(term)) return true;
  return !estimate.includes(':') && estimate.replace(/^[a-z0-9]+\(|\)$/g, '').split('[')[0] === term;
}
