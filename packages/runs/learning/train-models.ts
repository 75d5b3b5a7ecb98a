import {
  type PlannedFit,
  planFolds,
  type TrainedModel,
  type TrainingDocument,
  type TrainingWarning,
  type ValidationPlan,
} from '@etalon/learning';
import { openStream } from '../models/open-stream.ts';
import { readIds } from '../models/read-columns.ts';
import type { RunKind, RunOutput, RunTask } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import { drawPlan, warnPlan } from './draw-plan.ts';
import type { FitJob, FitResult } from './fit-job.ts';
import { type LearningTable, loadLearningTable } from './load-learning-table.ts';
import { measureFit, summariseFits } from './measure-fits.ts';
import { performFits } from './perform-fits.ts';
import { shareRows } from './share-memory.ts';
import { readTrainParameters, type TrainParameters } from './train-parameters.ts';
import type { WantedModel } from './wanted-model.ts';
import { writeFolds, writeModelFile, writePredictions, writeTraining } from './write-training.ts';

/** Models learned on one plan of validation, each asked only on rows that it did not learn from, then learned on every row. */
export const trainModels: RunKind = {
  kind: 'models.train',
  version: '1.0.0',
  title: { fr: 'Entraînement de modèles', en: 'Training of models' },
  interactive: false,
  check: (parameters, inputs) => {
    readTrainParameters(parameters, inputs);
  },
  perform: async (task, tools) => {
    const parameters = readTrainParameters(task.parameters, task.inputs);
    const duck = await tools.openDuckdb();
    const loaded = await loadLearningTable(duck, task, parameters);
    const plan = planRows(task, parameters, loaded);
    const { models, added } = withBaseline(parameters.models);
    const jobs = models.flatMap((model) => listJobs(model, plan, loaded.table.rows));
    const { columns, target } = loaded;
    const results = await performFits({ columns, target, seed: task.seed }, jobs, {
      keep: (result) => result,
      onDone: (done, { model, place }) =>
        tools.report((0.95 * done) / jobs.length, `${model.name} · ${place}`),
    });
    const width = plan.fits.length + 1;
    const byModel = models.map((_, at) => results.slice(at * width, (at + 1) * width));
    const trained = describeModels({ models, byModel, loaded, plan });
    const outputs: RunOutput[] = [];
    for (const [at, fits] of byModel.entries()) {
      const file = await writeModelFile(task, fits.at(-1)?.json ?? null, trained[at]?.file ?? '');
      if (file !== null) outputs.push(file);
    }
    const id = parameters.id ?? null;
    const predictions = models.map((_, at) => ({
      columns: trained[at]?.columns ?? [],
      fits: byModel[at] ?? [],
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
      source: { file: loaded.table.input.name, sha256: loaded.table.input.sha256 },
      target: parameters.target,
      id,
      group: parameters.group ?? null,
      time: parameters.time ?? null,
      classes: loaded.classes,
      columns: columns.map(({ name, kind }) => ({ name, kind })),
      plan: drawPlan(
        plan,
        loaded,
        everyRow.map((row) => ids.get(row) ?? ''),
      ),
      models: trained,
      warnings: [
        ...loaded.warnings,
        ...warnPlan(plan, loaded),
        ...(added ? [{ code: 'baseline-added', params: {} } as const] : []),
        ...warnLarge(trained),
      ],
    };
    outputs.unshift(await writeTraining(task, document));
    return { result: toJson({ ...document, timings: sumSeconds(models, byModel) }), outputs };
  },
};

function planRows(
  task: RunTask,
  { plan }: TrainParameters,
  { table, target, groups, times }: LearningTable,
): ValidationPlan {
  const given = { rows: table.rows, classes: target.classes > 0 ? target.values : null, groups, times };
  const planned = planFolds(plan, given, openStream(task.seed, 'plan'));
  const share = ({ train, test, ...rest }: PlannedFit): PlannedFit => ({
    ...rest,
    train: shareRows(train),
    test: shareRows(test),
  });
  return { ...planned, fits: planned.fits.map(share) };
}

/** The baseline comes first, added when nobody asked for it: what every gain is counted from. */
function withBaseline(models: readonly WantedModel[]): {
  readonly models: readonly WantedModel[];
  readonly added: boolean;
} {
  const own = models.find(({ algorithm }) => algorithm === 'baseline');
  if (own !== undefined) return { models: [own, ...models.filter((model) => model !== own)], added: false };
  const names = new Set(models.map(({ name }) => name));
  const name = names.has('repère') ? 'repère (simple)' : 'repère';
  return { models: [{ name, algorithm: 'baseline', settings: {} }, ...models], added: true };
}

function listJobs(model: WantedModel, { fits }: ValidationPlan, rows: number): readonly FitJob[] {
  const everyRow = Uint32Array.from({ length: rows }, (_, row) => row);
  return [
    ...fits.map(({ repeat, fold, train, test }) => ({
      model,
      place: `${repeat + 1}.${fold + 1}`,
      train,
      test,
    })),
    { model, place: 'tout', train: everyRow, test: new Uint32Array() },
  ];
}

interface Trained {
  readonly models: readonly WantedModel[];
  readonly byModel: readonly (readonly FitResult[])[];
  readonly loaded: LearningTable;
  readonly plan: ValidationPlan;
}

function describeModels({ models, byModel, loaded, plan }: Trained): readonly TrainedModel[] {
  const { target, classes } = loaded;
  const metrics = target.classes > 0 ? (['accuracy', 'log-loss'] as const) : (['mae', 'rmse'] as const);
  const measured = byModel.map((results) =>
    plan.fits.map(({ test }, at) => measureFit(target, test, results[at]?.predictions ?? new Float64Array())),
  );
  const valuesOf = (model: number, metric: (typeof metrics)[number]): readonly number[] =>
    measured[model]?.map((one) => one[metric] ?? Number.NaN) ?? [];
  return models.map((model, at) => {
    const whole = byModel[at]?.at(-1);
    const json = whole?.json ?? null;
    return {
      ...model,
      metrics: metrics.map((metric) =>
        summariseFits(metric, {
          values: valuesOf(at, metric),
          baseline: at === 0 ? null : valuesOf(0, metric),
          fits: plan.fits,
        }),
      ),
      curve: whole?.curve ?? null,
      numbers: whole?.numbers ?? 0,
      bytes: json === null ? 0 : Buffer.byteLength(json),
      file: json === null ? null : `modele-${at + 1}-${model.algorithm}.json`,
      columns: classes.length === 0 ? [model.name] : classes.map((name) => `${model.name} : ${name}`),
    };
  });
}

function warnLarge(models: readonly TrainedModel[]): readonly TrainingWarning[] {
  return models
    .filter(({ file }) => file === null)
    .map(({ name, numbers }) => ({ code: 'model-not-kept', params: { model: name, numbers } }));
}

/** Seconds that this machine took for each model, over all its fits. */
function sumSeconds(
  models: readonly WantedModel[],
  byModel: Trained['byModel'],
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    models.map(({ name }, at) => [name, byModel[at]?.reduce((sum, { seconds }) => sum + seconds, 0) ?? 0]),
  );
}
