import { EtalonError } from '@etalon/error';
import { compareControls, measureControls } from '@etalon/warehouse';
import type { SqlClient } from '@etalon/warehouse-store';
import type { Json } from '@etalon/workshop';
import { readParameters } from '../read-parameters.ts';
import type { RunKind } from '../run-kind.ts';
import { checkInputs, closed, nameRule, namesRule, tableRule } from './parameters.ts';
import { makeTable } from './parquet.ts';

interface Parameters {
  /** Schema that receives the tables: one for each project. */
  readonly schema: string;
  readonly tables: readonly {
    readonly name: string;
    readonly input: string;
    readonly key: readonly string[];
    readonly sums: readonly string[];
  }[];
}

const schema = closed(
  {
    schema: tableRule,
    tables: {
      type: 'array',
      minItems: 1,
      maxItems: 500,
      items: closed({ name: tableRule, input: nameRule, key: namesRule, sums: namesRule }, [
        'name',
        'input',
        'key',
        'sums',
      ]),
    },
  },
  ['schema', 'tables'],
);

/** Address of the PostgreSQL that the operator lends, with its password; without it the embedded one is used and forgotten. */
const ADDRESS = 'ETALON_WAREHOUSE_URL';

/** The same tables in PostgreSQL, each with its totals beside those of its Parquet: counts, keys and sums that differ are told. */
export const loadPostgresql: RunKind = {
  kind: 'warehouse.to-postgres',
  version: '1.0.0',
  title: { fr: 'Chargement dans PostgreSQL', en: 'Load into PostgreSQL' },
  interactive: false,
  check: (parameters, inputs) => {
    const { tables } = readParameters<Parameters>(schema, parameters);
    checkInputs(inputs, { min: 1, max: 500 });
    for (const { input } of tables)
      if (!inputs.some((one) => one.name === input))
        throw new EtalonError('runs.missing-input', { info: { name: input } });
  },
  perform: async (task, tools) => {
    const wanted = readParameters<Parameters>(schema, task.parameters);
    const address = process.env[ADDRESS] ?? '';
    const client = await openClient(address);
    const duck = await tools.openDuckdb();
    const loaded: Json[] = [];
    const { openPostgresqlStore } = await import('@etalon/warehouse-store');
    const store = await openPostgresqlStore({ client, schema: wanted.schema });
    try {
      for (const [at, { name, input, key, sums }] of wanted.tables.entries()) {
        tools.report(at / wanted.tables.length, name);
        const path = task.inputs.find((one) => one.name === input)?.path ?? '';
        const rows = await store.loadParquet({ table: name, path });
        await makeTable(duck, name, { path });
        const request = { table: name, key, sums };
        const { lines, agrees } = compareControls(
          await measureControls(duck, request),
          await store.controlTotals(request),
        );
        loaded.push({ table: name, rows, agrees, lines: lines.map((line) => ({ ...line })) });
      }
    } finally {
      await store.close();
    }
    return { result: { server: address !== '', tables: loaded }, outputs: [] };
  },
};

/** Throws `runs.server-unreachable` without a word of the address. */
async function openClient(address: string): Promise<SqlClient> {
  const { openPgClient, openPgliteClient } = await import('@etalon/warehouse-store');
  if (address === '') return openPgliteClient();
  try {
    return await openPgClient(address);
  } catch {
    throw new EtalonError('runs.server-unreachable');
  }
}
