import {
  bandCurves,
  type GrowthPoint,
  type LearningEngine,
  type PlannedFit,
  type TrainedModel,
  type TrainingWarning,
  type ValidationPlan,
} from '@etalon/learning';
import { LIGHTGBM_VERSION, LIGHTGBM_WASM_HASH } from '@etalon/lightgbm';
import type { FitResult } from './fit-job.ts';
import type { ModelFits } from './list-fits.ts';
import type { LearningTable } from './load-learning-table.ts';
import { measureFit, summariseFits } from './measure-fits.ts';
import type { WantedModel } from './wanted-model.ts';

interface Trained {
  readonly models: readonly WantedModel[];
  readonly byModel: readonly ModelFits[];
  readonly loaded: LearningTable;
  readonly plan: ValidationPlan;
}

export const LIGHTGBM: LearningEngine = {
  name: 'LightGBM',
  version: LIGHTGBM_VERSION,
  sha256: LIGHTGBM_WASM_HASH,
};

/** What is told of each model: its metrics fit by fit, its curves, its size, its files. */
export function describeModels({ models, byModel, loaded, plan }: Trained): readonly TrainedModel[] {
  const { target, classes } = loaded;
  const metrics = target.classes > 0 ? (['accuracy', 'log-loss'] as const) : (['mae', 'rmse'] as const);
  const measure = (fits: readonly PlannedFit[], results: readonly FitResult[] = []) =>
    fits.map(({ test }, at) => measureFit(target, test, results[at]?.predictions ?? new Float64Array()));
  const measured = byModel.map(({ fits }) => measure(plan.fits, fits));
  const [main] = metrics;
  return models.map((model, at) => {
    const { whole, fits = [], growth = [] } = byModel[at] ?? {};
    const name = `modele-${at + 1}-${model.algorithm}`;
    const values = (of: number, metric: (typeof metrics)[number]): readonly number[] =>
      measured[of]?.map((one) => one[metric] ?? Number.NaN) ?? [];
    const read = metrics.map((metric) =>
      summariseFits(metric, {
        values: values(at, metric),
        baseline: at === 0 ? null : values(0, metric),
        fits: plan.fits,
      }),
    );
    const points = growth.map((part) =>
      measurePoint(part, {
        metric: main,
        values: measure(part.fits, part.results).map((one) => one[main] ?? Number.NaN),
      }),
    );
    const first = plan.fits.filter(({ repeat }) => repeat === 0);
    const last = { metric: main, values: values(at, main).slice(0, first.length) };
    return {
      ...model,
      metrics: read,
      curve: whole?.curve ?? null,
      band: bandCurves(fits.flatMap(({ curve }) => curve ?? [])),
      growth: points.length === 0 ? [] : [...points, measurePoint({ share: 1, fits: first }, last)],
      engine: model.algorithm === 'boosting' ? LIGHTGBM : null,
      numbers: whole?.numbers ?? 0,
      ...describeFiles(name, whole),
      columns: classes.length === 0 ? [model.name] : classes.map((one) => `${model.name} : ${one}`),
    };
  });
}

function describeFiles(
  name: string,
  whole: FitResult | undefined,
): Pick<TrainedModel, 'bytes' | 'file' | 'onnx'> {
  const { json = null, onnx = null } = whole ?? {};
  return {
    bytes: json === null ? 0 : Buffer.byteLength(json),
    file: json === null ? null : `${name}.json`,
    onnx: onnx === null ? null : { file: `${name}.onnx`, bytes: onnx.byteLength },
  };
}

function measurePoint(
  { share, fits }: { readonly share: number; readonly fits: readonly PlannedFit[] },
  given: { readonly metric: Parameters<typeof summariseFits>[0]; readonly values: readonly number[] },
): GrowthPoint {
  const { values, metric } = given;
  const n = Math.round(fits.reduce((sum, { train }) => sum + train.length, 0) / Math.max(1, fits.length));
  return { share, n, values, summary: summariseFits(metric, { values, baseline: null, fits }).summary };
}

/** Models whose files are too large to be kept. */
export function warnLarge(models: readonly TrainedModel[]): readonly TrainingWarning[] {
  return models
    .filter(({ file }) => file === null)
    .map(({ name, numbers }) => ({ code: 'model-not-kept', params: { model: name, numbers } }));
}

/** What this machine took, by model: seconds over all fits, each fit of the plan, and microseconds a row when asked. */
export interface TrainingTimings {
  readonly seconds: number;
  readonly fits: readonly number[];
  readonly latency: number;
}

export function timeModels(
  models: readonly WantedModel[],
  byModel: readonly ModelFits[],
): Readonly<Record<string, TrainingTimings>> {
  return Object.fromEntries(
    models.map(({ name }, at) => {
      const { fits = [], growth = [], whole } = byModel[at] ?? {};
      const all = [
        ...fits,
        ...growth.flatMap(({ results }) => results),
        ...(whole === undefined ? [] : [whole]),
      ];
      return [
        name,
        {
          seconds: all.reduce((sum, { seconds }) => sum + seconds, 0),
          fits: fits.map(({ seconds }) => seconds),
          latency: whole?.latency ?? 0,
        },
      ];
    }),
  );
}
