import { EtalonError, errorCode, errorInfo } from '@etalon/error';
import { checkExpression } from './check-expression.ts';
import { type Query, quoteName, quoteText } from './query.ts';
import type { LoadStep, RecipeOperation } from './recipe/recipe-operation.ts';

export interface RecipeRun {
  readonly executed: number;
  /** The first step that cannot be executed, 0-based, with the code and text of the refusal. */
  readonly stopped: {
    readonly index: number;
    readonly step: string;
    readonly code: string;
    readonly detail: string;
  } | null;
}

/**
 * Executes the steps in order into a new table. `loadFile` names the table that holds a file's columns as they are
 * read. A step that fails stops the run and is reported, never skipped.
 */
export async function runRecipe(
  query: Query,
  input: {
    readonly table: string;
    readonly steps: readonly RecipeOperation[];
    readonly loadFile: (step: LoadStep) => Promise<string>;
    readonly onProgress?: (share: number) => void;
  },
): Promise<RecipeRun> {
  let loaded = false;
  for (const [index, step] of input.steps.entries()) {
    try {
      if (step.op === 'load') {
        await loadStep(query, input.table, { step, file: await input.loadFile(step), first: !loaded });
        loaded = true;
      } else await applyStep(query, quoteName(input.table), step);
    } catch (error) {
      const info = errorInfo(error);
      const detail = String(info.message ?? info.reason ?? (error instanceof Error ? error.message : ''));
      return {
        executed: index,
        stopped: { index, step: step.id, code: errorCode(error) ?? 'quality.step-failed', detail },
      };
    }
    input.onProgress?.((index + 1) / input.steps.length);
  }
  return { executed: input.steps.length, stopped: null };
}

async function loadStep(
  query: Query,
  table: string,
  {
    step,
    file,
    first,
  }: {
    readonly step: Extract<LoadStep, { readonly op: 'load' }>;
    readonly file: string;
    readonly first: boolean;
  },
): Promise<void> {
  const columns: string[] = [];
  for (const [name, expression] of Object.entries(step.columns)) {
    await checkExpression(query, expression);
    columns.push(`(\n${expression}\n) AS ${quoteName(name)}`);
  }
  const select = `SELECT ${columns.join(', ')} FROM ${quoteName(file)}`;
  await query.run(
    first
      ? `CREATE OR REPLACE TABLE ${quoteName(table)} AS ${select}`
      : `INSERT INTO ${quoteName(table)} BY NAME ${select}`,
  );
}

type OtherStep = Exclude<RecipeOperation, { readonly op: 'load' }>;

async function applyStep(query: Query, table: string, step: OtherStep): Promise<void> {
  switch (step.op) {
    case 'set':
      return setColumn(query, table, step);
    case 'map': {
      const column = quoteName(step.column);
      const cases = Object.entries(step.values).map(
        ([from, to]) => `WHEN ${quoteText(from)} THEN ${to === null ? 'NULL' : quoteText(to)}`,
      );
      const mapped = `CASE ${column}::VARCHAR ${cases.join(' ')} ELSE ${column}::VARCHAR END`;
      await query.run(`UPDATE ${table} SET ${column} = ${mapped} WHERE ${column} IS NOT NULL`);
      return;
    }
    case 'fill':
      return fillColumn(query, table, step);
    case 'drop_rows':
      await checkExpression(query, step.where);
      await query.run(`DELETE FROM ${table} WHERE (\n${step.where}\n)`);
      return;
    case 'deduplicate':
      return keepFirst(query, table, step);
    case 'drop_column':
      await query.run(`ALTER TABLE ${table} DROP COLUMN ${quoteName(step.column)}`);
      return;
    default:
      throw new EtalonError('quality.step-failed', { info: { message: step.op } });
  }
}

async function setColumn(
  query: Query,
  table: string,
  step: Extract<OtherStep, { readonly op: 'set' }>,
): Promise<void> {
  await checkExpression(query, step.value);
  if (step.where !== undefined) await checkExpression(query, step.where);
  const column = quoteName(step.column);
  const [known] = await query.rows(`SELECT count(*) AS n FROM (DESCRIBE ${table}) WHERE column_name = ?`, [
    step.column,
  ]);
  const exists = Number(known?.n) > 0;
  const value = `(\n${step.value}\n)`;
  const otherwise = exists ? column : 'NULL';
  const cell =
    step.where === undefined ? value : `CASE WHEN (\n${step.where}\n) THEN ${value} ELSE ${otherwise} END`;
  const select = exists ? `* REPLACE (${cell} AS ${column})` : `*, ${cell} AS ${column}`;
  await query.run(`CREATE OR REPLACE TABLE ${table} AS SELECT ${select} FROM ${table} ORDER BY rowid`);
}

async function fillColumn(
  query: Query,
  table: string,
  step: Extract<OtherStep, { readonly op: 'fill' }>,
): Promise<void> {
  const column = quoteName(step.column);
  if (step.method === 'constant') {
    const value = step.value ?? 'NULL';
    await checkExpression(query, value);
    await query.run(`UPDATE ${table} SET ${column} = (\n${value}\n) WHERE ${column} IS NULL`);
    return;
  }
  const by = (step.by ?? []).map(quoteName);
  const keys = by.map((name, i) => `${name} AS k${i}`).join(', ');
  const group = by.length === 0 ? '' : `GROUP BY ${by.join(', ')}`;
  const comma = keys === '' ? '' : `${keys}, `;
  const statistic =
    step.method === 'mode'
      ? `SELECT ${by
          .map((_, i) => `k${i}`)
          .concat('s')
          .join(', ')} FROM (SELECT ${comma}${column} AS s, count(*) AS c FROM ${table}
         WHERE ${column} IS NOT NULL GROUP BY ALL)
         QUALIFY row_number() OVER (${by.length === 0 ? '' : `PARTITION BY ${by.map((_, i) => `k${i}`).join(', ')} `}ORDER BY c DESC, s) = 1`
      : `SELECT ${comma}${step.method === 'mean' ? 'avg' : 'median'}(${column}) AS s FROM ${table} ${group}`;
  const match =
    by.length === 0 ? 'true' : by.map((name, i) => `g.k${i} IS NOT DISTINCT FROM w.${name}`).join(' AND ');
  await query.run(`CREATE OR REPLACE TABLE ${table} AS
    SELECT w.* REPLACE (coalesce(w.${column}, g.s) AS ${column}) FROM ${table} w LEFT JOIN (${statistic}) g ON ${match} ORDER BY w.rowid`);
}

async function keepFirst(
  query: Query,
  table: string,
  step: Extract<OtherStep, { readonly op: 'deduplicate' }>,
): Promise<void> {
  const [, expression = step.orderBy, direction = ''] =
    /^([\s\S]*?)(\s+(?:asc|desc))?$/i.exec(step.orderBy.trim()) ?? [];
  await checkExpression(query, expression);
  const keys = step.keys.map(quoteName).join(', ');
  await query.run(`CREATE OR REPLACE TABLE ${table} AS SELECT * FROM ${table}
    QUALIFY row_number() OVER (PARTITION BY ${keys} ORDER BY (\n${expression}\n)${direction}, rowid) = 1 ORDER BY rowid`);
}
