import type { SliceColumn } from './measure-slices.ts';
import type { Clusters } from './resample-rows.ts';

/** Rows asked together, whose limit comes from the other rows of the split. */
export interface AskedPart {
  /** Name of the fold; null for the half that is asked. */
  readonly name: string | null;
  readonly code: number;
}

/**
 * Who calibrates whom: rows of a part get their limit from every row of another code. A row of code −1 does neither.
 */
export interface CalibrationSplit {
  readonly by: 'folds' | 'halves';
  readonly codes: Int32Array;
  readonly asked: readonly AskedPart[];
  /** Rows in no fold. */
  readonly left: number;
  /** Entities that stand on both sides of a limit. */
  readonly shared: number;
  /** Why no row can be asked: a single entity. */
  readonly gap: 'one-entity' | null;
}

/**
 * Each fold is asked with the limit of the others (Vovk 2015, cross-conformal); under two folds, a drawn half calibrates and
 * the other is asked, whole entities together. `draws` holds one uniform number in [0, 1) for each entity, or for each row
 * without entities.
 */
export function splitCalibration(given: {
  readonly fold: SliceColumn | null;
  readonly clusters: Clusters | null;
  readonly draws: Float64Array;
}): CalibrationSplit {
  const { fold, clusters, draws } = given;
  if (fold === null) return splitHalves(draws, clusters);
  const sizes = fold.names.map(() => 0);
  let left = 0;
  for (const code of fold.codes)
    if (code < 0) left += 1;
    else sizes[code] = (sizes[code] ?? 0) + 1;
  const asked = fold.names.flatMap((name, code) => ((sizes[code] ?? 0) > 0 ? [{ name, code }] : []));
  if (asked.length < 2) return splitHalves(draws, clusters);
  return {
    by: 'folds',
    codes: fold.codes,
    asked,
    left,
    shared: clusters === null ? 0 : countShared(fold.codes, clusters),
    gap: null,
  };
}

const CALIBRATES = 0;
const IS_ASKED = 1;

/** Entities in the order of their draw calibrate until half of the rows do; the last one is always asked. */
function splitHalves(draws: Float64Array, clusters: Clusters | null): CalibrationSplit {
  const entityOf = clusters?.codes ?? Int32Array.from(draws, (_, row) => row);
  const rows = entityOf.length;
  const sizes = new Float64Array(draws.length);
  for (const entity of entityOf) sizes[entity] = (sizes[entity] ?? 0) + 1;
  const order = [...sizes.keys()].sort((one, other) => (draws[one] ?? 0) - (draws[other] ?? 0));
  const calibrates = new Uint8Array(sizes.length);
  let taken = 0;
  for (const entity of order.slice(0, -1)) {
    if (taken >= rows / 2) break;
    calibrates[entity] = 1;
    taken += sizes[entity] ?? 0;
  }
  const isOne = sizes.length < 2;
  return {
    by: 'halves',
    codes: Int32Array.from(entityOf, (entity) => (calibrates[entity] === 1 ? CALIBRATES : IS_ASKED)),
    asked: isOne ? [] : [{ name: null, code: IS_ASKED }],
    left: 0,
    shared: 0,
    gap: isOne ? 'one-entity' : null,
  };
}

function countShared(codes: Int32Array, { codes: entityOf, count }: Clusters): number {
  const first = new Int32Array(count).fill(-1);
  const shared = new Uint8Array(count);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? -1;
    const entity = entityOf[row] ?? 0;
    if (code < 0) continue;
    if ((first[entity] ?? -1) < 0) first[entity] = code;
    else if (first[entity] !== code) shared[entity] = 1;
  }
  return shared.reduce((sum, one) => sum + one, 0);
}
