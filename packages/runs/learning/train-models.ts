import type { FollowBy, TrainingDocument } from '@etalon/learning';
import { readIds } from '../models/read-columns.ts';
import type { RunKind, RunOutput, RunTask, RunTools } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import { describeModels, timeModels, warnLarge } from './describe-models.ts';
import { drawPlan, warnPlan } from './draw-plan.ts';
import type { FitResult } from './fit-job.ts';
import { openFitMemory } from './fit-memory.ts';
import { RESULT_WRITING } from './fit-writings.ts';
import { followPlan, warnFollowed } from './follow-plan.ts';
import { type FitList, listFits, withBaseline } from './list-fits.ts';
import { type LearningTable, loadLearningTable } from './load-learning-table.ts';
import { openFitPool, performLeft } from './perform-fits.ts';
import { planRows } from './plan-rows.ts';
import { seedOf } from './seed-of.ts';
import { readTrainParameters } from './train-parameters.ts';
import type { WantedModel } from './wanted-model.ts';
import { writeFolds, writeModelFiles, writePredictions, writeTraining } from './write-training.ts';

/** Models learned on one plan of validation, each asked only on rows that it did not learn from, then learned on every row. */
export const trainModels: RunKind = {
  kind: 'models.train',
  version: '2.1.0',
  title: { fr: 'Entraînement de modèles', en: 'Training of models' },
  interactive: false,
  check: (parameters, inputs) => {
    readTrainParameters(parameters, inputs);
  },
  perform: async (task, tools) => {
    const parameters = readTrainParameters(task.parameters, task.inputs);
    const seed = seedOf(task);
    const duck = await tools.openDuckdb();
    const loaded = await loadLearningTable(duck, task, parameters);
    const plan = planRows(seed, parameters, loaded);
    const { models, added } = withBaseline(parameters.models);
    const { columns, classes } = loaded;
    const list = listFits(plan, { rows: loaded.table.rows, growth: parameters.growth, seed });
    const followBy = followPlan(parameters.plan, loaded);
    const results = await fitModels(task, tools, { loaded, seed, followBy, models, list });
    const byModel = models.map((_, at) => list.sort(results.slice(at * list.width, (at + 1) * list.width)));
    const trained = describeModels({ models, byModel, loaded, plan });
    const outputs: RunOutput[] = [];
    for (const [at, fits] of byModel.entries()) {
      outputs.push(...(await writeModelFiles(task, trained[at], fits.whole)));
    }
    const id = parameters.id ?? null;
    const predictions = models.map((_, at) => ({
      columns: trained[at]?.columns ?? [],
      fits: byModel[at]?.fits ?? [],
    }));
    outputs.unshift(
      await writePredictions(duck, task, {
        loaded,
        plan,
        models: predictions,
        id,
        target: parameters.target,
      }),
      await writeFolds(duck, task, { plan, loaded, id }),
    );
    const everyRow = Array.from({ length: loaded.table.rows }, (_, row) => row);
    const ids = await readIds(duck, loaded.table, parameters.id, everyRow);
    const document: TrainingDocument = {
      task: parameters.task,
      n: loaded.table.rows,
      seed,
      source: { file: loaded.table.input.name, sha256: loaded.table.input.sha256 },
      target: parameters.target,
      id,
      group: parameters.group ?? null,
      time: parameters.time ?? null,
      classes,
      columns: columns.map(({ name, kind }) => ({ name, kind })),
      plan: drawPlan(
        plan,
        loaded,
        everyRow.map((row) => ids.get(row) ?? ''),
      ),
      ...(followBy !== null && { followedBy: followBy.by }),
      models: trained,
      warnings: [
        ...loaded.warnings,
        ...warnPlan(plan, loaded),
        ...(added ? [{ code: 'baseline-added', params: {} } as const] : []),
        ...warnLarge(trained),
        ...warnFollowed(followBy, trained, byModel),
      ],
    };
    outputs.unshift(await writeTraining(task, document));
    return { result: toJson({ ...document, timings: timeModels(models, byModel) }), outputs };
  },
};

/** Every fit of every model, one model after the other; those that the run had made before it was cut are not made again. */
async function fitModels(
  task: RunTask,
  tools: RunTools,
  given: {
    readonly loaded: LearningTable;
    readonly seed: string;
    readonly followBy: FollowBy | null;
    readonly models: readonly WantedModel[];
    readonly list: FitList;
  },
): Promise<readonly FitResult[]> {
  const { loaded, seed, followBy, models, list } = given;
  const { columns, target, classes } = loaded;
  const jobs = models.flatMap((model, at) =>
    list.jobs(model).map((job) => ({ ...job, name: `${at} ${job.place}` })),
  );
  const memory = await openFitMemory(task, tools, RESULT_WRITING);
  const fits = openFitPool({ columns, target, classes, seed, followBy });
  return performLeft(fits, jobs, {
    memory,
    keep: (result) => result,
    onDone: (done, { model, place }) => tools.report((0.95 * done) / jobs.length, `${model.name} · ${place}`),
  }).finally(fits.close);
}
