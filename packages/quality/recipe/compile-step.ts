import { EtalonError } from '@etalon/error';
import { quoteName, quoteText } from '../query.ts';
import { compileCell, findColumn } from './compile-cells.ts';
import { compileFill, orderPlace, place } from './compile-fill.ts';
import { compileJoin } from './compile-join.ts';
import { splitOrder } from './list-expressions.ts';
import type { LoadStep, RecipeOperation } from './recipe-operation.ts';
import type { StepSelect, WorkingTable } from './working-table.ts';
import { writeType } from './write-dialect.ts';

/** A step over the working table; the steps that put rows in it are `compileSource`. */
export type TableStep = Exclude<RecipeOperation, { readonly op: 'load' | 'append' }>;

/** What a step needs beside the working table: the file a join reads, the values a fill computed. */
export interface StepResources {
  readonly file?: string;
  readonly imputed?: string;
}

/** The SELECT of the columns that a step reads in a file, in the order they are written. */
export function compileSource(step: LoadStep, file: string): string {
  const columns = Object.entries(step.columns).map(
    ([name, expression]) => `(\n${expression}\n) AS ${quoteName(name)}`,
  );
  return `SELECT ${columns.join(', ')} FROM ${file}`;
}

/** A step as one SELECT; throws `quality.column-unknown`, `quality.column-taken`, `quality.step-failed`. */
export function compileStep(step: TableStep, table: WorkingTable, resources: StepResources = {}): StepSelect {
  switch (step.op) {
    case 'cast':
    case 'map':
    case 'merge_values':
    case 'normalise_text':
    case 'replace_text':
    case 'sentinel_to_null':
    case 'clip':
    case 'convert_unit':
      return replaceColumn(table, findColumn(table, step.column).name, compileCell(step, table));
    case 'set':
      return setColumn(table, step);
    case 'derive':
      refuseTaken(table, [step.column]);
      return addColumns(table, [{ name: step.column, sql: `(\n${step.value}\n)` }]);
    case 'fill':
      return compileFill(step, table, resources.imputed ?? null);
    case 'drop_column':
      return dropColumn(table, findColumn(table, step.column).name);
    case 'keep_columns':
      return keepColumns(table, new Set(step.columns.map((name) => findColumn(table, name).name)));
    case 'rename_column':
      return renameColumn(table, findColumn(table, step.column).name, step.to);
    case 'split_column':
      return splitColumn(table, step);
    case 'drop_rows':
      return { ...selectColumns(table, () => true), where: `(\n${step.where}\n) IS NOT TRUE` };
    case 'deduplicate': {
      const { expression, direction } = splitOrder(step.orderBy);
      return keepFirst(table, step.keys, `(\n${expression}\n)${direction}`);
    }
    case 'keep_latest':
      findColumn(table, step.by);
      return keepFirst(table, step.keys, `${quoteName(step.by)} DESC NULLS LAST`);
    case 'join':
      if (resources.file === undefined)
        throw new EtalonError('quality.step-failed', { info: { message: step.file } });
      return compileJoin(step, table, resources.file);
    default: {
      const never: never = step;
      return never;
    }
  }
}

function selectColumns(table: WorkingTable, keep: (name: string) => boolean): StepSelect {
  return {
    columns: table.columns
      .filter(({ name }) => keep(name))
      .map(({ name }) => ({ name, sql: `w.${quoteName(name)}` })),
    from: `${table.from} w`,
    where: null,
    order: [],
  };
}

function dropColumn(table: WorkingTable, dropped: string): StepSelect {
  return selectColumns(table, (name) => name !== dropped);
}

function keepColumns(table: WorkingTable, kept: ReadonlySet<string>): StepSelect {
  return selectColumns(table, (name) => kept.has(name));
}

function renameColumn(table: WorkingTable, from: string, to: string): StepSelect {
  refuseTaken({ ...table, columns: table.columns.filter(({ name }) => name !== from) }, [to]);
  const columns = table.columns.map(({ name }) => ({
    name: name === from ? to : name,
    sql: `w.${quoteName(name)}`,
  }));
  return { ...selectColumns(table, () => true), columns };
}

function replaceColumn(table: WorkingTable, column: string, sql: string): StepSelect {
  const all = selectColumns(table, () => true);
  return { ...all, columns: all.columns.map((one) => (one.name === column ? { name: column, sql } : one)) };
}

function addColumns(table: WorkingTable, added: StepSelect['columns']): StepSelect {
  const all = selectColumns(table, () => true);
  return { ...all, columns: [...all.columns, ...added] };
}

function refuseTaken(table: WorkingTable, names: readonly string[]): void {
  const all = [...table.columns.map((column) => column.name), ...names];
  const repeated = all.find(
    (name, i) => all.findIndex((one) => one.toLowerCase() === name.toLowerCase()) < i,
  );
  if (repeated !== undefined) throw new EtalonError('quality.column-taken', { info: { column: repeated } });
}

function setColumn(table: WorkingTable, step: Extract<TableStep, { readonly op: 'set' }>): StepSelect {
  const existing = table.columns.find(({ name }) => name === step.column);
  const value = `(\n${step.value}\n)`;
  const otherwise = existing === undefined ? 'NULL' : `w.${quoteName(existing.name)}`;
  const cell =
    step.where === undefined ? value : `CASE WHEN (\n${step.where}\n) THEN ${value} ELSE ${otherwise} END`;
  return existing === undefined
    ? addColumns(table, [{ name: step.column, sql: cell }])
    : replaceColumn(table, existing.name, cell);
}

function splitColumn(
  table: WorkingTable,
  step: Extract<TableStep, { readonly op: 'split_column' }>,
): StepSelect {
  findColumn(table, step.column);
  const kept = step.keep === true ? table.columns : table.columns.filter(({ name }) => name !== step.column);
  refuseTaken({ ...table, columns: kept }, step.into);
  const text = `CAST(w.${quoteName(step.column)} AS ${writeType('VARCHAR', table.dialect)})`;
  const separator = quoteText(step.separator);
  const width = step.separator.length;
  const last = step.into.length;
  const pieces = step.into.map((name, i) => {
    if (i < last - 1 || last === 1)
      return { name, sql: `nullif(split_part(${text}, ${separator}, ${i + 1}), '')` };
    const before = Array.from(
      { length: last - 1 },
      (_, k) => `length(split_part(${text}, ${separator}, ${k + 1}))`,
    );
    return { name, sql: `nullif(substr(${text}, 1 + ${before.join(' + ')} + ${width * (last - 1)}), '')` };
  });
  const base = selectColumns(table, (name) => kept.some((column) => column.name === name));
  return { ...base, columns: [...base.columns, ...pieces] };
}

function keepFirst(table: WorkingTable, keys: readonly string[], order: string): StepSelect {
  for (const key of keys) findColumn(table, key);
  const parted = keys.map(quoteName).join(', ');
  const at = orderPlace(table);
  return {
    ...selectColumns(table, () => true),
    from: `(SELECT *, row_number() OVER (PARTITION BY ${parted} ORDER BY ${order}, ${at}) AS etalon_turn FROM ${place(table)}) w`,
    where: 'w.etalon_turn = 1',
    order: [`w.${at}`],
  };
}
