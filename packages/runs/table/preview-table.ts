import { quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import { readParameters } from '../read-parameters.ts';
import type { RunKind } from '../run-kind.ts';

interface Parameters {
  readonly offset: number;
  readonly limit: number;
  readonly orderBy?: string;
  readonly descending?: boolean;
}

const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['offset', 'limit'],
  properties: {
    offset: { type: 'integer', minimum: 0 },
    limit: { type: 'integer', minimum: 1, maximum: 500 },
    orderBy: { type: 'string' },
    descending: { type: 'boolean' },
  },
};

/** A page of rows of a Parquet table, its columns with their types and its row count. */
export const previewTable: RunKind = {
  kind: 'table.preview',
  version: '1.0.0',
  title: { fr: 'Aperçu d’une table', en: 'Table preview' },
  interactive: true,
  check: (parameters, inputs) => {
    readParameters<Parameters>(schema, parameters);
    if (inputs.length !== 1)
      throw new EtalonError('runs.bad-inputs', { info: { wanted: 1, given: inputs.length } });
  },
  perform: async (task, tools) => {
    const { offset, limit, orderBy, descending } = readParameters<Parameters>(schema, task.parameters);
    const duck = await tools.openDuckdb();
    const table = `read_parquet(${quoteLiteral(task.inputs[0]?.path ?? '')})`;
    const columns = (await duck.rows(`DESCRIBE SELECT * FROM ${table}`)).map((row) => ({
      name: String(row.column_name),
      type: String(row.column_type),
    }));
    if (orderBy !== undefined && !columns.some((column) => column.name === orderBy))
      throw new EtalonError('runs.bad-parameters', { info: { place: '/orderBy', rule: orderBy } });
    const total = Number(await duck.scalar(`SELECT count(*) FROM ${table}`));
    const order =
      orderBy === undefined
        ? ''
        : `ORDER BY ${quoteIdentifier(orderBy)} ${descending === true ? 'DESC' : 'ASC'} NULLS LAST`;
    const rows = await duck.rows(`SELECT * FROM ${table} ${order} LIMIT ? OFFSET ?`, [limit, offset]);
    return { result: { total, columns, rows }, outputs: [] };
  },
};
