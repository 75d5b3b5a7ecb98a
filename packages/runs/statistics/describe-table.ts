import { type Duckdb, type DuckdbRow, quoteIdentifier } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import type { Json } from '@etalon/workshop';
import { readParameters } from '../read-parameters.ts';
import type { RunKind } from '../run-kind.ts';
import { needOneTable } from './analyse-table.ts';
import { tableSql } from './load-columns.ts';

const schema = { type: 'object', additionalProperties: false, properties: {} };
const BINS = 24;
const MOST_LEVELS = 24;
const MOST_COLUMNS = 300;
const NUMBER = /INT|FLOAT|DOUBLE|DECIMAL/;
const MOMENT = /^(DATE|TIMESTAMP)/;

/** What every column of a table holds, and what must be known before it is analysed. */
export const describeTable: RunKind = {
  kind: 'statistics.describe-table',
  version: '1.0.0',
  title: { fr: 'Variables d’une table', en: 'Variables of a table' },
  interactive: true,
  check: (parameters, inputs) => {
    readParameters<object>(schema, parameters);
    needOneTable(inputs, 1);
  },
  perform: async (task, tools) => {
    const [input] = task.inputs;
    if (input === undefined) throw new EtalonError('runs.bad-inputs', { info: { wanted: 1, given: 0 } });
    void tools.openR().catch(() => undefined);
    const duck = await tools.openDuckdb();
    await duck.run(`CREATE TEMP VIEW cells AS SELECT * FROM ${tableSql(input)}`);
    const described = await duck.rows('DESCRIBE cells');
    const columns: Json[] = [];
    for (const row of described.slice(0, MOST_COLUMNS))
      columns.push(await describeColumn(duck, String(row.column_name), String(row.column_type)));
    const rows = Number(await duck.scalar('SELECT count(*) FROM cells'));
    const distinct = Number(await duck.scalar('SELECT count(*) FROM (SELECT DISTINCT * FROM cells)'));
    return {
      result: {
        rows,
        duplicates: rows - distinct,
        columns,
        left: Math.max(0, described.length - MOST_COLUMNS),
      },
      outputs: [],
    };
  },
};

const numberOf = (row: DuckdbRow | undefined, key: string): number | null => {
  const value = row?.[key];
  return value === null || value === undefined || !Number.isFinite(Number(value)) ? null : Number(value);
};

async function describeColumn(duck: Duckdb, name: string, type: string): Promise<Json> {
  const column = quoteIdentifier(name);
  const [counts] = await duck.rows(
    `SELECT count(${column}) AS present, count(*) - count(${column}) AS missing, count(DISTINCT ${column}) AS levels FROM cells`,
  );
  const base = {
    name,
    type,
    present: numberOf(counts, 'present') ?? 0,
    missing: numberOf(counts, 'missing') ?? 0,
    distinct: numberOf(counts, 'levels') ?? 0,
  };
  if (MOMENT.test(type)) return { ...base, kind: 'date', ...(await describeRange(duck, column)) };
  if (NUMBER.test(type) && !type.endsWith('[]'))
    return { ...base, kind: 'number', ...(await describeNumbers(duck, column)) };
  if (/\[|STRUCT|MAP|BLOB|UNION/.test(type)) return { ...base, kind: 'other', warnings: [] };
  return { ...base, kind: 'factor', ...(await describeLevels(duck, column, type)) };
}

async function describeRange(duck: Duckdb, column: string): Promise<object & Record<string, Json>> {
  const [row] = await duck.rows(
    `SELECT CAST(min(${column}) AS VARCHAR) AS first, CAST(max(${column}) AS VARCHAR) AS last FROM cells`,
  );
  return { first: String(row?.first ?? ''), last: String(row?.last ?? ''), warnings: [] };
}

const DAY_LIKE = (column: string): string =>
  `${column} = floor(${column}) AND ${column} BETWEEN 19000101 AND 21001231 AND (${column} // 100) % 100 BETWEEN 1 AND 12 AND ${column} % 100 BETWEEN 1 AND 31`;

async function describeNumbers(duck: Duckdb, name: string): Promise<Record<string, Json>> {
  const column = `CAST(${name} AS DOUBLE)`;
  const finite = `FROM cells WHERE ${name} IS NOT NULL AND isfinite(${column})`;
  const [row] = await duck.rows(
    `SELECT count(*) AS n, min(${column}) AS lo, max(${column}) AS hi, avg(${column}) AS mean, stddev_samp(${column}) AS sd, quantile_cont(${column}, 0.25) AS q1, quantile_cont(${column}, 0.5) AS median, quantile_cont(${column}, 0.75) AS q3, count(*) FILTER (${DAY_LIKE(column)}) AS days, count(*) FILTER (${column} < 0) AS negative, count(*) FILTER (abs(${column}) > 9007199254740991) AS beyond ${finite}`,
  );
  const infinite = Number(await duck.scalar(`SELECT count(*) FROM cells WHERE isinf(${column})`));
  const [n, lo, hi] = ['n', 'lo', 'hi'].map((key) => numberOf(row, key));
  const dates = n !== null && n !== undefined && n > 2 && numberOf(row, 'days') === n;
  const warnings = [
    infinite > 0 ? 'statistics.not-finite' : '',
    dates ? 'statistics.dates-as-numbers' : '',
    (numberOf(row, 'beyond') ?? 0) > 0 ? 'statistics.beyond-integers' : '',
  ].filter((code) => code !== '');
  return {
    ...Object.fromEntries(
      ['lo', 'hi', 'mean', 'sd', 'q1', 'median', 'q3', 'negative'].map((key) => [key, numberOf(row, key)]),
    ),
    infinite,
    bins: await countBins(duck, column, finite, lo ?? null, hi ?? null),
    warnings,
  };
}

async function countBins(
  duck: Duckdb,
  column: string,
  finite: string,
  ...[lo, hi]: readonly [number | null, number | null]
): Promise<readonly number[]> {
  if (lo === null || hi === null || lo === hi) return [];
  const rows = await duck.rows(
    `SELECT least(${BINS - 1}, floor((${column} - ?) / ? * ${BINS})) AS bin, count(*) AS n ${finite} GROUP BY 1`,
    [lo, hi - lo],
  );
  const bins = Array.from({ length: BINS }, () => 0);
  for (const row of rows) bins[Number(row.bin)] = Number(row.n);
  return bins;
}

async function describeLevels(duck: Duckdb, name: string, type: string): Promise<Record<string, Json>> {
  const text = `CAST(${name} AS VARCHAR)`;
  const rows = await duck.rows(
    `SELECT ${text} AS level, count(*) AS n FROM cells WHERE ${name} IS NOT NULL GROUP BY 1 ORDER BY n DESC, level LIMIT ${MOST_LEVELS}`,
  );
  const unread = Number(
    await duck.scalar(
      `SELECT count(*) FROM cells WHERE ${name} IS NOT NULL AND TRY_CAST(replace(replace(${text}, ' ', ''), ',', '.') AS DOUBLE) IS NULL`,
    ),
  );
  const numeric = type === 'VARCHAR' && rows.length > 0 && unread === 0;
  return {
    top: rows.map((row) => ({ level: String(row.level), n: Number(row.n) })),
    warnings: numeric ? ['statistics.text-numbers'] : [],
  };
}
