import { createHash } from 'node:crypto';
import type { Checkpoint, DeepTraining } from '@etalon/deep';
import { drawPlan, warnPlan } from '../learning/draw-plan.ts';
import type { RunTask } from '../run-kind.ts';
import type { AskedFits } from './ask-models.ts';
import type { DeepDocument, DeepWarning, DescribedFit } from './deep-document.ts';
import type { DeepParameters } from './deep-parameters.ts';
import type { PreparedTensors } from './prepare-tensors.ts';

/** Under this number of rows asked, an interval says more than the figure. */
const FEW_ASKED = 30;

/** The name of what computes, kept with every result. */
const ENGINE = '@etalon/deep 1';

export function describeTraining(given: {
  readonly task: RunTask;
  readonly parameters: DeepParameters;
  readonly prepared: PreparedTensors;
  readonly training: DeepTraining;
  /** Null while epochs are left. */
  readonly asked: AskedFits | null;
  readonly checkpoint: Checkpoint;
}): DeepDocument {
  const { parameters, prepared, training, asked, checkpoint } = given;
  const { loaded, plan, tensors } = prepared;
  const { table, classes } = loaded;
  const { trace } = training;
  const fits = describeFits(prepared, checkpoint);
  const rows = Array.from({ length: table.rows }, (_, row) => String(row + table.firstLine));
  return {
    engine: ENGINE,
    task: parameters.task,
    n: table.rows,
    source: { file: table.input.name, sha256: table.input.sha256 },
    target: parameters.target,
    id: parameters.id ?? null,
    classes,
    input: tensors.data.shape,
    layers: trace.layers.map(({ kind, settings, input, output, parameters: count, macs }) => ({
      ...{ kind, settings, input, output, parameters: count, macs },
    })),
    parameters: trace.parameters,
    macs: trace.macs,
    settings: parameters.settings,
    seed: parameters.seed,
    plan: drawPlan(plan, loaded, rows),
    fits,
    done: asked !== null,
    models: asked?.described ?? [],
    computed: checkpoint.computed,
    card: checkpoint.card,
    warnings: [...loaded.warnings, ...warnPlan(plan, loaded), ...warnFits(prepared, parameters, fits)],
  };
}

function describeFits({ plan, tensors }: PreparedTensors, { states }: Checkpoint): readonly DescribedFit[] {
  return states.map(({ curve, best, end, bestWeights }, place) => {
    const at = place % plan.fits.length;
    const [planned, rows] = [plan.fits[at], tensors.fits[at]];
    return {
      repeat: planned?.repeat ?? 0,
      fold: planned?.fold ?? 0,
      draw: Math.floor(place / plan.fits.length) + 1,
      train: rows?.train.length ?? 0,
      validation: rows?.validation.length ?? 0,
      test: rows?.test.length ?? 0,
      ...{ curve, best, end },
      weights: createHash('sha256').update(new Uint8Array(bestWeights.buffer)).digest('hex'),
    };
  });
}

function warnFits(
  { loaded, tensors }: PreparedTensors,
  { plan }: DeepParameters,
  fits: readonly DescribedFit[],
): readonly DeepWarning[] {
  const warnings: DeepWarning[] = [];
  const asked = tensors.fits.reduce((sum, { test }) => sum + test.length, 0);
  if (asked < FEW_ASKED) warnings.push({ code: 'few-asked', params: { rows: asked } });
  const ended = fits.filter(({ end }) => end === 'not-finite').length;
  if (ended > 0) warnings.push({ code: 'fit-not-finite', params: { count: ended, fits: fits.length } });
  const { values, classes } = loaded.target;
  const absent = tensors.fits.filter(
    ({ train }) => classes > 0 && new Set(train.map((row) => values[row] ?? 0)).size < classes,
  ).length;
  if (absent > 0) warnings.push({ code: 'class-absent', params: { count: absent } });
  if (plan.scheme === 'temporal') warnings.push({ code: 'apart-at-random', params: {} });
  return warnings;
}
