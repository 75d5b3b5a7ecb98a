import { EtalonError } from '@etalon/error';
import { checkExpression } from '../check-expression.ts';
import { type Query, quoteName, readNumber } from '../query.ts';
import { compileJoin, countJoin, type JoinStep } from './compile-join.ts';
import { compileSource, compileStep, type StepResources, type TableStep } from './compile-step.ts';
import { imputeCells } from './impute-cells.ts';
import { listExpressions } from './list-expressions.ts';
import type { LoadStep, RecipeOperation } from './recipe-operation.ts';
import type { StepSelect, WorkingColumn, WorkingTable } from './working-table.ts';

export type LoadFile = (step: LoadStep) => Promise<string>;

/** How a step meets the table: what it reads, and what it would do, before anything is written. */
export interface PreparedStep {
  readonly step: TableStep;
  readonly table: WorkingTable;
  readonly select: StepSelect;
  readonly notes: Readonly<Record<string, number>>;
}

/** Columns of a table in their order. */
export async function describeColumns(query: Query, relation: string): Promise<readonly WorkingColumn[]> {
  const rows = await query.rows(
    `SELECT column_name AS name, column_type AS type FROM (DESCRIBE ${relation})`,
  );
  return rows.map((row) => ({ name: String(row.name), type: String(row.type) }));
}

/** Puts the rows of a file in the table; the first time, makes it. */
export async function applySource(
  query: Query,
  table: string,
  source: { readonly step: LoadStep; readonly file: string; readonly first: boolean },
): Promise<void> {
  await checkStep(query, source.step);
  const select = compileSource(source.step, quoteName(source.file));
  await query.run(
    source.first
      ? `CREATE OR REPLACE TABLE ${quoteName(table)} AS ${select}`
      : `INSERT INTO ${quoteName(table)} BY NAME ${select}`,
  );
}

/** Refuses a step of which an expression is more than an expression. */
export async function checkStep(query: Query, step: RecipeOperation): Promise<void> {
  for (const expression of listExpressions(step)) await checkExpression(query, expression);
}

/** Checks and compiles a step against the table; a join that multiplies rows is refused here, unless it says so. */
export async function prepareStep(
  query: Query,
  name: string,
  step: TableStep,
  loadFile: LoadFile,
): Promise<PreparedStep> {
  await checkStep(query, step);
  const from = quoteName(name);
  const table: WorkingTable = {
    from,
    place: 'rowid',
    columns: await describeColumns(query, from),
    dialect: 'duckdb',
  };
  if (step.op === 'join') return prepareJoin(query, table, step, await loadFile(step));
  let resources: StepResources = {};
  if (step.op === 'fill' && (step.method === 'knn' || step.method === 'mice'))
    resources = { imputed: await imputeCells(query, table, step) };
  return { step, table, select: compileStep(step, table, resources), notes: {} };
}

async function prepareJoin(
  query: Query,
  table: WorkingTable,
  step: JoinStep,
  name: string,
): Promise<PreparedStep> {
  const file = quoteName(name);
  const select = compileJoin(step, table, file);
  const [row] = await query.rows(countJoin(step, table, file));
  const before = readNumber(row, 'rows_before');
  const matched = readNumber(row, 'matched');
  const pairs = readNumber(row, 'pairs');
  const multiplied = readNumber(row, 'multiplied');
  const after = step.kind === 'left' ? before - matched + pairs : pairs;
  if (multiplied > 0 && step.allowMultiply !== true)
    throw new EtalonError('quality.rows-multiply', {
      info: { before, after, multiplied, example: String(row?.example) },
    });
  return { step, table, select, notes: { matched, unmatched: before - matched, multiplied } };
}

/** The text of a step's SELECT, in the order of its rows. */
export function writeSelect(select: StepSelect): string {
  const columns = select.columns.map(({ name, sql }) => `${sql} AS ${quoteName(name)}`).join(', ');
  const where = select.where === null ? '' : ` WHERE ${select.where}`;
  const order = select.order.length === 0 ? '' : ` ORDER BY ${select.order.join(', ')}`;
  return `SELECT ${columns} FROM ${select.from}${where}${order}`;
}
