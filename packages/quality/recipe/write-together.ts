import { type Query, quoteName, readNumber, type SqlRow } from '../query.ts';
import { checkStep, describeColumns } from './apply-step.ts';
import { compileStep, type TableStep } from './compile-step.ts';
import { type StepEffect, takePlace } from './execute-step.ts';
import type { RecipeOperation } from './recipe-operation.ts';
import type { StepSelect, WorkingColumn, WorkingTable } from './working-table.ts';

/** Steps that read one row at a time: several of them can be written in one pass over the table. */
const ROW_BY_ROW = new Set<RecipeOperation['op']>([
  'cast',
  'merge_values',
  'normalise_text',
  'replace_text',
  'sentinel_to_null',
  'clip',
  'convert_unit',
  'set',
  'derive',
  'split_column',
  'keep_columns',
  'map',
  'rename_column',
  'drop_column',
]);
/** Alone, these change the table in place and leave the places of rows as they are. */
const IN_PLACE = new Set<RecipeOperation['op']>(['map', 'rename_column', 'drop_column']);

export interface WrittenStep extends StepEffect {
  readonly columns: readonly WorkingColumn[];
}

/** The longest run of steps from `start` that can be written together; empty when it would gain nothing. */
export function takeTogether(steps: readonly RecipeOperation[], start: number): readonly TableStep[] {
  const run: TableStep[] = [];
  for (const step of steps.slice(start)) {
    if (!ROW_BY_ROW.has(step.op) || step.op === 'load' || step.op === 'append') break;
    run.push(step);
  }
  return run.length > 1 && run.some((step) => !IN_PLACE.has(step.op)) ? run : [];
}

interface Level {
  readonly sql: string;
  readonly columns: readonly WorkingColumn[];
  readonly flags: readonly Flag[];
}

interface Flag {
  readonly name: string;
  readonly step: number;
  /** Column whose changed cells it marks; null for the cells that a cast could not read. */
  readonly column: string | null;
}

/**
 * Writes a run of row-by-row steps in one pass, each step's changed cells flagged and counted. Gives null, the table
 * untouched, when a cast must stop the recipe: the steps are then to be run one by one, to stop at the right one.
 */
export async function writeTogether(
  query: Query,
  name: string,
  steps: readonly TableStep[],
): Promise<readonly WrittenStep[] | null> {
  const from = quoteName(name);
  let level: Level = { sql: `SELECT * FROM ${from}`, columns: await describeColumns(query, from), flags: [] };
  const after: (readonly WorkingColumn[])[] = [];
  for (const [index, step] of steps.entries()) {
    await checkStep(query, step);
    level = await addLevel(query, level, { step, index });
    after.push(level.columns);
  }
  const next = quoteName(`${name}_etalon_next`);
  await query.run(`CREATE OR REPLACE TABLE ${next} AS ${level.sql}`);
  const counts = level.flags.map((flag, i) => `count(*) FILTER (WHERE ${quoteName(flag.name)}) AS c${i}`);
  const [row] = await query.rows(`SELECT ${counts.concat('count(*) AS n').join(', ')} FROM ${next}`);
  const effects = steps.map((_, index) => readEffect(level.flags, row, index, after[index] ?? []));
  const refused = steps.some(
    (step, i) => step.op === 'cast' && step.unreadable !== 'null' && (effects[i]?.notes.unreadable ?? 0) > 0,
  );
  if (refused) {
    await query.run(`DROP TABLE ${next}`);
    return null;
  }
  await takePlace(query, { table: from, next, flags: level.flags.map(({ name }) => quoteName(name)) });
  return effects;
}

async function addLevel(
  query: Query,
  below: Level,
  { step, index }: { readonly step: TableStep; readonly index: number },
): Promise<Level> {
  const table: WorkingTable = {
    from: `(${below.sql})`,
    place: 'rowid',
    columns: below.columns,
    dialect: 'duckdb',
  };
  const select = compileStep(step, table);
  const fresh = listFresh(select);
  const computed = fresh.map(({ sql, hidden }) => `${sql} AS ${hidden}`);
  const inner = `SELECT ${['w.*', ...computed].join(', ')} FROM ${table.from} w`;
  const types = new Map((await describeColumns(query, inner)).map((one) => [quoteName(one.name), one.type]));
  const flags: { flag: Flag; sql: string }[] = fresh.map(({ name, hidden }, i) => ({
    flag: { name: `etalon_flag_${index}_${i}`, step: index, column: name },
    sql: writeChange(below.columns, { name, hidden, type: types.get(hidden) ?? '' }),
  }));
  const [cast] = fresh;
  if (step.op === 'cast' && cast !== undefined)
    flags.push({
      flag: { name: `etalon_flag_${index}_unreadable`, step: index, column: null },
      sql: `w.${quoteName(cast.name)} IS NOT NULL AND ${cast.hidden} IS NULL`,
    });
  const columns = select.columns.map(({ name, sql }) => {
    const hidden = fresh.find((one) => one.name === name)?.hidden;
    return { name, sql: hidden ?? sql, type: types.get(hidden ?? sql.replace(/^w\./, '')) ?? '' };
  });
  const cells = columns.map(({ name, sql }) => `${sql} AS ${quoteName(name)}`);
  const carried = below.flags.map((flag) => `w.${quoteName(flag.name)}`);
  const marks = flags.map(({ flag, sql }) => `${sql} AS ${quoteName(flag.name)}`);
  return {
    sql: `SELECT ${[...cells, ...carried, ...marks].join(', ')} FROM (${inner}) w`,
    columns: columns.map(({ name, type }) => ({ name, type })),
    flags: [...below.flags, ...flags.map(({ flag }) => flag)],
  };
}

/** The columns that a step computes, each under a hidden name, so that it is computed once. */
function listFresh(
  select: StepSelect,
): readonly { readonly name: string; readonly sql: string; readonly hidden: string }[] {
  return select.columns
    .filter(({ sql }) => !/^w\."([^"]|"")*"$/.test(sql))
    .map(({ name, sql }, i) => ({ name, sql, hidden: quoteName(`etalon_new_${i}`) }));
}

function writeChange(
  before: readonly WorkingColumn[],
  { name, hidden, type }: { readonly name: string; readonly hidden: string; readonly type: string },
): string {
  const old = before.find((column) => column.name === name);
  if (old === undefined) return `${hidden} IS NOT NULL`;
  const cell = `w.${quoteName(name)}`;
  return old.type === type
    ? `${hidden} IS DISTINCT FROM ${cell}`
    : `CAST(${hidden} AS VARCHAR) IS DISTINCT FROM CAST(${cell} AS VARCHAR)`;
}

function readEffect(
  flags: readonly Flag[],
  row: SqlRow | undefined,
  index: number,
  columns: readonly WorkingColumn[],
): WrittenStep {
  const cellsChanged: Record<string, number> = {};
  let notes: Readonly<Record<string, number>> = {};
  flags.forEach((flag, i) => {
    const count = readNumber(row, `c${i}`);
    if (flag.step !== index) return;
    if (flag.column === null) notes = { unreadable: count };
    else if (count > 0) cellsChanged[flag.column] = count;
  });
  return { cellsChanged, notes, columns };
}
