import type { DeepTraining } from '@etalon/deep';
import { fitModel, type MetricByFit, predictModel, takeRows } from '@etalon/learning';
import { openBooster } from '@etalon/lightgbm';
import { measureFit, summariseFits } from '../learning/measure-fits.ts';
import type { ModelPredictions } from '../learning/write-training.ts';
import { openStream } from '../models/open-stream.ts';
import type { AskedModel } from './deep-document.ts';
import type { DeepParameters } from './deep-parameters.ts';
import type { PreparedTensors } from './prepare-tensors.ts';

/** What the network and the baseline answer to the rows asked in each fit of the plan, and how well. */
export interface AskedFits {
  readonly described: readonly AskedModel[];
  readonly models: readonly ModelPredictions[];
}

/** Asks each fit of the first draws; throws `deep.not-finite` for one that never had a finite loss. */
export function askModels(
  prepared: PreparedTensors,
  { name }: DeepParameters,
  training: DeepTraining,
): AskedFits {
  const { loaded, plan, tensors } = prepared;
  const { target, classes } = loaded;
  const network = plan.fits.map(({ test }, at) => training.openDone(at).answer(test));
  const baseline = plan.fits.map(({ train, test }, at) => {
    const stream = openStream(tensors.origin, 'repère', String(at));
    const own = { values: takeRows(target.values, train), classes: target.classes };
    const set = { design: { rows: train.length, columns: [] }, target: own };
    const { model } = fitModel({ algorithm: 'baseline', settings: {} }, set, { stream, openBooster });
    return predictModel(model, { rows: test.length, columns: [] });
  });
  const metrics: readonly MetricByFit['metric'][] =
    target.classes > 0 ? ['accuracy', 'log-loss'] : ['mae', 'rmse'];
  const measure = (answers: readonly Float64Array[]) =>
    plan.fits.map(({ test }, at) => measureFit(target, test, answers[at] ?? new Float64Array()));
  const [own, simple] = [measure(network), measure(baseline)];
  const valuesOf = (measured: typeof own, metric: MetricByFit['metric']) =>
    measured.map((one) => one[metric] ?? Number.NaN);
  const reference = name === 'repère' ? 'repère (simple)' : 'repère';
  const columnsOf = (model: string) =>
    classes.length === 0 ? [model] : classes.map((one) => `${model} : ${one}`);
  const summarise = (measured: typeof own, gains: boolean) =>
    metrics.map((metric) =>
      summariseFits(metric, {
        values: valuesOf(measured, metric),
        baseline: gains ? valuesOf(simple, metric) : null,
        fits: plan.fits,
      }),
    );
  const described: readonly AskedModel[] = [
    {
      name: reference,
      algorithm: 'baseline',
      metrics: summarise(simple, false),
      columns: columnsOf(reference),
    },
    { name, algorithm: 'network', metrics: summarise(own, true), columns: columnsOf(name) },
  ];
  const answersOf = [baseline, network];
  return {
    described,
    models: described.map(({ columns }, at) => ({
      columns,
      fits: (answersOf[at] ?? []).map((predictions) => ({
        ...{ predictions, curve: null, json: null, onnx: null, numbers: 0, seconds: 0, latency: 0 },
      })),
    })),
  };
}
