import type { Duckdb } from '@etalon/duckdb';
import { type ConformalDesign, type ConformalOptions, splitCalibration } from '@etalon/evaluation';
import type { RowCuts } from './evaluate-class-models.ts';
import type { PredictionTable } from './load-predictions.ts';
import { openStream } from './open-stream.ts';
import type { EvaluateParameters } from './parameters.ts';
import { readClusters } from './read-columns.ts';

/** How every model is made conformal: levels, who calibrates whom, and one draw for each row. */
export interface ConformalPlan extends ConformalOptions {
  readonly design: ConformalDesign;
  readonly draws: Float64Array;
}

export const USUAL_LEVELS = [0.9] as const;

/** Draws follow the identifiers, or the entities: another order of the file gives the same sets. */
export async function planConformal(
  duck: Duckdb,
  given: {
    readonly truth: PredictionTable;
    readonly cuts: RowCuts;
    readonly parameters: EvaluateParameters;
    readonly seed: string;
  },
): Promise<ConformalPlan> {
  const { truth, cuts, parameters, seed } = given;
  const { id, cluster, levels = USUAL_LEVELS } = parameters;
  const { fold, slices, design } = cuts;
  const clusters = design?.clusters ?? null;
  const keys = id === undefined ? null : (await readClusters(duck, truth, id)).codes;
  const byRow = (part: string): Float64Array => {
    const drawn = draw(seed, part, truth.rows);
    return keys === null ? drawn : Float64Array.from(keys, (key) => drawn[key] ?? 0);
  };
  const draws = clusters === null ? byRow('halves') : draw(seed, 'halves', clusters.count);
  const split = splitCalibration({ fold, clusters, draws });
  return {
    ...{ levels, split, slices },
    draws: byRow('shares'),
    design: {
      ...{ levels, by: split.by, left: split.left, shared: split.shared },
      column: fold?.column ?? null,
      cluster: cluster ?? null,
    },
  };
}

function draw(seed: string, part: string, count: number): Float64Array {
  const stream = openStream(seed, 'conformal', part);
  return Float64Array.from({ length: count }, () => stream.nextUnit());
}
