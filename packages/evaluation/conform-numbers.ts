import type { ConformalOptions } from './conform-classes.ts';
import type { ConformalGap, ConformalReport } from './conformal-report.ts';
import { leaveConformal, measureConformal } from './measure-conformal.ts';

/** Numbers that a model predicts, with what it says of their uncertainty when it does. */
export interface ConformalNumbers {
  readonly truth: Float64Array;
  readonly predicted: Float64Array;
  /** How uncertain each prediction is, above 0: residuals are divided by it. */
  readonly spread: Float64Array | null;
  /** Bounds that the model gives by itself. */
  readonly lower: Float64Array | null;
  readonly upper: Float64Array | null;
}

/** A report and the bounds of each row; NaN for a row without a limit. */
export interface ConformalBounds {
  readonly report: ConformalReport;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

interface NumberScore {
  readonly score: ConformalReport['score'];
  readonly gap: ConformalGap | null;
  readonly scoreOf: (row: number) => number;
  /** Width apart from the bounds: their difference would tell equal widths apart by rounding. */
  readonly widthOf: (row: number, limit: number) => number;
  readonly boundsOf: (row: number, limit: number) => readonly [lower: number, upper: number];
}

/** Intervals of one model at each level: by residual, by residual over the spread, by the bounds given. */
export function conformNumbers(
  rows: ConformalNumbers,
  { levels, split, slices }: ConformalOptions,
): readonly ConformalBounds[] {
  const n = rows.truth.length;
  return listScores(rows).flatMap(({ score, gap, scoreOf, widthOf, boundsOf }) => {
    const scores = Float64Array.from(rows.truth, (_, row) => (gap === null ? scoreOf(row) : 0));
    return levels.map((level): ConformalBounds => {
      const lower = new Float64Array(n).fill(Number.NaN);
      const upper = new Float64Array(n).fill(Number.NaN);
      if (gap !== null) return { report: leaveConformal({ score, level }, gap), lower, upper };
      const { report, limits } = measureConformal({
        ...{ score, level, split, scores, slices, classes: null, truth: null },
        sizeOf: widthOf,
      });
      limits.forEach((limit, row) => {
        if (Number.isNaN(limit)) return;
        [lower[row], upper[row]] = boundsOf(row, limit);
      });
      return { report, lower, upper };
    });
  });
}

function listScores(rows: ConformalNumbers): readonly NumberScore[] {
  const { truth, predicted, spread, lower, upper } = rows;
  const at = (values: Float64Array, row: number): number => values[row] ?? Number.NaN;
  const residual = (row: number): number => Math.abs(at(truth, row) - at(predicted, row));
  const scores: NumberScore[] = [
    {
      ...{ score: 'residual', gap: null, scoreOf: residual },
      widthOf: (_, limit) => 2 * limit,
      boundsOf: (row, limit) => [at(predicted, row) - limit, at(predicted, row) + limit],
    },
  ];
  if (spread !== null) {
    const count = spread.reduce((sum, one) => sum + Number(!(one > 0)), 0);
    scores.push({
      score: 'scaled-residual',
      gap: count === 0 ? null : { code: 'spread-not-positive', params: { count } },
      scoreOf: (row) => residual(row) / at(spread, row),
      widthOf: (row, limit) => 2 * limit * at(spread, row),
      boundsOf: (row, limit) => {
        const half = limit * at(spread, row);
        return [at(predicted, row) - half, at(predicted, row) + half];
      },
    });
  }
  if (lower !== null || upper !== null) {
    const [low, high] = [lower ?? truth, upper ?? truth];
    scores.push({
      score: 'bounds',
      gap: lower === null || upper === null ? { code: 'one-bound', params: {} } : null,
      scoreOf: (row) => Math.max(at(low, row) - at(truth, row), at(truth, row) - at(high, row)),
      widthOf: (row, limit) => at(high, row) - at(low, row) + 2 * limit,
      boundsOf: (row, limit) => [at(low, row) - limit, at(high, row) + limit],
    });
  }
  return scores;
}
