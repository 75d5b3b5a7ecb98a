import { EtalonError } from '@etalon/error';
import type { Query } from '../query.ts';
import { checkStep, type LoadFile } from '../recipe/apply-step.ts';
import { listFormats } from '../recipe/cast-day.ts';
import { type CheckedStep, checkRecipe } from '../recipe/check-recipe.ts';
import { splitOrder } from '../recipe/list-expressions.ts';
import type { LoadStep, RecipeOperation } from '../recipe/recipe-operation.ts';
import { parseExpression } from './parse-expression.ts';
import { PYTHON_IMPUTE } from './python-impute.ts';
import { PYTHON_TABLES } from './python-tables.ts';
import { PYTHON_VALUES } from './python-values.ts';
import { writePythonValue as write, writePythonExpression } from './write-python-expression.ts';

export interface RecipeExport {
  readonly table: string;
  readonly steps: readonly RecipeOperation[];
  readonly loadFile: LoadFile;
}

/**
 * A Python script (pandas, standard library) that reads the recipe's files beside it and writes the same table as a CSV
 * file named by its first argument. A step or an expression that Python cannot do is refused (`quality.not-portable`).
 */
export async function writeRecipePython(query: Query, recipe: RecipeExport): Promise<string> {
  const checked = await checkWholeRecipe(query, recipe);
  const lines: string[] = [];
  for (const [index, step] of recipe.steps.entries()) {
    const reason = (step.reason ?? '').replaceAll(/\s+/g, ' ').trim();
    lines.push(`# ${index + 1}. ${step.op}${reason === '' ? '' : ` : ${reason}`}`);
    lines.push(...(await writeStep(query, step, { index, before: checked[index - 1] ?? null })), '');
  }
  const imputes = recipe.steps.some(
    (step) => step.op === 'fill' && (step.method === 'knn' || step.method === 'mice'),
  );
  return [
    `# Table ${recipe.table}`,
    PYTHON_VALUES,
    PYTHON_TABLES,
    ...(imputes ? [PYTHON_IMPUTE] : []),
    ...lines,
    'if __name__ == "__main__":',
    '    out = frame({name: [text_of(x) for x in cells(t, name)] for name in t.columns})',
    `    out.to_csv(sys.argv[1] if len(sys.argv) > 1 else ${write(`${recipe.table}.csv`)}, index=False)`,
    '',
  ].join('\n');
}

/** The steps of a recipe with their columns; one that does not apply is refused with its own code. */
export async function checkWholeRecipe(query: Query, recipe: RecipeExport): Promise<readonly CheckedStep[]> {
  const checked = await checkRecipe(query, recipe);
  const wrong = checked.find((step) => !step.applies);
  if (wrong !== undefined)
    throw new EtalonError('quality.step-failed', { info: { step: wrong.id, message: wrong.detail ?? '' } });
  return checked;
}

async function writeLambda(query: Query, expression: string): Promise<readonly [string, string]> {
  const { columns, body } = writePythonExpression(await parseExpression(query, expression));
  return [write(columns), body];
}

async function writeSource(query: Query, step: LoadStep): Promise<string> {
  const columns: string[] = [];
  for (const [name, expression] of Object.entries(step.columns)) {
    const [names, body] = await writeLambda(query, expression);
    columns.push(`${write(name)}: (${names}, ${body})`);
  }
  const options = [
    ...(step.sheet === undefined ? [] : [`sheet=${write(step.sheet)}`]),
    ...(step.delimiter === undefined ? [] : [`sep=${write(step.delimiter)}`]),
    ...(step.encoding === undefined ? [] : [`encoding=${write(step.encoding)}`]),
  ];
  const read = `read(${[write(step.file), ...options].join(', ')})`;
  return `select(${read}, {${columns.join(', ')}})`;
}

interface StepContext {
  readonly index: number;
  readonly before: CheckedStep | null;
}

async function writeStep(
  query: Query,
  step: RecipeOperation,
  context: StepContext,
): Promise<readonly string[]> {
  await checkStep(query, step);
  const names = context.before?.columns.map((column) => column.name) ?? [];
  const typeOf = (name: string): string =>
    context.before?.columns.find((c) => c.name === name)?.type ?? 'VARCHAR';
  switch (step.op) {
    case 'load':
    case 'append': {
      const source = await writeSource(query, step);
      return [context.before === null ? `t = ${source}` : `t = under(t, ${source})`];
    }
    case 'join':
      return writeJoin(query, step, names);
    case 'set':
    case 'derive': {
      const [columns, body] = await writeLambda(query, step.value);
      if (step.op === 'derive' || step.where === undefined)
        return [`t = put(t, ${write(step.column)}, calc(t, ${columns}, ${body}))`];
      return writeWhere(query, step, [`new = calc(t, ${columns}, ${body})`]);
    }
    case 'drop_rows': {
      const [columns, body] = await writeLambda(query, step.where);
      return [`t = keep(t, [x is not True for x in calc(t, ${columns}, ${body})])`];
    }
    case 'deduplicate': {
      const { expression, direction } = splitOrder(step.orderBy);
      const [columns, body] = await writeLambda(query, expression);
      const descending = write(direction.trim().toLowerCase() === 'desc');
      return [`t = first_of(t, ${write(step.keys)}, calc(t, ${columns}, ${body}), ${descending}, True)`];
    }
    case 'keep_latest':
      return [`t = first_of(t, ${write(step.keys)}, cells(t, ${write(step.by)}), True, True)`];
    case 'fill':
      return writeFill(query, step, typeOf(step.column));
    case 'replace_text':
    case 'convert_unit':
      return writeWhere(query, step, [
        `new = [${writeCell(step, typeOf(step.column))} for x in cells(t, ${write(step.column)})]`,
      ]);
    case 'drop_column':
      return [`t = t.drop(columns=[${write(step.column)}])`];
    case 'keep_columns':
      return [`t = t[${write(names.filter((name) => step.columns.includes(name)))}]`];
    case 'rename_column':
      return [`t = t.rename(columns={${write(step.column)}: ${write(step.to)}})`];
    case 'split_column':
      return [
        `t = split(t, ${write(step.column)}, ${write(step.separator)}, ${write(step.into)}, ${write(step.keep === true)})`,
      ];
    case 'cast':
    case 'map':
    case 'merge_values':
    case 'normalise_text':
    case 'sentinel_to_null':
    case 'clip':
      return [
        `t = put(t, ${write(step.column)}, [${writeCell(step, typeOf(step.column))} for x in cells(t, ${write(step.column)})])`,
      ];
    default: {
      const never: never = step;
      return never;
    }
  }
}

