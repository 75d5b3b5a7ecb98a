import { type Query, quoteName } from '../query.ts';
import { applySource, describeColumns, type LoadFile, prepareStep } from './apply-step.ts';
import { executeStep } from './execute-step.ts';
import type { RecipeOperation } from './recipe-operation.ts';
import { describeStop } from './replay-recipe.ts';
import type { WorkingColumn } from './working-table.ts';

const EMPTY_TABLE = 'etalon_recipe_check';

export interface CheckedStep {
  readonly id: string;
  readonly applies: boolean;
  readonly code: string | null;
  readonly detail: string | null;
  /** Columns of the table after the step; those before it when it does not apply. */
  readonly columns: readonly WorkingColumn[];
}

/**
 * Runs every step on files emptied of their rows: which apply, and the columns after each. A step that does not apply
 * is left out and the next ones are tried without it. What depends on values (unreadable cells, rows that multiply) is
 * only known by a replay.
 */
export async function checkRecipe(
  query: Query,
  input: { readonly steps: readonly RecipeOperation[]; readonly loadFile: LoadFile },
): Promise<readonly CheckedStep[]> {
  const checked: CheckedStep[] = [];
  const loadEmpty: LoadFile = async (step) => {
    const empty = `${EMPTY_TABLE}_file`;
    await query.run(
      `CREATE OR REPLACE TABLE ${quoteName(empty)} AS SELECT * FROM ${quoteName(await input.loadFile(step))} LIMIT 0`,
    );
    return empty;
  };
  let columns: readonly WorkingColumn[] = [];
  for (const [index, step] of input.steps.entries()) {
    try {
      if (step.op === 'load' || step.op === 'append')
        await applySource(query, EMPTY_TABLE, {
          step,
          file: await loadEmpty(step),
          first: columns.length === 0,
        });
      else
        await executeStep(query, await prepareStep(query, EMPTY_TABLE, step, loadEmpty), { counting: false });
      columns = await describeColumns(query, quoteName(EMPTY_TABLE));
      checked.push({ id: step.id, applies: true, code: null, detail: null, columns });
    } catch (error) {
      const { code, detail } = describeStop(error, index, step.id);
      checked.push({ id: step.id, applies: false, code, detail, columns });
    }
  }
  for (const name of [EMPTY_TABLE, `${EMPTY_TABLE}_file`])
    await query.run(`DROP TABLE IF EXISTS ${quoteName(name)}`);
  return checked;
}
