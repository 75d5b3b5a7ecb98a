import { EtalonError } from '@etalon/error';
import { quoteName } from '../query.ts';
import { findColumn } from './compile-cells.ts';
import type { RecipeOperation } from './recipe-operation.ts';
import type { StepSelect, WorkingTable } from './working-table.ts';
import { writeType } from './write-dialect.ts';

export type FillStep = Extract<RecipeOperation, { readonly op: 'fill' }>;

/**
 * A fill as a SELECT. `knn` and `mice` are computed outside SQL: `imputed` is the SQL of their values, (turn, value),
 * turn being the 0-based place of the row.
 */
export function compileFill(step: FillStep, table: WorkingTable, imputed: string | null): StepSelect {
  const column = findColumn(table, step.column);
  const name = quoteName(column.name);
  const type = writeType(column.type, table.dialect);
  const columns = (value: string): StepSelect['columns'] =>
    table.columns.map((one) => ({
      name: one.name,
      sql: one.name === column.name ? value : `w.${quoteName(one.name)}`,
    }));
  const plain = { where: null, order: [`w.${table.place}`] };
  switch (step.method) {
    case 'constant': {
      const value = `CASE WHEN w.${name} IS NULL THEN CAST((\n${step.value ?? 'NULL'}\n) AS ${type}) ELSE w.${name} END`;
      return { ...plain, order: [], columns: columns(value), from: `${table.from} w` };
    }
    case 'previous':
      return {
        where: null,
        order: [`w.${orderPlace(table)}`],
        columns: columns(`coalesce(w.${name}, w.etalon_known)`),
        from: carryForward(step, table),
      };
    case 'knn':
    case 'mice': {
      if (imputed === null)
        throw new EtalonError('quality.not-portable', {
          info: { what: `fill ${step.method}`, dialect: table.dialect },
        });
      const numbered = `(SELECT *, row_number() OVER (ORDER BY ${orderPlace(table)}) - 1 AS etalon_turn FROM ${place(table)}) w`;
      return {
        where: null,
        order: [`w.${orderPlace(table)}`],
        columns: columns(`coalesce(w.${name}, CAST(i.value AS ${type}))`),
        from: `${numbered} LEFT JOIN (${imputed}) i ON i.turn = w.etalon_turn`,
      };
    }
    case 'mean':
    case 'median':
    case 'mode': {
      const by = (step.by ?? []).map(quoteName);
      const match = by.map((key, i) => `g.k${i} IS NOT DISTINCT FROM w.${key}`).join(' AND ');
      const joined = by.length === 0 ? 'CROSS JOIN' : 'LEFT JOIN';
      return {
        ...plain,
        columns: columns(fallBack(name, step, table)),
        from: `${table.from} w ${joined} (${writeStatistic(step, table)}) g${by.length === 0 ? '' : ` ON ${match}`}`,
      };
    }
    default: {
      const never: never = step.method;
      return never;
    }
  }
}

function fallBack(name: string, step: FillStep, table: WorkingTable): string {
  if (step.method === 'mode' || table.dialect === 'duckdb') return `coalesce(w.${name}, g.s)`;
  return `coalesce(CAST(w.${name} AS double precision), g.s)`;
}

function writeStatistic(step: FillStep, table: WorkingTable): string {
  const column = quoteName(step.column);
  const by = (step.by ?? []).map(quoteName);
  const keys = by.map((key, i) => `${key} AS k${i}, `).join('');
  const group = by.length === 0 ? '' : ` GROUP BY ${by.join(', ')}`;
  if (step.method === 'mode') {
    const counted = `SELECT ${keys}${column} AS s, count(*) AS c FROM ${table.from} WHERE ${column} IS NOT NULL GROUP BY ${[...by, column].join(', ')}`;
    const names = by.map((_, i) => `k${i}`);
    const part = names.length === 0 ? '' : `PARTITION BY ${names.join(', ')} `;
    const ranked = `SELECT *, row_number() OVER (${part}ORDER BY c DESC, s) AS etalon_turn FROM (${counted}) counted`;
    const chosen = `SELECT ${[...names, 's'].join(', ')} FROM (${ranked}) ranked WHERE etalon_turn = 1`;
    return names.length === 0 ? `SELECT max(s) AS s FROM (${chosen}) chosen` : chosen;
  }
  const statistic =
    step.method === 'mean'
      ? `avg(${column})`
      : table.dialect === 'duckdb'
        ? `median(${column})`
        : `percentile_cont(0.5) WITHIN GROUP (ORDER BY ${column})`;
  return `SELECT ${keys}${statistic} AS s FROM ${table.from}${group}`;
}

/** The last known value before each row: rows are numbered by how many known values stand up to them. */
function carryForward(step: FillStep, table: WorkingTable): string {
  const column = quoteName(step.column);
  const by = (step.by ?? []).map(quoteName);
  const part = by.length === 0 ? '' : `PARTITION BY ${by.join(', ')} `;
  const grouped = `SELECT *, count(${column}) OVER (${part}ORDER BY ${orderPlace(table)}) AS etalon_group FROM ${place(table)}`;
  const within = [...by, 'etalon_group'].join(', ');
  return `(SELECT *, max(${column}) OVER (PARTITION BY ${within}) AS etalon_known FROM (${grouped}) grouped) w`;
}

/** The working table with its place as a column of its own, which a subquery keeps. */
export function place(table: WorkingTable): string {
  if (table.place !== 'rowid') return `${table.from} placed`;
  return `(SELECT rowid AS etalon_place, * FROM ${table.from}) placed`;
}

/** The name of the place once `place` has kept it. */
export function orderPlace(table: WorkingTable): string {
  return table.place === 'rowid' ? 'etalon_place' : table.place;
}
