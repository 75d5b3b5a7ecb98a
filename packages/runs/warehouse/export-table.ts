import { join } from 'node:path';
import { quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import { readParameters } from '../read-parameters.ts';
import { checkInputs, closed, nameRule, tableRule } from './parameters.ts';
import { describeTable, PARQUET, readParquetSql } from './parquet.ts';
import type { SizedKind } from './size-kind.ts';

interface Parameters {
  readonly table: string;
  readonly format: 'csv' | 'parquet';
  readonly columns: readonly {
    readonly name: string;
    readonly type: 'text' | 'integer' | 'decimal' | 'boolean' | 'date' | 'timestamp';
  }[];
  readonly orderBy: readonly string[];
}

const schema = closed(
  {
    table: tableRule,
    format: { enum: ['csv', 'parquet'] },
    columns: {
      type: 'array',
      maxItems: 2000,
      items: closed(
        {
          name: nameRule,
          type: { enum: ['text', 'integer', 'decimal', 'boolean', 'date', 'timestamp'] },
        },
        ['name', 'type'],
      ),
    },
    orderBy: { type: 'array', items: nameRule, maxItems: 50 },
  },
  ['table', 'format', 'columns', 'orderBy'],
);

const SQL_TYPES = {
  text: 'VARCHAR',
  integer: 'BIGINT',
  decimal: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
} as const;

/**
 * The delivered table in the form asked for: its columns in order and typed, its rows by key, as CSV (semicolons, UTF-8) or
 * Parquet. A cell that its type cannot hold stops the export and is counted; nothing is lost in silence.
 */
export const exportTable: SizedKind = {
  kind: 'warehouse.export',
  version: '1.0.0',
  title: { fr: 'Jeu livré', en: 'Delivered data set' },
  check: (parameters, inputs) => {
    readParameters<Parameters>(schema, parameters);
    checkInputs(inputs, { min: 1, max: 1 });
  },
  perform: async (task, tools) => {
    const wanted = readParameters<Parameters>(schema, task.parameters);
    const duck = await tools.openDuckdb();
    const relation = readParquetSql({ path: task.inputs[0]?.path ?? '' });
    const present = await describeTable(duck, relation);
    const columns =
      wanted.columns.length === 0
        ? present.map(({ name }) => ({ name, sql: quoteIdentifier(name) }))
        : wanted.columns.map(({ name, type }) => ({
            name,
            sql: `TRY_CAST(${quoteIdentifier(name)} AS ${SQL_TYPES[type]})`,
          }));
    const missing = columns.find(({ name }) => !present.some((column) => column.name === name));
    if (missing !== undefined)
      throw new EtalonError('runs.column-missing', { info: { column: missing.name, table: wanted.table } });
    const lost = columns.map(
      ({ name, sql }, at) =>
        `count(*) FILTER (WHERE ${quoteIdentifier(name)} IS NOT NULL AND ${sql} IS NULL) AS c${at}`,
    );
    const [counts] = await duck.rows(`SELECT count(*) AS n, ${lost.join(', ')} FROM ${relation}`);
    for (const [at, { name }] of columns.entries()) {
      const count = Number(counts?.[`c${at}`] ?? 0);
      if (count > 0) throw new EtalonError('runs.cells-lost', { info: { column: name, count } });
    }
    const list = columns.map(({ name, sql }) => `${sql} AS ${quoteIdentifier(name)}`).join(', ');
    const order =
      wanted.orderBy.length === 0 ? '' : ` ORDER BY ${wanted.orderBy.map(quoteIdentifier).join(', ')}`;
    const name = `${wanted.table}.${wanted.format}`;
    const form =
      wanted.format === 'csv' ? "FORMAT csv, HEADER, DELIMITER ';'" : 'FORMAT parquet, COMPRESSION zstd';
    await duck.run(
      `COPY (SELECT ${list} FROM ${relation}${order}) TO ${quoteLiteral(join(task.folder, name))} (${form})`,
    );
    return {
      result: { rows: Number(counts?.n), columns: columns.map((column) => column.name), file: name },
      outputs: [{ name, mediaType: wanted.format === 'csv' ? 'text/csv' : PARQUET }],
    };
  },
};
