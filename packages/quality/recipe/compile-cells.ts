import { EtalonError } from '@etalon/error';
import { quoteName, quoteText } from '../query.ts';
import { castCellAs } from './cast-cell.ts';
import type { RecipeOperation } from './recipe-operation.ts';
import type { WorkingColumn, WorkingTable } from './working-table.ts';
import { normaliseText, replaceAll, writeType } from './write-dialect.ts';

export type CellOperation = Extract<
  RecipeOperation,
  {
    readonly op:
      | 'cast'
      | 'map'
      | 'merge_values'
      | 'normalise_text'
      | 'replace_text'
      | 'sentinel_to_null'
      | 'clip'
      | 'convert_unit';
  }
>;

/** The column of that name, or a refusal that names it. */
export function findColumn(table: WorkingTable, name: string): WorkingColumn {
  const column =
    table.columns.find((one) => one.name === name) ??
    table.columns.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (column === undefined) throw new EtalonError('quality.column-unknown', { info: { column: name } });
  return column;
}

/** SQL of the cell that a step writes into its own column, over the other cells of the row. */
export function compileCell(step: CellOperation, table: WorkingTable): string {
  const { dialect } = table;
  const column = findColumn(table, step.column);
  const cell = quoteName(column.name);
  const text = `CAST(${cell} AS ${writeType('VARCHAR', dialect)})`;
  const back = (sql: string): string =>
    column.type === 'VARCHAR' ? sql : `CAST(${sql} AS ${writeType(column.type, dialect)})`;
  const only = (where: string | undefined, sql: string): string =>
    where === undefined ? sql : `CASE WHEN (\n${where}\n) THEN ${sql} ELSE ${cell} END`;
  switch (step.op) {
    case 'cast':
      return castCellAs(cell, column, step, dialect);
    case 'map': {
      const cases = Object.entries(step.values).map(
        ([from, to]) => `WHEN ${quoteText(from)} THEN ${to === null ? 'NULL' : quoteText(to)}`,
      );
      return back(`CASE ${text} ${cases.join(' ')} ELSE ${text} END`);
    }
    case 'merge_values': {
      const cases = step.groups.map(
        ({ to, from }) => `WHEN ${text} IN (${from.map(quoteText).join(', ')}) THEN ${quoteText(to)}`,
      );
      return back(`CASE ${cases.join(' ')} ELSE ${text} END`);
    }
    case 'normalise_text':
      return back(normaliseText(text, step.actions, dialect));
    case 'replace_text':
      return only(step.where, back(replaceAll(text, step.pattern, step.replacement)));
    case 'sentinel_to_null':
      return `CASE WHEN ${text} IN (${step.values.map(quoteText).join(', ')}) THEN NULL ELSE ${cell} END`;
    case 'clip':
      return clip(cell, step, back);
    case 'convert_unit': {
      const double = writeType('DOUBLE', dialect);
      const moved = `(CAST(${cell} AS ${double}) * ${writeNumber(step.factor)} + ${writeNumber(step.offset ?? 0)})`;
      const kept = `CAST(${cell} AS ${double})`;
      return step.where === undefined
        ? moved
        : `CASE WHEN (\n${step.where}\n) THEN ${moved} ELSE ${kept} END`;
    }
    default: {
      const never: never = step;
      return never;
    }
  }
}

function clip(
  cell: string,
  { min, max }: { readonly min?: number; readonly max?: number },
  back: (sql: string) => string,
): string {
  const low = min === undefined ? '' : `WHEN ${cell} < ${writeNumber(min)} THEN ${back(writeNumber(min))} `;
  const high = max === undefined ? '' : `WHEN ${cell} > ${writeNumber(max)} THEN ${back(writeNumber(max))} `;
  if (low === '' && high === '')
    throw new EtalonError('quality.step-failed', { info: { message: 'neither min nor max' } });
  return `CASE ${low}${high}ELSE ${cell} END`;
}

/** A double as both dialects read it, exactly. */
export function writeNumber(value: number): string {
  if (!Number.isFinite(value))
    throw new EtalonError('quality.step-failed', { info: { message: String(value) } });
  return `CAST('${value}' AS double precision)`;
}
