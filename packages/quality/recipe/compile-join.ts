import { EtalonError } from '@etalon/error';
import { quoteName } from '../query.ts';
import type { RecipeOperation } from './recipe-operation.ts';
import type { StepSelect, WorkingTable } from './working-table.ts';
import { writeType } from './write-dialect.ts';

export type JoinStep = Extract<RecipeOperation, { readonly op: 'join' }>;

/** A join as a SELECT: left rows in order, each followed by its right rows in the order of the file. */
export function compileJoin(step: JoinStep, table: WorkingTable, file: string): StepSelect {
  const taken = new Set(table.columns.map((column) => column.name));
  const rightKeys = new Set(step.keys.map((key) => key.right));
  const added = Object.keys(step.columns).filter((name) => {
    if (!taken.has(name)) return true;
    if (rightKeys.has(name)) return false;
    throw new EtalonError('quality.column-taken', { info: { column: name } });
  });
  for (const key of step.keys)
    if (!taken.has(key.left)) throw new EtalonError('quality.column-unknown', { info: { column: key.left } });
  const text = writeType('VARCHAR', table.dialect);
  const match = step.keys
    .map(({ left }, i) => `CAST(w.${quoteName(left)} AS ${text}) = f.etalon_key${i}`)
    .join(' AND ');
  return {
    columns: [
      ...table.columns.map(({ name }) => ({ name, sql: `w.${quoteName(name)}` })),
      ...added.map((name) => ({ name, sql: `f.${quoteName(name)}` })),
    ],
    from: `${table.from} w ${step.kind === 'left' ? 'LEFT' : 'INNER'} JOIN (${readRight(step, text, file)}) f ON ${match}`,
    where: null,
    order: [`w.${table.place}`, 'f.etalon_right'],
  };
}

function readRight(step: JoinStep, text: string, file: string): string {
  const columns = Object.entries(step.columns).map(
    ([name, expression]) => `(\n${expression}\n) AS ${quoteName(name)}`,
  );
  const keys = step.keys.map(({ right }, i) => {
    const expression = step.columns[right];
    const key = expression === undefined ? quoteName(right) : `(\n${expression}\n)`;
    return `CAST(${key} AS ${text}) AS etalon_key${i}`;
  });
  return `SELECT ${[...columns, ...keys, 'row_number() OVER () AS etalon_right'].join(', ')} FROM ${file}`;
}

/** SQL that counts what a join would do: left rows, left rows that match, pairs, and left rows matched more than once. */
export function countJoin(step: JoinStep, table: WorkingTable, file: string): string {
  const text = writeType('VARCHAR', table.dialect);
  const keys = step.keys.map((_, i) => `etalon_key${i}`);
  const match = step.keys
    .map(({ left }, i) => `CAST(w.${quoteName(left)} AS ${text}) = g.etalon_key${i}`)
    .join(' AND ');
  const counted = `SELECT ${keys.join(', ')}, count(*) AS c FROM (${readRight(step, text, file)}) f GROUP BY ${keys.join(', ')}`;
  const example = keys.map((key) => `g.${key}`).join(" || ' · ' || ");
  return `SELECT count(*) AS rows_before, count(g.c) AS matched, coalesce(sum(g.c), 0) AS pairs,
    count(*) FILTER (WHERE g.c > 1) AS multiplied, min(CASE WHEN g.c > 1 THEN ${example} END) AS example
    FROM ${table.from} w LEFT JOIN (${counted}) g ON ${match}`;
}
