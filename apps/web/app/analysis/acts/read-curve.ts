import { EtalonError } from '@etalon/error';
import type { JsonObject } from '@etalon/usecases';
import { type AnalysisContent, parseTerms, writeFilters } from '@etalon/workshop/analysis';
import { textOf } from './acting.ts';
import { engineFilters } from './compute.ts';

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const METHODS: Readonly<Record<string, JsonObject>> = {
  lm: { kind: 'linear-model', errors: { kind: 'model' } },
  'lm-HC3': { kind: 'linear-model', errors: { kind: 'robust', type: 'HC3' } },
  poisson: { kind: 'glm', family: 'poisson' },
  'quasi-poisson': { kind: 'glm', family: 'quasi-poisson' },
  gamma: { kind: 'glm', family: 'gamma' },
  binomial: { kind: 'glm', family: 'binomial' },
};

function readOutcome(line: string, event: string): JsonObject {
  const [term] = parseTerms(line);
  const [column] = Array.isArray(term?.columns) ? term.columns : [];
  if (term === undefined || typeof column !== 'string')
    throw new EtalonError('analysis.bad-terms', { info: { term: line } });
  const { transform } = term;
  return { column, ...(transform === undefined ? {} : { transform }), ...(event === '' ? {} : { event }) };
}

function readMethod(name: string, analysis: AnalysisContent): readonly JsonObject[] {
  const cluster = analysis.variables.find(({ role }) => role === 'cluster');
  if (name === 'lm-cluster')
    return cluster === undefined
      ? []
      : [{ id: name, value: { kind: 'linear-model', errors: { kind: 'cluster', column: cluster.column } } }];
  const value = METHODS[name];
  return value === undefined ? [] : [{ id: name, value }];
}

/** The choices declared for a specification curve; throws `analysis.bad-terms`. */
export function readCurve(form: FormData, analysis: AnalysisContent): JsonObject {
  const [exposure] = parseTerms(textOf(form, 'exposition'));
  if (exposure === undefined) throw new EtalonError('analysis.bad-terms', { info: { term: '' } });
  const event = textOf(form, 'evenement');
  const outcomes = lines(textOf(form, 'mesures'));
  const adjustments = lines(textOf(form, 'ajustements'));
  const wanted = form.getAll('filtres').map(String);
  const sets = new Map([
    ['', []],
    ...analysis.filters.map((trial) => [writeFilters(trial.filters), trial.filters] as const),
    [writeFilters(analysis.activeFilters), analysis.activeFilters],
  ]);
  const filters = [...sets].filter(([name]) => wanted.includes(name === '' ? 'aucun' : name));
  const { plan, question } = analysis;
  return {
    term: textOf(form, 'terme'),
    level: Math.round((1 - plan.alpha) * 1e9) / 1e9,
    ...(question.unit === '' ? {} : { unit: question.unit }),
    outcomes: outcomes.map((line) => ({ id: line, value: readOutcome(line, event) })),
    exposure,
    covariates: [
      ...(form.has('sans') || adjustments.length === 0 ? [{ id: 'aucun', value: [] }] : []),
      ...adjustments.map((line) => ({ id: line, value: parseTerms(line) })),
    ],
    filters: (filters.length === 0 ? [['', []] as const] : filters).map(([name, set]) => ({
      id: name === '' ? 'aucun' : name,
      value: engineFilters(set),
    })),
    methods: form.getAll('methodes').flatMap((name) => readMethod(String(name), analysis)),
  };
}
