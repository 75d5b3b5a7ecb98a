import { type Query, quoteName } from '../query.ts';
import { checkStep } from '../recipe/apply-step.ts';
import { compileStep } from '../recipe/compile-step.ts';
import { splitOrder } from '../recipe/list-expressions.ts';
import type { LoadStep, RecipeOperation } from '../recipe/recipe-operation.ts';
import type { SqlDialect, WorkingColumn, WorkingTable } from '../recipe/working-table.ts';
import { writeType } from '../recipe/write-dialect.ts';
import { parseExpression } from './parse-expression.ts';
import { writePostgresqlExpression } from './write-postgresql-expression.ts';
import { checkWholeRecipe, type RecipeExport } from './write-recipe-python.ts';

const PLACE = 'etalon_place';

/**
 * The recipe as one statement that makes its table: a common table expression for each step, with its reason above it.
 * `nameSource` gives the table that holds a file. `knn` and `mice`, and for PostgreSQL the expressions without
 * equivalent, are refused (`quality.not-portable`).
 */
export async function writeRecipeSql(
  query: Query,
  recipe: RecipeExport & {
    readonly dialect: SqlDialect;
    readonly nameSource?: (step: LoadStep) => string;
  },
): Promise<string> {
  const checked = await checkWholeRecipe(query, recipe);
  const { dialect } = recipe;
  const parts: string[] = [];
  for (const [index, written] of recipe.steps.entries()) {
    await checkStep(query, written);
    const step = dialect === 'postgresql' ? await translateStep(query, written) : written;
    const before = checked[index - 1]?.columns ?? [];
    const table: WorkingTable = { from: `step_${index}`, place: PLACE, columns: before, dialect };
    const named = recipe.nameSource ?? ((one: LoadStep): string => one.file);
    const file = 'file' in step ? quoteName(named(step)) : undefined;
    const body = writeBody(step, { table, file, after: checked[index]?.columns ?? [] });
    const reason = (step.reason ?? '').replaceAll(/\s+/g, ' ').trim();
    parts.push(
      `-- ${index + 1}. ${step.op}${reason === '' ? '' : ` : ${reason}`}\nstep_${index + 1} AS (\n${body}\n)`,
    );
  }
  const last = checked.at(-1)?.columns ?? [];
  const columns = last.map(({ name }) => quoteName(name)).join(', ');
  return `CREATE TABLE ${quoteName(recipe.table)} AS\nWITH\n${parts.join(',\n')}\nSELECT ${columns} FROM step_${recipe.steps.length} ORDER BY ${PLACE};\n`;
}

interface StepPlace {
  readonly table: WorkingTable;
  readonly file: string | undefined;
  readonly after: readonly WorkingColumn[];
}

function writeBody(step: RecipeOperation, place: StepPlace): string {
  const { table, file } = place;
  if (step.op === 'load' || step.op === 'append') return writeSource(step, place);
  const select = compileStep(step, table, file === undefined ? {} : { file });
  const columns = select.columns.map(({ name, sql }) => `${sql} AS ${quoteName(name)}`);
  const at = step.op === 'join' ? `row_number() OVER (ORDER BY ${select.order.join(', ')})` : `w.${PLACE}`;
  const where = select.where === null ? '' : `\nWHERE ${select.where}`;
  return `SELECT ${at} AS ${PLACE}, ${columns.join(', ')}\nFROM ${select.from}${where}`;
}

function writeSource(
  step: LoadStep & { readonly columns: Readonly<Record<string, string>> },
  { table, file = '', after }: StepPlace,
): string {
  const cells = after.map(({ name, type }) => {
    const expression = Object.entries(step.columns).find(([key]) => key.toLowerCase() === name.toLowerCase());
    const cell = expression === undefined ? 'NULL' : `(\n${expression[1]}\n)`;
    return `CAST(${cell} AS ${writeType(type, table.dialect)}) AS ${quoteName(name)}`;
  });
  const read = `SELECT row_number() OVER () AS ${PLACE}, ${cells.join(', ')} FROM ${file}`;
  if (table.columns.length === 0) return read;
  const names = after.map(({ name }) => quoteName(name)).join(', ');
  return `SELECT row_number() OVER (ORDER BY etalon_part, ${PLACE}) AS ${PLACE}, ${names} FROM (
    SELECT 0 AS etalon_part, ${PLACE}, ${names} FROM ${table.from}
    UNION ALL SELECT 1 AS etalon_part, ${PLACE}, ${names} FROM (${read}) more) parts`;
}

/** The same step with each of its expressions in PostgreSQL. */
async function translateStep(query: Query, step: RecipeOperation): Promise<RecipeOperation> {
  const translate = async (expression: string): Promise<string> =>
    writePostgresqlExpression(await parseExpression(query, expression));
  switch (step.op) {
    case 'load':
    case 'append':
    case 'join': {
      const columns: Record<string, string> = {};
      for (const [name, expression] of Object.entries(step.columns))
        columns[name] = await translate(expression);
      return { ...step, columns };
    }
    case 'set':
      return {
        ...step,
        value: await translate(step.value),
        ...(step.where === undefined ? {} : { where: await translate(step.where) }),
      };
    case 'derive':
      return { ...step, value: await translate(step.value) };
    case 'drop_rows':
      return { ...step, where: await translate(step.where) };
    case 'replace_text':
    case 'convert_unit':
      return step.where === undefined ? step : { ...step, where: await translate(step.where) };
    case 'deduplicate': {
      const { expression, direction } = splitOrder(step.orderBy);
      return { ...step, orderBy: `${await translate(expression)}${direction}` };
    }
    case 'fill':
      return step.method === 'constant' ? { ...step, value: await translate(step.value ?? 'NULL') } : step;
    default:
      return step;
  }
}
