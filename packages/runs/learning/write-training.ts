import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Duckdb, quoteIdentifier } from '@etalon/duckdb';
import {
  countOutputs,
  type TrainedModel,
  type TrainingDocument,
  type ValidationPlan,
} from '@etalon/learning';
import type { RunOutput, RunTask } from '../run-kind.ts';
import { writeParquet } from '../warehouse/parquet.ts';
import type { FitResult } from './fit-job.ts';
import type { LearningTable } from './load-learning-table.ts';

/** Predictions of one model, one result for each fit of the plan. */
export interface ModelPredictions {
  readonly columns: readonly string[];
  readonly fits: readonly FitResult[];
}

/** `predictions.parquet`: each row asked, its truth, its fold, and what the models that did not learn on it answer (first repeat). */
export async function writePredictions(
  duck: Duckdb,
  task: RunTask,
  given: {
    readonly loaded: LearningTable;
    readonly plan: ValidationPlan;
    readonly models: readonly ModelPredictions[];
    readonly id: string | null;
    readonly target: string;
  },
): Promise<RunOutput> {
  const { loaded, plan, models, id, target } = given;
  const names = models.flatMap(({ columns }) => columns);
  const places = names.map((_, at) => `c${at}`);
  await duck.run(
    `CREATE TABLE etalon_predictions (row BIGINT, fold INTEGER${places.map((name) => `, ${name} DOUBLE`).join('')})`,
  );
  await duck.appendRows(
    'etalon_predictions',
    ['row', 'fold', ...places],
    iteratePredictions(plan, loaded, models),
  );
  const key = id === null ? 't.rowid + 1 AS ligne' : `t.${quoteIdentifier(id)}`;
  const shown = names.map((name, at) => `p.c${at} AS ${quoteIdentifier(name)}`);
  return writeParquet(duck, task, {
    sql: `SELECT ${key}, t.${quoteIdentifier(target)}, p.fold AS pli, ${shown.join(', ')}
      FROM ${quoteIdentifier(loaded.table.table)} t JOIN etalon_predictions p ON p.row = t.rowid ORDER BY t.rowid`,
    name: 'predictions.parquet',
  });
}

function* iteratePredictions(
  plan: ValidationPlan,
  { target }: LearningTable,
  models: readonly ModelPredictions[],
): Generator<readonly number[]> {
  const outputs = countOutputs(target.classes);
  for (const [at, { repeat, fold, test }] of plan.fits.entries()) {
    if (repeat > 0) return;
    for (let place = 0; place < test.length; place += 1) {
      const cells = models.flatMap(({ fits }) => [
        ...(fits[at]?.predictions.subarray(place * outputs, (place + 1) * outputs) ?? []),
      ]);
      yield [test[place] ?? 0, fold + 1, ...cells];
    }
  }
}

/** `plis.parquet`: the fold of each row in each repeat, 0 for a row that is not asked. */
export async function writeFolds(
  duck: Duckdb,
  task: RunTask,
  {
    plan,
    loaded,
    id,
  }: { readonly plan: ValidationPlan; readonly loaded: LearningTable; readonly id: string | null },
): Promise<RunOutput> {
  await duck.run('CREATE TABLE etalon_folds (row BIGINT, repeat INTEGER, fold INTEGER)');
  await duck.appendRows('etalon_folds', ['row', 'repeat', 'fold'], iterateFolds(plan));
  const key = id === null ? 't.rowid + 1 AS ligne' : `t.${quoteIdentifier(id)}`;
  return writeParquet(duck, task, {
    sql: `SELECT ${key}, f.repeat AS repetition, f.fold AS pli FROM ${quoteIdentifier(loaded.table.table)} t
      JOIN etalon_folds f ON f.row = t.rowid ORDER BY f.repeat, t.rowid`,
    name: 'plis.parquet',
  });
}

function* iterateFolds({ foldOf }: ValidationPlan): Generator<readonly number[]> {
  for (const [repeat, codes] of foldOf.entries())
    for (let row = 0; row < codes.length; row += 1) yield [row, repeat + 1, (codes[row] ?? -1) + 1];
}

/** `entrainement.json`: the whole of it. */
export async function writeTraining(task: RunTask, document: TrainingDocument): Promise<RunOutput> {
  await writeFile(join(task.folder, 'entrainement.json'), `${JSON.stringify(document, null, 1)}\n`);
  return { name: 'entrainement.json', mediaType: 'application/json' };
}

/** The two files of a model, as JSON and as ONNX; none when it holds too many numbers to be kept. */
export async function writeModelFiles(
  task: RunTask,
  model: TrainedModel | undefined,
  whole: FitResult | undefined,
): Promise<readonly RunOutput[]> {
  const { json = null, onnx = null } = whole ?? {};
  if (json === null || onnx === null || !model?.file || model.onnx === null) return [];
  await writeFile(join(task.folder, model.file), json);
  await writeFile(join(task.folder, model.onnx.file), onnx);
  return [
    { name: model.file, mediaType: 'application/json' },
    { name: model.onnx.file, mediaType: 'application/octet-stream' },
  ];
}
