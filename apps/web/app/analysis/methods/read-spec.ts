import { type JsonObject, parseTerms } from '@etalon/workshop/analysis';
import type { FieldName, MethodKind } from './method.ts';

/** What the form holds: columns of a list are parted by line feeds. */
export type FieldValues = Readonly<Partial<Record<FieldName, string>>>;

const SEED = 20_260_101;
const STARTS = 20;

function drop(item: Readonly<Record<string, JsonObject[string] | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(item).flatMap(([key, value]) =>
      value === undefined || value === '' ? [] : [[key, value]],
    ),
  );
}

const numberOf = (text: string | undefined): number | undefined => {
  const value = Number((text ?? '').trim().replace(',', '.').replace('−', '-'));
  return text === undefined || text.trim() === '' || Number.isNaN(value) ? undefined : value;
};

function errorsOf(values: FieldValues): JsonObject {
  const { errors = 'model', cluster, replicates } = values;
  if (errors === 'cluster') return drop({ kind: 'cluster', column: cluster });
  if (errors === 'bootstrap')
    return { kind: 'bootstrap', replicates: Math.round(numberOf(replicates) ?? 2000), seed: SEED };
  return errors === 'model' ? { kind: 'model' } : { kind: 'robust', type: errors };
}

const levelsOf = ({ levelA, levelB }: FieldValues): readonly string[] | undefined =>
  levelA && levelB ? [levelA, levelB] : undefined;

function pairsOf(values: FieldValues): JsonObject {
  const { column, second, group, key } = values;
  if (second) return drop({ form: 'wide', first: column, second });
  return drop({ form: 'long', column, group, key, levels: levelsOf(values) ?? [] });
}

const yes = (text: string | undefined): boolean => text === 'yes';

/** The analysis that a form asks for; what is missing is left out and told by the run. Throws `analysis.bad-terms`. */
export function readSpec(kind: MethodKind, values: FieldValues): JsonObject {
  return drop({ kind, ...readRest(kind, values) });
}

function readRest(
  kind: MethodKind,
  values: FieldValues,
): Readonly<Record<string, JsonObject[string] | undefined>> {
  const { column, group, row, event } = values;
  const columns = (values.columns ?? '').split('\n').filter((name) => name !== '');
  switch (kind) {
    case 'describe':
      return { columns, by: values.by, weights: values.weights };
    case 't-one-sample':
    case 'signed-rank-one-sample':
      return { column, reference: numberOf(values.reference) };
    case 'normality':
    case 'chi-square-fit':
      return { column };
    case 't-welch':
    case 't-two-sample':
    case 'mann-whitney':
      return { column, group, levels: levelsOf(values) };
    case 't-paired':
    case 'signed-rank-paired':
      return { pairs: pairsOf(values) };
    case 'anova-one-way':
    case 'anova-welch':
    case 'kruskal-wallis':
      return { column, group };
    case 'anova-two-way':
      return { column, first: values.first, second: values.second, interaction: yes(values.interaction) };
    case 'friedman':
      return { column, group, block: values.block };
    case 'binomial':
      return { column, event, reference: numberOf(values.reference) };
    case 'proportions':
      return { column, event, group, correction: yes(values.correction) };
    case 'chi-square':
    case 'mcnemar':
      return { row, column, correction: yes(values.correction) };
    case 'fisher':
      return { row, column };
    case 'correlation':
      return { method: values.method, first: values.first, second: values.second };
    default:
      return readModel(kind, values, columns);
  }
}

type ModelKind = Extract<
  MethodKind,
  | 'linear-model'
  | 'glm'
  | 'survival-curve'
  | 'cox'
  | 'autocorrelation'
  | 'decomposition'
  | 'holt-winters'
  | 'components'
  | 'clusters'
>;

function readModel(
  kind: ModelKind,
  values: FieldValues,
  columns: readonly string[],
): Readonly<Record<string, JsonObject[string] | undefined>> {
  const { column, order, time, link, weights } = values;
  const transform = values.transform === 'identity' ? undefined : values.transform;
  const terms = (): readonly JsonObject[] => parseTerms(values.terms ?? '');
  const period = numberOf(values.period);
  switch (kind) {
    case 'linear-model':
      return { outcome: drop({ column, transform }), terms: terms(), errors: errorsOf(values), weights };
    case 'glm':
      return {
        outcome: drop({ column, event: values.event }),
        family: values.family,
        link: link === 'canonical' ? undefined : link,
        terms: terms(),
        errors: errorsOf(values),
        weights,
      };
    case 'survival-curve': {
      const at = (values.at ?? '').split(/[;\s]+/).flatMap((part) => numberOf(part) ?? []);
      return { time, event: column, group: values.group, at: at.length === 0 ? undefined : at };
    }
    case 'cox':
      return { time, event: column, terms: terms() };
    case 'autocorrelation':
      return { column, order, lags: numberOf(values.lags) };
    case 'decomposition':
      return { column, order, period };
    case 'holt-winters':
      return { column, order, period, seasonal: values.seasonal, horizon: numberOf(values.horizon) };
    case 'components':
      return { columns };
    case 'clusters': {
      const isMeans = values.method === 'k-means';
      return {
        columns,
        method: values.method,
        groups: numberOf(values.groups),
        ...(isMeans ? { starts: STARTS, seed: SEED } : { linkage: values.linkage }),
      };
    }
    default:
      return kind satisfies never;
  }
}

/** True for what takes longer than a person waits. */
export function isLong(kind: MethodKind, values: FieldValues, rows: number): boolean {
  if (kind === 'linear-model' || kind === 'glm') return values.errors === 'bootstrap';
  return kind === 'clusters' && values.method === 'hierarchical' && rows > 2000;
}
