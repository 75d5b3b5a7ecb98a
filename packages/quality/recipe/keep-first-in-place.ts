import { type Query, quoteName } from '../query.ts';
import type { StepSelect, WorkingTable } from './working-table.ts';

/**
 * Keeps the rows that the step's SELECT keeps: only keys and places are ordered, the others are deleted, and a copy in
 * order gives the rows that stay their places from 0, as a new table would.
 */
export async function keepFirstInPlace(query: Query, table: WorkingTable, select: StepSelect): Promise<void> {
  await query.run(
    `DELETE FROM ${table.from} WHERE rowid IN (SELECT w.etalon_place FROM ${select.from} WHERE NOT (${select.where ?? 'true'}))`,
  );
  const columns = table.columns.map(({ name }) => quoteName(name)).join(', ');
  await query.run(`CREATE OR REPLACE TABLE ${table.from} AS SELECT ${columns} FROM ${table.from}`);
}
