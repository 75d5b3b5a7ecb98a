import { runSpecificationCurve, type SpecificationCurveSpec } from '@etalon/statistics';
import { readParameters } from '../read-parameters.ts';
import type { RunKind } from '../run-kind.ts';
import { needOneTable } from './analyse-table.ts';
import { errorsSchema, familySchema, filterSchema, outcomeSchema, termSchema } from './analysis-schema.ts';
import { listCurveColumns } from './list-columns.ts';
import { loadColumns } from './load-columns.ts';
import { toJson } from './to-json.ts';

interface Parameters {
  readonly curve: SpecificationCurveSpec;
  readonly as?: Readonly<Record<string, 'number' | 'factor'>>;
}

const text = { type: 'string', minLength: 1 };
const choices = (value: object): object => ({
  type: 'array',
  minItems: 1,
  maxItems: 60,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'value'],
    properties: { id: text, value },
  },
});
const method = {
  oneOf: [
    {
      type: 'object',
      additionalProperties: false,
      required: ['kind'],
      properties: { kind: { const: 'linear-model' }, errors: errorsSchema },
    },
    {
      type: 'object',
      additionalProperties: false,
      required: ['kind', 'family'],
      properties: { kind: { const: 'glm' }, family: familySchema, errors: errorsSchema },
    },
  ],
};
const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['curve'],
  properties: {
    curve: {
      type: 'object',
      additionalProperties: false,
      required: ['term', 'outcomes', 'exposure', 'covariates', 'filters', 'methods'],
      properties: {
        term: text,
        level: { type: 'number', exclusiveMinimum: 0.5, exclusiveMaximum: 1 },
        unit: { type: 'string' },
        outcomes: choices(outcomeSchema),
        exposure: termSchema,
        covariates: choices({ type: 'array', items: termSchema, maxItems: 60 }),
        filters: choices({ type: 'array', items: filterSchema, maxItems: 40 }),
        methods: choices(method),
      },
    },
    as: { type: 'object', additionalProperties: { enum: ['number', 'factor'] } },
  },
};

/** The estimate of one term under every combination of declared choices; it waits in the queue and says how far it is. */
export const estimateCurve: RunKind = {
  kind: 'statistics.specifications',
  version: '1.0.0',
  title: { fr: 'Courbe de spécifications', en: 'Specification curve' },
  interactive: false,
  check: (parameters, inputs) => {
    const { curve } = readParameters<Parameters>(schema, parameters);
    needOneTable(inputs, listCurveColumns(curve).length);
  },
  perform: async (task, tools) => {
    const { curve, as } = readParameters<Parameters>(schema, task.parameters);
    const [input] = task.inputs;
    const table =
      input === undefined
        ? { rows: 0, columns: {} }
        : await loadColumns(input, { columns: listCurveColumns(curve), ...(as && { as }) }, tools);
    const result = await runSpecificationCurve(await tools.openR(), table, curve, {
      onProgress: (share) => tools.report(share, 'statistics.specifications'),
    });
    const points = result.points.map(({ analysis: _, ...point }) => point);
    return { result: toJson({ ...result, points }), outputs: [] };
  },
};
