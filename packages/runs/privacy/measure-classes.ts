import { measureAnonymity } from '@etalon/privacy';
import { readParameters } from '../read-parameters.ts';
import type { RunKind } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import { checkOneInput, firstInput, loadInput, nameTable } from './load-input.ts';

interface Parameters {
  readonly sheet?: string;
  readonly declared: readonly string[];
  readonly candidates: readonly string[];
  readonly sensitive: readonly string[];
}

const names = { type: 'array', uniqueItems: true, items: { type: 'string', minLength: 1 } };
const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['declared', 'candidates', 'sensitive'],
  properties: {
    sheet: { type: 'string', minLength: 1 },
    declared: { ...names, maxItems: 12 },
    candidates: { ...names, maxItems: 10 },
    sensitive: { ...names, maxItems: 10 },
  },
};

/** Classes of rows that share chosen columns: k, unique rows, and ℓ of the sensitive columns. */
export const measureClasses: RunKind = {
  kind: 'privacy.anonymity',
  version: '1.0.0',
  title: { fr: 'Classes de quasi-identifiants', en: 'Classes of quasi-identifiers' },
  interactive: true,
  check: (parameters, inputs) => {
    readParameters<Parameters>(schema, parameters);
    checkOneInput(inputs);
  },
  perform: async (task, tools) => {
    const { sheet, declared, candidates, sensitive } = readParameters<Parameters>(schema, task.parameters);
    const duck = await tools.openDuckdb();
    const loaded = await loadInput(duck, task, {
      input: firstInput(task),
      tableName: 'etalon_classes',
      sheet,
    });
    const facts = await measureAnonymity(duck, {
      table: await nameTable(duck, loaded.textTable, firstInput(task).name),
      declared,
      candidates,
      sensitive,
    });
    return { result: { kind: 'measured', facts: toJson(facts) }, outputs: [] };
  },
};
