import type { RandomStream } from '@etalon/numeric';
import type { SearchSpace } from './draw-trials.ts';
import { fitForest, predictForest } from './fit-forest.ts';
import { shuffleRows } from './hold-out.ts';
import type { SettingImportance, Trial } from './search-document.ts';
import type { Design } from './training-set.ts';

const LEAST_TRIALS = 10;
const PERMUTATIONS = 20;
const SURROGATE = { trees: 100, depth: 12, leafRows: 2, share: 1 };

/**
 * How much each setting searched moves the loss: a forest learns the losses of the trials from their settings, and the
 * importance of a setting is what permuting it adds to its squared error, over the variance of the losses (Breiman 2001).
 * Null with fewer than ten trials, or when all their losses are equal.
 */
export function measureImportance(
  trials: readonly Trial[],
  space: SearchSpace,
  stream: RandomStream,
): readonly SettingImportance[] | null {
  const known = trials.filter(({ loss, share }) => share === 1 && Number.isFinite(loss));
  const names = Object.keys(space);
  const values = Float64Array.from(known, ({ loss }) => loss);
  const mean = values.reduce((sum, loss) => sum + loss, 0) / values.length;
  const spread = values.reduce((sum, loss) => sum + (loss - mean) ** 2, 0);
  if (known.length < LEAST_TRIALS || spread === 0) return null;
  const design: Design = {
    rows: known.length,
    columns: names.map((name) => Float64Array.from(known, ({ settings }) => settings[name] ?? 0)),
  };
  const forest = fitForest({ design, target: { values, classes: 0 } }, SURROGATE, stream);
  const err = (asked: Design): number =>
    predictForest(forest, asked).reduce((sum, made, at) => sum + (made - (values[at] ?? 0)) ** 2, 0);
  const whole = err(design);
  const rows = Uint32Array.from({ length: known.length }, (_, row) => row);
  return names
    .map((name, j) => {
      let added = 0;
      for (let time = 0; time < PERMUTATIONS; time += 1) {
        const order = shuffleRows(rows, stream);
        const columns = design.columns.map((column, at) =>
          at === j ? Float64Array.from(order, (row) => column[row] ?? 0) : column,
        );
        added += (err({ rows: design.rows, columns }) - whole) / PERMUTATIONS;
      }
      return { name, importance: Math.max(0, added / spread) };
    })
    .sort(
      (one, other) =>
        other.importance - one.importance || names.indexOf(one.name) - names.indexOf(other.name),
    );
}
