import { quoteIdentifier } from '@etalon/duckdb';
import { checkExpression } from '@etalon/quality';
import { compareControls, measureControls } from '@etalon/warehouse';
import { readParameters } from '../read-parameters.ts';
import type { RunKind } from '../run-kind.ts';
import { checkInputs, closed, findInput, namesRule } from './parameters.ts';
import { readParquetSql } from './parquet.ts';

interface Parameters {
  /** Column of the store → expression over the source, as a `load` step reads it. */
  readonly columns: Readonly<Record<string, string>>;
  readonly key: readonly string[];
  readonly sums: readonly string[];
}

const schema = closed(
  {
    columns: { type: 'object', additionalProperties: { type: 'string', maxLength: 10_000 } },
    key: { ...namesRule, minItems: 1 },
    sums: namesRule,
  },
  ['columns', 'key', 'sums'],
);

/** Rows, keys and sums of a source beside those of the rows that carry its keys in the store. */
export const reconcileLoad: RunKind = {
  kind: 'warehouse.reconcile',
  version: '1.0.0',
  title: { fr: 'Rapprochement', en: 'Reconciliation' },
  interactive: true,
  check: (parameters, inputs) => {
    readParameters<Parameters>(schema, parameters);
    checkInputs(inputs, { min: 2, max: 2 });
  },
  perform: async (task, tools) => {
    const { columns, key, sums } = readParameters<Parameters>(schema, task.parameters);
    const duck = await tools.openDuckdb();
    const names = [...new Set([...key, ...sums])];
    const read: string[] = [];
    for (const name of names) {
      const expression = columns[name] ?? quoteIdentifier(name);
      await checkExpression(duck, expression);
      read.push(`(\n${expression}\n) AS ${quoteIdentifier(name)}`);
    }
    await duck.run(
      `CREATE TABLE origine AS SELECT ${read.join(', ')} FROM ${readParquetSql(findInput(task.inputs, 'source'))}`,
    );
    const keyList = key.map((name) => `CAST(${quoteIdentifier(name)} AS VARCHAR)`).join(', ');
    await duck.run(
      `CREATE TABLE charge AS SELECT * FROM ${readParquetSql(findInput(task.inputs, 'store'))}
       WHERE (${keyList}) IN (SELECT ${key.length === 1 ? keyList : `(${keyList})`} FROM origine)`,
    );
    const source = await measureControls(duck, { table: 'origine', key, sums });
    const store = await measureControls(duck, { table: 'charge', key, sums });
    const { lines, agrees } = compareControls(source, store);
    return { result: { lines: lines.map((line) => ({ ...line })), agrees }, outputs: [] };
  },
};
