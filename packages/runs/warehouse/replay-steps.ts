import { type Duckdb, quoteIdentifier } from '@etalon/duckdb';
import { type LoadStep, type RecipeReplay, replayRecipe } from '@etalon/quality';
import type { Json } from '@etalon/workshop';
import { readParameters } from '../read-parameters.ts';
import type { RunInput } from '../run-kind.ts';
import {
  checkInputs,
  closed,
  findInput,
  nameInput,
  type RecipeParameters,
  stepsRule,
  tableRule,
} from './parameters.ts';
import { readParquetSql, writeParquet } from './parquet.ts';
import type { SizedKind } from './size-kind.ts';

const schema = closed({ table: tableRule, steps: stepsRule }, ['table', 'steps']);
export const WORKING_TABLE = 'etalon_travail';

/**
 * Runs the steps in order on the sources as they were read: what each one changed, and the table after the last one as
 * `recette.parquet`. A step that cannot run stops there, is named, and leaves the table before it.
 */
export const replaySteps: SizedKind = {
  kind: 'warehouse.replay',
  version: '1.0.0',
  title: { fr: 'Recette rejouée', en: 'Recipe replayed' },
  check: (parameters, inputs) => {
    readParameters<RecipeParameters>(schema, parameters);
    checkInputs(inputs, { min: 1, max: 1000 });
  },
  perform: async (task, tools) => {
    const { steps } = readParameters<RecipeParameters>(schema, task.parameters);
    const duck = await tools.openDuckdb();
    const played = await replayRecipe(duck, {
      table: WORKING_TABLE,
      steps,
      loadFile: openFiles(duck, task.inputs),
      onProgress: (share) => tools.report(share * 0.95, 'runs.step.recipe'),
    });
    const last = played.steps.at(-1);
    const outputs =
      last === undefined
        ? []
        : [
            await writeParquet(duck, task, {
              sql: `SELECT * FROM ${quoteIdentifier(WORKING_TABLE)}`,
              name: 'recette.parquet',
            }),
          ];
    return {
      result: {
        ...describeReplay(played),
        rows: last?.rowsAfter ?? 0,
        columns: (last?.columns ?? []).map((row) => ({ ...row })),
      },
      outputs,
    };
  },
};

/** Traces and stop of a replay as plain JSON, columns left out. */
export function describeReplay(played: RecipeReplay): { readonly [key: string]: Json } {
  return {
    steps: played.steps.map(({ id, op, rowsBefore, rowsAfter, cellsChanged, notes }) => ({
      id,
      op,
      rowsBefore,
      rowsAfter,
      cellsChanged: { ...cellsChanged },
      notes: { ...notes },
    })),
    stopped:
      played.stopped === null
        ? null
        : {
            index: played.stopped.index,
            step: played.stopped.step,
            code: played.stopped.code,
            detail: played.stopped.detail,
            info: toPlain(played.stopped.info),
          },
  };
}

function toPlain(info: unknown): Json {
  return JSON.parse(JSON.stringify(info ?? {}));
}

/** Files of steps as tables: the input of the step's file and sheet. Throws `runs.missing-input`. */
export function openFiles(duck: Duckdb, inputs: readonly RunInput[]): (step: LoadStep) => Promise<string> {
  const opened = new Map<string, string>();
  return async (step) => {
    const key = nameInput(step.file, step.sheet);
    const known = opened.get(key);
    if (known !== undefined) return known;
    const input =
      inputs.find((one) => one.name === key) ??
      inputs.find((one) => one.name.startsWith(`${step.file}#`) && step.sheet === undefined) ??
      findInput(inputs, step.file);
    const name = `etalon_fichier_${opened.size}`;
    const made = step.op === 'join' ? 'TABLE' : 'VIEW';
    await duck.run(
      `CREATE OR REPLACE ${made} ${quoteIdentifier(name)} AS SELECT * FROM ${readParquetSql(input)}`,
    );
    opened.set(key, name);
    return name;
  };
}
