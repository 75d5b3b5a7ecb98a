import { EtalonError } from '@etalon/error';
import { type Query, quoteName, quoteText, readNumber, type SqlRow } from '../query.ts';
import { describeColumns, type PreparedStep, writeSelect } from './apply-step.ts';
import { findColumn } from './compile-cells.ts';
import { keepFirstInPlace } from './keep-first-in-place.ts';
import type { StepSelect, WorkingTable } from './working-table.ts';

/** Cells that a step changes, by column; a column of which no cell changes is absent. */
export type ChangedCells = Readonly<Record<string, number>>;

export interface StepEffect {
  readonly cellsChanged: ChangedCells;
  readonly notes: Readonly<Record<string, number>>;
}

/**
 * Writes a prepared step, and with `counting` says exactly which cells it changed: in a column that stays, cells that
 * differ (as text when the type changes); in a new one, cells that are not null. Dropped rows and columns change none.
 */
export async function executeStep(
  query: Query,
  prepared: PreparedStep,
  { counting }: { readonly counting: boolean },
): Promise<StepEffect> {
  const { step, table, notes } = prepared;
  const still = { cellsChanged: {}, notes };
  switch (step.op) {
    case 'drop_rows':
      await query.run(`DELETE FROM ${table.from} WHERE (\n${step.where}\n)`);
      return still;
    case 'drop_column':
      await query.run(`ALTER TABLE ${table.from} DROP COLUMN ${quoteName(step.column)}`);
      return still;
    case 'rename_column':
      await query.run(
        `ALTER TABLE ${table.from} RENAME COLUMN ${quoteName(step.column)} TO ${quoteName(step.to)}`,
      );
      return still;
    case 'deduplicate':
    case 'keep_latest':
      await keepFirstInPlace(query, table, prepared.select);
      return still;
    case 'map':
      return updateCells(query, prepared, {
        column: step.column,
        condition: (cell) =>
          `CAST(${cell} AS VARCHAR) IN (${Object.keys(step.values).map(quoteText).join(', ')})`,
        counting,
      });
    case 'fill':
      if (step.method === 'constant')
        return updateCells(query, prepared, {
          column: step.column,
          condition: (cell) => `${cell} IS NULL`,
          counting,
        });
      break;
    default:
  }
  return rewriteTable(query, prepared, counting);
}

interface CellUpdate {
  readonly column: string;
  readonly condition: (cell: string) => string;
  readonly counting: boolean;
}

/** Changes in place the cells that the condition names. */
async function updateCells(
  query: Query,
  { table, select, notes }: PreparedStep,
  update: CellUpdate,
): Promise<StepEffect> {
  const { name } = findColumn(table, update.column);
  const value = findValue(select, name);
  const cell = quoteName(name);
  const where = update.condition(cell);
  let cellsChanged: ChangedCells = {};
  if (update.counting) {
    const [row] = await query.rows(
      `SELECT count(*) AS n FROM ${table.from} w WHERE ${where} AND (${value}) IS DISTINCT FROM ${cell}`,
    );
    cellsChanged = keepChanged([[name, readNumber(row, 'n')]]);
  }
  await query.run(`UPDATE ${table.from} AS w SET ${cell} = ${value} WHERE ${where}`);
  return { cellsChanged, notes };
}

/** SQL of the column of that name once the step is done. */
function findValue(select: StepSelect, column: string): string {
  return select.columns.find(({ name }) => name === column)?.sql ?? 'NULL';
}

function keepChanged(counts: readonly (readonly [string, number])[]): ChangedCells {
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** Writes the step's SELECT beside the table with a flag for each changed cell, counts the flags, then takes its place. */
async function rewriteTable(query: Query, prepared: PreparedStep, counting: boolean): Promise<StepEffect> {
  const { step, table, select } = prepared;
  const flags = counting ? await writeFlags(query, table, select) : [];
  const unreadable = step.op === 'cast' ? writeUnreadable(step.column, prepared) : null;
  const all = [...flags.map(({ sql }) => sql), ...(unreadable === null ? [] : [unreadable])];
  if (all.length === 0) {
    await query.run(`CREATE OR REPLACE TABLE ${table.from} AS ${writeSelect(select)}`);
    return { cellsChanged: {}, notes: prepared.notes };
  }
  const next = quoteName(`${table.from.slice(1, -1).replaceAll('""', '"')}_etalon_next`);
  const names = all.map((_, i) => quoteName(`etalon_flag_${i}`));
  const flagged = all.map((sql, i) => ({ name: `etalon_flag_${i}`, sql }));
  await query.run(
    `CREATE OR REPLACE TABLE ${next} AS ${writeSelect({ ...select, columns: [...select.columns, ...flagged] })}`,
  );
  const [row] = await query.rows(
    `SELECT ${names.map((name, i) => `count(*) FILTER (WHERE ${name}) AS c${i}`).join(', ')} FROM ${next}`,
  );
  const count = unreadable === null ? null : readNumber(row, `c${all.length - 1}`);
  if (step.op === 'cast' && step.unreadable !== 'null' && count !== null && count > 0) {
    const example = await findExample(query, prepared, unreadable ?? 'false');
    await query.run(`DROP TABLE ${next}`);
    throw new EtalonError('quality.cells-unreadable', {
      info: { column: step.column, count, example, type: step.type },
    });
  }
  await takePlace(query, { table: table.from, next, flags: names });
  return {
    cellsChanged: keepChanged(flags.map(({ column }, i) => [column, readNumber(row, `c${i}`)])),
    notes: count === null ? prepared.notes : { ...prepared.notes, unreadable: count },
  };
}

/** Puts the table written beside in place of the former, once its flags are counted. */
export async function takePlace(
  query: Query,
  {
    table,
    next,
    flags,
  }: { readonly table: string; readonly next: string; readonly flags: readonly string[] },
): Promise<void> {
  for (const flag of flags) await query.run(`ALTER TABLE ${next} DROP COLUMN ${flag}`);
  await query.run(`DROP TABLE ${table}`);
  await query.run(`ALTER TABLE ${next} RENAME TO ${table}`);
}

async function writeFlags(
  query: Query,
  table: WorkingTable,
  select: StepSelect,
): Promise<readonly { readonly column: string; readonly sql: string }[]> {
  const types = new Map(
    (await describeColumns(query, writeSelect(select))).map((one) => [one.name, one.type]),
  );
  return select.columns.flatMap(({ name, sql }) => {
    const cell = `w.${quoteName(name)}`;
    if (sql === cell) return [];
    const before = table.columns.find((column) => column.name === name);
    if (before === undefined) return [{ column: name, sql: `(${sql}) IS NOT NULL` }];
    const differs =
      before.type === types.get(name)
        ? `(${sql}) IS DISTINCT FROM ${cell}`
        : `CAST((${sql}) AS VARCHAR) IS DISTINCT FROM CAST(${cell} AS VARCHAR)`;
    return [{ column: name, sql: differs }];
  });
}

function writeUnreadable(column: string, { table, select }: PreparedStep): string {
  const { name } = findColumn(table, column);
  return `w.${quoteName(name)} IS NOT NULL AND (${findValue(select, name)}) IS NULL`;
}

async function findExample(
  query: Query,
  { step, table, select }: PreparedStep,
  where: string,
): Promise<string> {
  const column = step.op === 'cast' ? step.column : '';
  const [row]: readonly SqlRow[] = await query.rows(
    `SELECT CAST(w.${quoteName(column)} AS VARCHAR) AS example FROM ${select.from} WHERE ${where} ORDER BY w.${table.place} LIMIT 1`,
  );
  return String(row?.example);
}
