import { FILTER_OPERATORS, VARIABLE_KINDS, VARIABLE_ROLES } from './analysis-content.ts';

const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const number = { type: ['number', 'null'] };
const maybeText = { type: ['string', 'null'] };

const record = (properties: object, required: readonly string[] = []): object => ({
  type: 'object',
  required,
  properties,
});
const item = (properties: object): object =>
  record({ id: { type: 'string', minLength: 1 }, ...properties }, ['id']);
const list = (items: object): object => ({ type: 'array', items });

const filter = item({
  column: text,
  operator: { enum: FILTER_OPERATORS },
});
const terms = {
  estimand: text,
  design: text,
  method: text,
  assumptions: text,
  alternatives: text,
  alpha: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
  usefulPrecision: number,
};
const estimates = list(
  record({ term: text, est: number, se: number, lo: number, hi: number, p: number, unit: text }),
);
const numbers = list(item({ runId: text, path: list(text), value: number, decimals: count, unit: text }));

/** JSON Schema 2020-12 of a draft analysis: types and closed lists. */
export const analysisSchema: object = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...record(
    {
      question: record({
        population: text,
        outcome: text,
        exposure: text,
        comparison: text,
        unit: text,
        decision: text,
        decisionThreshold: number,
      }),
      plan: record({
        ...terms,
        registeredAt: maybeText,
        registered: { anyOf: [{ type: 'null' }, record(terms)] },
        resultsBefore: count,
        amendments: list(item({ at: text, field: text, before: text, after: text, reason: text })),
      }),
      source: { anyOf: [{ type: 'null' }, record({ name: text, sha256: text, runId: maybeText })] },
      variables: list(
        item({ column: text, kind: { enum: VARIABLE_KINDS }, role: { enum: VARIABLE_ROLES }, unit: text }),
      ),
      variablesRunId: text,
      activeFilters: list(filter),
      filters: list(item({ at: text, filters: list(filter), n: count, method: text, runId: text })),
      draft: { anyOf: [{ type: 'null' }, record({ runId: text, method: text })] },
      models: list(
        item({
          label: text,
          formula: text,
          family: text,
          filters: list(filter),
          n: count,
          estimates,
          fit: { type: 'object', additionalProperties: number },
          diagnostics: list(record({ name: text, symbol: text, statistic: number, p: number })),
          warnings: list(text),
          engine: text,
          runId: text,
          at: text,
        }),
      ),
      findings: list(
        item({
          questionId: text,
          modelId: text,
          sentence: text,
          numbers,
          effect: number,
          lo: number,
          hi: number,
          unit: text,
          n: number,
          interpretation: text,
          limits: text,
        }),
      ),
      actions: list(
        item({ findingId: text, decision: text, threshold: text, benefit: text, risk: text, owner: text }),
      ),
      multiplicity: { anyOf: [{ type: 'null' }, record({ method: text, runId: text })] },
      specifications: list(item({ at: text, term: text, unit: text, runId: text })),
    },
    ['question', 'plan', 'variables', 'filters', 'models', 'findings', 'actions', 'specifications'],
  ),
};
