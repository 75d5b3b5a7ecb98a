import { EtalonError } from '@etalon/error';
import type { Analysis, AnalysisKind } from '@etalon/statistics';
import { isJsonObject, type Json } from '@etalon/workshop';
import { readParameters } from '../read-parameters.ts';

const text = { type: 'string', minLength: 1 };
const number = { type: 'number' };
const yes = { type: 'boolean' };
const texts = { type: 'array', items: text, minItems: 1, maxItems: 60 };
const pair = { type: 'array', items: text, minItems: 2, maxItems: 2 };
const side = { enum: ['two-sided', 'less', 'greater'] };
const count = { type: 'integer', minimum: 1, maximum: 1_000_000 };

type Properties = Readonly<Record<string, object>>;

/** A closed object; names that end with `?` may be left out. */
function record(properties: Properties): object {
  const names = Object.keys(properties);
  return {
    type: 'object',
    additionalProperties: false,
    required: names.filter((name) => !name.endsWith('?')),
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name.replace(/\?$/, ''), schema]),
    ),
  };
}

const transform = { enum: ['identity', 'log', 'log1p', 'sqrt', 'inverse', 'square'] };
export const termSchema = record({
  columns: texts,
  'transform?': transform,
  'power?': { type: 'integer', minimum: 1, maximum: 6 },
});
const terms = { type: 'array', items: termSchema, maxItems: 60 };
export const outcomeSchema = record({ column: text, 'transform?': transform, 'event?': text });
export const errorsSchema = {
  oneOf: [
    record({ kind: { const: 'model' } }),
    record({ kind: { const: 'robust' }, type: { enum: ['HC0', 'HC1', 'HC2', 'HC3'] } }),
    record({ kind: { const: 'cluster' }, column: text }),
    record({
      kind: { const: 'bootstrap' },
      replicates: { type: 'integer', minimum: 100, maximum: 10_000 },
      seed: count,
    }),
  ],
};
export const familySchema = { enum: ['binomial', 'poisson', 'gamma', 'quasi-binomial', 'quasi-poisson'] };
const model: Properties = {
  outcome: outcomeSchema,
  terms,
  'intercept?': yes,
  'weights?': text,
  'errors?': errorsSchema,
};
export const filterSchema = record({
  id: text,
  column: text,
  operator: { enum: ['=', '!=', '<', '<=', '>', '>=', 'in', 'not-in', 'present'] },
  'value?': {
    anyOf: [
      { type: ['number', 'string'] },
      { type: 'array', items: { type: 'string' } },
      { type: 'array', items: number },
    ],
  },
});

const ONE: Properties = { column: text, reference: number, 'alternative?': side };
const TWO: Properties = { column: text, group: text, 'levels?': pair, 'alternative?': side };
const PAIRED: Properties = {
  pairs: {
    oneOf: [
      record({ form: { const: 'wide' }, first: text, second: text }),
      record({ form: { const: 'long' }, column: text, group: text, key: text, levels: pair }),
    ],
  },
  'alternative?': side,
};
const GROUPS: Properties = { column: text, group: text };
const CROSS: Properties = { row: text, column: text, 'correction?': yes };
const p = { type: 'number', minimum: 0, maximum: 1 };
const SERIES: Properties = { column: text, 'order?': text };

