import { createHash } from 'node:crypto';
import { writeCanonicalJson } from '@etalon/core/journal';
import type { DeepTensors } from '@etalon/deep';
import type { Duckdb } from '@etalon/duckdb';
import {
  holdGroupsOut,
  holdLastOut,
  holdOut,
  planFolds,
  takeRows,
  type ValidationPlan,
} from '@etalon/learning';
import type { RandomStream } from '@etalon/numeric';
import { type LearningTable, loadLearningTable } from '../learning/load-learning-table.ts';
import { openStream } from '../models/open-stream.ts';
import type { RunTask } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import type { TensorParameters } from './deep-parameters.ts';
import { loadRows } from './load-rows.ts';

/** A table, its plan of validation, and both as what a network reads. */
export interface PreparedTensors {
  readonly loaded: LearningTable;
  readonly plan: ValidationPlan;
  readonly tensors: DeepTensors;
}

const SEED_BYTES = 16;

/** The same table, settings and seed give the same rows, plan and draws, here and in a browser. Throws what reading and planning do. */
export async function prepareTensors(
  duck: Duckdb,
  task: RunTask,
  parameters: TensorParameters,
): Promise<PreparedTensors> {
  const loaded = await loadLearningTable(duck, task, parameters, {
    readsColumns: parameters.rows === undefined,
  });
  const { table, target, groups, times, classes } = loaded;
  const { shape, x } = await loadRows(duck, task, { parameters, loaded });
  const origin = hashOrigin(task, parameters);
  const draws = (...parts: readonly string[]) => openStream(origin, ...parts);
  const given = { rows: table.rows, classes: target.classes > 0 ? target.values : null, groups, times };
  const plan = planFolds(parameters.plan, given, draws('plan'));
  const fits = plan.fits.map(({ train, test }, at) => {
    const parts = keepFollowed(loaded, parameters, { train, stream: draws('apart', String(at)) });
    const rowsOf = (places: Uint32Array): Uint32Array => places.map((place) => train[place] ?? 0);
    return { train: rowsOf(parts.train), validation: rowsOf(parts.test), test };
  });
  const digest = createHash('sha256').update(`${origin} réseau`).digest();
  return {
    loaded,
    plan,
    tensors: {
      data: { shape, rows: table.rows, x, y: target.values.slice(), classes: target.classes },
      fits,
      names: classes,
      origin,
      seed: Uint8Array.from(digest.subarray(0, SEED_BYTES)),
    },
  };
}

/** The rows followed to stop, in the manner of the plan: whole groups, the last ones in time, or drawn; as places among the training rows. */
function keepFollowed(
  { target, groups, times }: LearningTable,
  { plan, apart }: TensorParameters,
  { train, stream }: { readonly train: Uint32Array; readonly stream: RandomStream },
): ReturnType<typeof holdOut> {
  if (plan.scheme === 'grouped' && groups !== null)
    return holdGroupsOut(
      Int32Array.from(train, (row) => groups[row] ?? -1),
      apart,
      stream,
    );
  if (plan.scheme === 'temporal' && times !== null)
    return holdLastOut(takeRows(times, train), apart, plan.gap);
  return holdOut({ values: takeRows(target.values, train), classes: target.classes }, apart, stream);
}

const HELD: Readonly<Record<string, string>> = { grouped: 'groups', temporal: 'times' };

/** Of what was asked; rows followed by groups or by time are another origin, so that a checkpoint made on rows drawn one by one is not gone on from. */
function hashOrigin({ inputs }: RunTask, parameters: TensorParameters): string {
  const { task, target, id, group, time, left, plan, shape, rows, apart, seed } = parameters;
  const kept = HELD[plan.scheme];
  const held = kept === undefined ? {} : { held: kept };
  const asked = toJson({ task, target, id, group, time, left, plan, shape, rows, apart, seed, ...held });
  const files = inputs.filter(({ name }, at) => at === 0 || name === rows).map(({ sha256 }) => sha256);
  return createHash('sha256')
    .update(writeCanonicalJson(toJson({ asked, files })))
    .digest('hex');
}
