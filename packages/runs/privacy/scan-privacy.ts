import { scanPersonalData } from '@etalon/privacy';
import { readParameters } from '../read-parameters.ts';
import type { RunKind } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import { checkOneInput, firstInput, loadInput, readSeed } from './load-input.ts';

interface Parameters {
  readonly sheet?: string;
  readonly columns?: readonly string[];
}

const schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    sheet: { type: 'string', minLength: 1 },
    columns: { type: 'array', items: { type: 'string', minLength: 1 }, maxItems: 2000 },
  },
};

/** Personal data recognised in a file of the project, column by column, on every value or on a seeded sample that is told. */
export const scanPrivacy: RunKind = {
  kind: 'privacy.scan',
  version: '1.0.0',
  title: { fr: 'Balayage des données à caractère personnel', en: 'Scan for personal data' },
  interactive: false,
  check: (parameters, inputs) => {
    readParameters<Parameters>(schema, parameters);
    checkOneInput(inputs);
  },
  perform: async (task, tools) => {
    const { sheet, columns } = readParameters<Parameters>(schema, task.parameters);
    const duck = await tools.openDuckdb();
    tools.report(0.05, 'runs.step.read');
    const loaded = await loadInput(duck, task, { input: firstInput(task), tableName: 'etalon_scan', sheet });
    tools.report(0.4, 'runs.step.scan');
    // Read as text: a number would lose the zeros that a SIRET or a postal code begins with.
    const scan = await scanPersonalData(duck, {
      table: loaded.textTable,
      seed: readSeed(task),
      ...(columns === undefined ? {} : { columns }),
    });
    const types = new Map(loaded.columns.map(({ name, type }) => [name, type]));
    const read = scan.columns.map((row) => ({ ...row, type: types.get(row.column) ?? row.type }));
    return {
      result: { kind: 'scanned', scan: toJson({ ...scan, table: firstInput(task).name, columns: read }) },
      outputs: [],
    };
  },
};