const SPECS: Readonly<Record<AnalysisKind, Properties>> = {
  describe: { columns: texts, 'by?': text, 'weights?': text },
  't-one-sample': ONE,
  'signed-rank-one-sample': ONE,
  't-two-sample': TWO,
  't-welch': TWO,
  'mann-whitney': TWO,
  't-paired': PAIRED,
  'signed-rank-paired': PAIRED,
  'anova-one-way': GROUPS,
  'anova-welch': GROUPS,
  'kruskal-wallis': GROUPS,
  'anova-two-way': { column: text, first: text, second: text, 'interaction?': yes },
  friedman: { column: text, group: text, block: text },
  'chi-square': CROSS,
  fisher: CROSS,
  mcnemar: CROSS,
  'chi-square-fit': { column: text, 'expected?': { type: 'object', additionalProperties: number } },
  binomial: { column: text, event: text, reference: p, 'alternative?': side },
  proportions: { column: text, event: text, group: text, 'correction?': yes },
  correlation: {
    method: { enum: ['pearson', 'spearman', 'kendall'] },
    first: text,
    second: text,
    'alternative?': side,
  },
  normality: { column: text },
  'adjust-p': {
    method: { enum: ['holm', 'hochberg', 'hommel', 'bonferroni', 'BH', 'BY'] },
    values: { type: 'array', items: record({ id: text, p }), minItems: 1, maxItems: 2000 },
  },
  'linear-model': model,
  glm: {
    ...model,
    family: familySchema,
    'link?': { enum: ['logit', 'probit', 'cloglog', 'log', 'identity', 'inverse', 'sqrt'] },
    'offset?': text,
  },
  'survival-curve': {
    time: text,
    event: text,
    'group?': text,
    'at?': { type: 'array', items: number, maxItems: 50 },
  },
  cox: { time: text, event: text, terms },
  'power-t': {
    design: { enum: ['two-sample', 'one-sample', 'paired'] },
    'n?': number,
    'effect?': number,
    sd: number,
    'power?': number,
    'alternative?': side,
  },
  'power-proportion': { 'n?': number, first: p, 'second?': p, 'power?': p, 'alternative?': side },
  precision: {
    of: { enum: ['mean', 'proportion', 'mean-difference', 'proportion-difference'] },
    column: text,
    'event?': text,
    'group?': text,
    'levels?': pair,
    useful: { type: 'number', exclusiveMinimum: 0 },
  },
  autocorrelation: { ...SERIES, lags: count },
  decomposition: { ...SERIES, period: count, 'robust?': yes },
  'holt-winters': {
    ...SERIES,
    period: count,
    'seasonal?': { enum: ['additive', 'multiplicative', 'none'] },
    'trend?': yes,
    horizon: count,
  },
  components: { columns: texts, 'scale?': yes },
  clusters: {
    method: { enum: ['k-means', 'hierarchical'] },
    columns: texts,
    groups: { type: 'integer', minimum: 2, maximum: 50 },
    'scale?': yes,
    'linkage?': { enum: ['ward', 'average', 'complete', 'single'] },
    'starts?': count,
    'seed?': count,
  },
};

const level = { type: 'number', exclusiveMinimum: 0.5, exclusiveMaximum: 1 };
const schemas = new Map<string, object>(
  Object.entries(SPECS).map(([kind, properties]) => [
    kind,
    record({
      analysis: record({
        spec: record({ kind: { const: kind }, ...properties }),
        'level?': level,
        'filters?': { type: 'array', items: filterSchema, maxItems: 40 },
        'unit?': { type: 'string' },
        'filtersTried?': { type: 'integer', minimum: 0 },
      }),
      'conditions?': { type: 'array', items: text, maxItems: 20 },
      'as?': { type: 'object', additionalProperties: { enum: ['number', 'factor'] } },
      'pictures?': yes,
    }),
  ]),
);

export interface AnalysisParameters {
  readonly analysis: Analysis;
  readonly conditions?: readonly string[];
  readonly as?: Readonly<Record<string, 'number' | 'factor'>>;
  /** False for the numbers alone, which come sooner. */
  readonly pictures?: boolean;
}

/** An analysis that follows the schema of its kind; throws `runs.bad-parameters`. */
export function readAnalysisParameters(parameters: Json): AnalysisParameters {
  const analysis = isJsonObject(parameters) ? parameters.analysis : undefined;
  const spec = isJsonObject(analysis) ? analysis.spec : undefined;
  const kind = isJsonObject(spec) ? spec.kind : undefined;
  const schema = typeof kind === 'string' ? schemas.get(kind) : undefined;
  if (schema === undefined)
    throw new EtalonError('runs.bad-parameters', { info: { place: '/analysis/spec/kind', rule: 'unknown' } });
  return readParameters<AnalysisParameters>(schema, parameters);
}