type CellStep = Extract<
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

function writeCell(step: CellStep, type: string): string {
  const back = (text: string): string => (type === 'VARCHAR' ? text : `cast(${text}, ${write(type)}, False)`);
  switch (step.op) {
    case 'cast':
      return `read_cell(x, ${write(step.type)}, ${write(listFormats(step))}, ${write(step.decimal ?? '.')}, ${write(step.thousands)}, ${write(step.timeZone)})`;
    case 'map':
      return back(`${write(step.values)}.get(text_of(x), text_of(x))`);
    case 'merge_values': {
      const flat = step.groups.toReversed().flatMap(({ to, from }) => from.map((one) => [one, to] as const));
      return back(`${write(Object.fromEntries(flat))}.get(text_of(x), text_of(x))`);
    }
    case 'normalise_text':
      return `None if x is None else ${back(`normalise(text_of(x), ${write(step.actions)})`)}`;
    case 'replace_text':
      return `None if x is None else ${back(`re.sub(${write(step.pattern)}, ${write(step.replacement)}, text_of(x), flags=re.A)`)}`;
    case 'sentinel_to_null':
      return `None if text_of(x) in ${write(step.values)} else x`;
    case 'clip':
      return `clip(x, ${write(step.min)}, ${write(step.max)})`;
    case 'convert_unit':
      return `None if x is None else float(x) * ${write(step.factor)} + ${write(step.offset ?? 0)}`;
    default: {
      const never: never = step;
      return never;
    }
  }
}

async function writeWhere(
  query: Query,
  step: Extract<RecipeOperation, { readonly op: 'set' | 'replace_text' | 'convert_unit' }>,
  lines: readonly string[],
): Promise<readonly string[]> {
  const column = write(step.column);
  if (step.where === undefined) return [...lines, `t = put(t, ${column}, new)`];
  const [columns, body] = await writeLambda(query, step.where);
  const old = step.op === 'convert_unit' ? 'None if x is None else float(x)' : 'x';
  return [
    ...lines,
    `old = cells(t, ${column}) if ${column} in t.columns else [None] * len(t)`,
    `t = put(t, ${column}, [n if w is True else (${old}) for n, x, w in zip(new, old, calc(t, ${columns}, ${body}))])`,
  ];
}

async function writeFill(
  query: Query,
  step: Extract<RecipeOperation, { readonly op: 'fill' }>,
  type: string,
): Promise<readonly string[]> {
  const column = write(step.column);
  const others = write((step.from ?? []).filter((name) => name !== step.column));
  switch (step.method) {
    case 'constant': {
      const [columns, body] = await writeLambda(query, step.value ?? 'NULL');
      return [
        `new = [cast(x, ${write(type)}, False) for x in calc(t, ${columns}, ${body})]`,
        `t = put(t, ${column}, [n if x is None else x for n, x in zip(new, cells(t, ${column}))])`,
      ];
    }
    case 'previous':
      return [`t = fill_previous(t, ${column}, ${write(step.by ?? [])})`];
    case 'knn':
      return [`t = fill_near(t, ${column}, ${write(type)}, ${others}, ${write(step.k ?? 5)})`];
    case 'mice':
      return [
        `t = fill_chains(t, ${column}, ${write(type)}, ${others}, ${write(step.rounds ?? 10)}, ${write(step.seed)})`,
      ];
    case 'mean':
    case 'median':
    case 'mode':
      return [`t = fill(t, ${column}, ${write(step.by ?? [])}, ${write(step.method)})`];
    default: {
      const never: never = step.method;
      return never;
    }
  }
}

async function writeJoin(
  query: Query,
  step: Extract<RecipeOperation, { readonly op: 'join' }>,
  names: readonly string[],
): Promise<readonly string[]> {
  const missing = step.keys.filter(({ right }) => step.columns[right] === undefined);
  const columns = {
    ...step.columns,
    ...Object.fromEntries(missing.map(({ right }) => [right, `"${right.replaceAll('"', '""')}"`])),
  };
  const right = await writeSource(query, { ...step, columns });
  const keys = write(step.keys.map((key) => [key.left, key.right]));
  const added = write(Object.keys(step.columns).filter((name) => !names.includes(name)));
  return [`t = join(t, ${right}, ${keys}, ${write(step.kind)}, ${added})`];
}
