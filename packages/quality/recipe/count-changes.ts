import { type Query, quoteName, readNumber } from '../query.ts';
import { describeColumns, type PreparedStep, writeSelect } from './apply-step.ts';

/** What a step does to the cells of each column, by name; a column of which no cell changes is absent. */
export type ChangedCells = Readonly<Record<string, number>>;

/**
 * Cells that a prepared step would change, exactly, before it is written: in a column that stays, cells that differ (as
 * text when the type changes); in a new one, cells that are not null. Dropped rows and columns change no cell.
 */
export async function countChanges(query: Query, prepared: PreparedStep): Promise<ChangedCells> {
  const { step, table, select } = prepared;
  if (
    ['drop_rows', 'deduplicate', 'keep_latest', 'drop_column', 'keep_columns', 'rename_column'].includes(
      step.op,
    )
  )
    return {};
  const types = new Map((await describeColumns(query, writeSelect(select))).map((c) => [c.name, c.type]));
  const touched = select.columns.filter(({ name, sql }) => sql !== `w.${quoteName(name)}`);
  if (touched.length === 0) return {};
  const counts = touched.map(({ name, sql }, i) => {
    const before = table.columns.find((column) => column.name === name);
    if (before === undefined) return `count(*) FILTER (WHERE (${sql}) IS NOT NULL) AS c${i}`;
    const cell = `w.${quoteName(name)}`;
    const differs =
      before.type === types.get(name)
        ? `(${sql}) IS DISTINCT FROM ${cell}`
        : `CAST((${sql}) AS VARCHAR) IS DISTINCT FROM CAST(${cell} AS VARCHAR)`;
    return `count(*) FILTER (WHERE ${differs}) AS c${i}`;
  });
  const where = select.where === null ? '' : ` WHERE ${select.where}`;
  const [row] = await query.rows(`SELECT ${counts.join(', ')} FROM ${select.from}${where}`);
  return Object.fromEntries(
    touched.flatMap(({ name }, i) => {
      const count = readNumber(row, `c${i}`);
      return count === 0 ? [] : [[name, count] as const];
    }),
  );
}
