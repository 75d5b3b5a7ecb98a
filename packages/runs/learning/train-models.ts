import type { TrainingDocument } from '@etalon/learning';
import { readIds } from '../models/read-columns.ts';
import type { RunKind, RunOutput } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import { describeModels, timeModels, warnLarge } from './describe-models.ts';
import { drawPlan, warnPlan } from './draw-plan.ts';
import { followPlan, warnFollowed } from './follow-plan.ts';
import { listFits, withBaseline } from './list-fits.ts';
import { loadLearningTable } from './load-learning-table.ts';
import { performFits } from './perform-fits.ts';
import { planRows } from './plan-rows.ts';
import { seedOf } from './seed-of.ts';
import { readTrainParameters } from './train-parameters.ts';
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
    const { columns, target, classes } = loaded;
    const list = listFits(plan, { rows: loaded.table.rows, growth: parameters.growth, seed });
    const jobs = models.flatMap(list.jobs);
    const followBy = followPlan(parameters.plan, loaded);
    const data = { columns, target, classes, seed, followBy };
    const results = await performFits(data, jobs, {
      keep: (result) => result,
      onDone: (done, { model, place }) =>
        tools.report((0.95 * done) / jobs.length, `${model.name} · ${place}`),
    });
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
