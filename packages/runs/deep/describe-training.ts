import { createHash } from 'node:crypto';
import type { Checkpoint, DeepTraining, FitRows } from '@etalon/deep';
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
  /** Identifiers of the rows of the table, or their lines in the file. */
  readonly ids: readonly string[];
  readonly training: DeepTraining;
  /** Null while epochs are left. */
  readonly asked: AskedFits | null;
  readonly checkpoint: Checkpoint;
}): DeepDocument {
  const { parameters, prepared, ids, training, asked, checkpoint } = given;
  const { loaded, plan, tensors } = prepared;
  const { table, classes } = loaded;
  const { trace } = training;
  const fits = describeFits(prepared, checkpoint, ids);
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
    plan: drawPlan(plan, loaded, ids),
    fits,
    done: asked !== null,
    models: asked?.described ?? [],
    computed: checkpoint.computed,
    card: checkpoint.card,
    warnings: [...loaded.warnings, ...warnPlan(plan, loaded), ...warnFits(prepared, parameters, fits)],
  };
}

function describeFits(
  { plan, tensors }: PreparedTensors,
  { states }: Checkpoint,
  ids: readonly string[],
): readonly DescribedFit[] {
  const hashes = tensors.fits.map((rows) => hashRows(rows, ids));
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
      rows: hashes[at] ?? '',
    };
  });
}

function hashRows(fit: FitRows, ids: readonly string[]): string {
  const parts = new Map<number, string>();
  for (const part of ['train', 'validation', 'test'] as const)
    for (const row of fit[part]) parts.set(row, part);
  const hash = createHash('sha256');
  for (const [row, id] of ids.entries()) hash.update(`${JSON.stringify([id, parts.get(row) ?? null])}\n`);
  return hash.digest('hex');
}

function warnFits(
  { loaded, tensors }: PreparedTensors,
  { rows }: DeepParameters,
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
  if (rows?.toLowerCase().endsWith('.npy') === true)
    warnings.push({ code: 'rows-in-order', params: { file: rows } });
  return warnings;
}
