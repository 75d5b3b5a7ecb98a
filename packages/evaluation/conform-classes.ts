import type { ConformalGap, ConformalReport } from './conformal-report.ts';
import type { ClassificationRows } from './evaluate-classification.ts';
import { leaveConformal, measureConformal } from './measure-conformal.ts';
import type { SliceColumn } from './measure-slices.ts';
import { type ClassScores, openProbabilities, scoreByProbability, scoreBySum } from './score-classes.ts';
import type { CalibrationSplit } from './split-calibration.ts';

export interface ConformalOptions {
  readonly levels: readonly number[];
  readonly split: CalibrationSplit;
  readonly slices: readonly SliceColumn[];
}

/** A report and the set of a row, as codes of classes in order; null for a row without a limit. */
export interface ConformalSets {
  readonly report: ConformalReport;
  readonly setOf: (row: number) => readonly number[] | null;
}

/**
 * Sets of classes of one model at each level, by probability then by sum. `draws` holds one uniform number in [0, 1) for
 * each row: it settles how much of its own probability a class counts.
 */
export function conformClasses(
  rows: ClassificationRows,
  { levels, split, slices }: ConformalOptions,
  draws: Float64Array,
): readonly ConformalSets[] {
  const { classes, truth } = rows;
  const probabilityOf = openProbabilities(rows);
  const column = { column: '', names: classes, codes: truth };
  return (['probability', 'sum'] as const).flatMap((score) => {
    if (probabilityOf === null) {
      const code: ConformalGap['code'] = rows.scores === null ? 'no-scores' : 'no-probability';
      const left = levels.map((level) => leaveConformal({ score, level }, { code, params: {} }));
      return left.map((report) => ({ report, setOf: () => null }));
    }
    const scored: ClassScores =
      score === 'sum'
        ? scoreBySum(probabilityOf, classes.length, draws)
        : scoreByProbability(probabilityOf, classes.length);
    const scores = Float64Array.from(truth, (code, row) => scored.scoreOf(row, code));
    return levels.map((level): ConformalSets => {
      const { report, limits } = measureConformal({
        ...{ score, level, split, scores, slices },
        sizeOf: scored.countWithin,
        classes: classes.length,
        truth: column,
      });
      const setOf = (row: number): readonly number[] | null => {
        const limit = limits[row] ?? Number.NaN;
        return Number.isNaN(limit) ? null : scored.listWithin(row, limit);
      };
      return { report, setOf };
    });
  });
}
