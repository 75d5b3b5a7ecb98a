import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Duckdb } from '@etalon/duckdb';
import { errorCode, errorInfo } from '@etalon/error';
import { writeRecipePython, writeRecipeSql } from '@etalon/quality';
import type { Json } from '@etalon/workshop';
import { readParameters } from '../read-parameters.ts';
import type { RunKind, RunOutput, RunTask } from '../run-kind.ts';
import { checkInputs, closed, type RecipeParameters, stepsRule, tableRule } from './parameters.ts';
import { openFiles } from './replay-steps.ts';

const schema = closed({ table: tableRule, steps: stepsRule }, ['table', 'steps']);

const FORMS = [
  { name: 'recette.sql', dialect: 'duckdb' },
  { name: 'recette-postgresql.sql', dialect: 'postgresql' },
  { name: 'recette.py', dialect: 'python' },
] as const;

/** The recipe as SQL for DuckDB and PostgreSQL and as Python; a form that cannot say a step tells which and why. */
export const writeScripts: RunKind = {
  kind: 'warehouse.scripts',
  version: '1.0.0',
  title: { fr: 'Recette en SQL et en Python', en: 'Recipe as SQL and Python' },
  interactive: true,
  check: (parameters, inputs) => {
    readParameters<RecipeParameters>(schema, parameters);
    checkInputs(inputs, { min: 1, max: 1000 });
  },
  perform: async (task, tools) => {
    const recipe = readParameters<RecipeParameters>(schema, task.parameters);
    const duck = await tools.openDuckdb();
    const scripts: Json[] = [];
    const outputs: RunOutput[] = [];
    for (const form of FORMS) {
      const written = await writeForm(duck, task, recipe, form.dialect);
      if (written.text !== null) {
        await writeFile(join(task.folder, form.name), written.text);
        outputs.push({ name: form.name, mediaType: 'text/plain' });
      }
      scripts.push({ name: form.name, text: written.text, code: written.code, info: written.info });
    }
    return { result: { scripts }, outputs };
  },
};

interface WrittenForm {
  readonly text: string | null;
  readonly code: string | null;
  readonly info: Json;
}

async function writeForm(
  duck: Duckdb,
  task: RunTask,
  recipe: RecipeParameters,
  dialect: (typeof FORMS)[number]['dialect'],
): Promise<WrittenForm> {
  const input = { ...recipe, loadFile: openFiles(duck, task.inputs) };
  try {
    const text =
      dialect === 'python'
        ? await writeRecipePython(duck, input)
        : await writeRecipeSql(duck, { ...input, dialect });
    return { text, code: null, info: {} };
  } catch (error) {
    const code = errorCode(error);
    if (code === null || !code.startsWith('quality.')) throw error;
    return { text: null, code, info: JSON.parse(JSON.stringify(errorInfo(error))) };
  }
}
