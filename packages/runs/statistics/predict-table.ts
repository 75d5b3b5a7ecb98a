import { EtalonError } from '@etalon/error';
import { isJsonList, isJsonObject, type Json } from '@etalon/workshop';
import { readParameters } from '../read-parameters.ts';
import type { RunKind } from '../run-kind.ts';
import { needOneTable } from './analyse-table.ts';
import { type AnalysisParameters, readAnalysisParameters } from './analysis-schema.ts';
import { listColumns } from './list-columns.ts';
import { loadColumns } from './load-columns.ts';
import { type Prediction, predictScenario, type Scenario } from './predict-scenarios.ts';
import { toJson } from './to-json.ts';

const MOST_SCENARIOS = 24;
const schema = {
  type: 'array',
  minItems: 1,
  maxItems: MOST_SCENARIOS,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'values'],
    properties: {
      id: { type: 'string' },
      values: { type: 'object', additionalProperties: { type: ['number', 'string'] } },
    },
  },
};

interface Parameters extends AnalysisParameters {
  readonly scenarios: readonly Scenario[];
}

function read(parameters: Json): Parameters {
  if (!isJsonObject(parameters) || !isJsonList(parameters.scenarios))
    throw new EtalonError('runs.bad-parameters', { info: { place: '/scenarios', rule: 'array' } });
  const { scenarios, ...rest } = parameters;
  return {
    ...readAnalysisParameters(rest),
    scenarios: readParameters<readonly Scenario[]>(schema, scenarios ?? null),
  };
}

/** What a kept model expects for situations that somebody describes. */
export const predictTable: RunKind = {
  kind: 'statistics.predict',
  version: '1.0.0',
  title: { fr: 'Scénarios d’un modèle', en: 'Scenarios of a model' },
  interactive: true,
  check: (parameters, inputs) => {
    const { analysis } = read(parameters);
    if (analysis.spec.kind !== 'linear-model' && analysis.spec.kind !== 'glm')
      throw new EtalonError('runs.bad-parameters', { info: { place: '/analysis/spec/kind', rule: 'model' } });
    needOneTable(inputs, 1);
  },
  perform: async (task, tools) => {
    const { analysis, scenarios, conditions, as } = read(task.parameters);
    const { spec } = analysis;
    const [input] = task.inputs;
    if (input === undefined || (spec.kind !== 'linear-model' && spec.kind !== 'glm'))
      throw new EtalonError('runs.bad-inputs', { info: { wanted: 1, given: task.inputs.length } });
    const filtered = (analysis.filters ?? []).map((filter) => filter.column);
    const columns = [...new Set([...listColumns(spec), ...filtered])];
    const table = await loadColumns(
      input,
      { columns, ...(conditions && { conditions }), ...(as && { as }) },
      tools,
    );
    const session = await tools.openR();
    const predictions: Prediction[] = [];
    for (const scenario of scenarios)
      predictions.push(await predictScenario(session, table, { analysis, spec, scenario }));
    return { result: toJson({ predictions }), outputs: [] };
  },
};
