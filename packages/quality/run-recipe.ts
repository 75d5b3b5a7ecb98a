import type { Query } from './query.ts';
import { applySource, prepareStep } from './recipe/apply-step.ts';
import { executeStep } from './recipe/execute-step.ts';
import type { LoadStep, RecipeOperation } from './recipe/recipe-operation.ts';
import { describeStop, type StoppedStep } from './recipe/replay-recipe.ts';

export interface RecipeRun {
  readonly executed: number;
  /** The first step that cannot be executed, 0-based, with the code and text of the refusal. */
  readonly stopped: Omit<StoppedStep, 'info'> | null;
}

/**
 * Executes the steps in order into a new table. `loadFile` names the table that holds a file's columns as they are
 * read. A step that fails stops the run and is reported, never skipped. `replayRecipe` counts what each step did.
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
  const { table, loadFile } = input;
  let loaded = false;
  for (const [index, step] of input.steps.entries()) {
    try {
      if (step.op === 'load' || step.op === 'append') {
        await applySource(query, table, { step, file: await loadFile(step), first: !loaded });
        loaded = true;
      } else await executeStep(query, await prepareStep(query, table, step, loadFile), { counting: false });
    } catch (error) {
      const { info: _, ...stopped } = describeStop(error, index, step.id);
      return { executed: index, stopped };
    }
    input.onProgress?.((index + 1) / input.steps.length);
  }
  return { executed: input.steps.length, stopped: null };
}
