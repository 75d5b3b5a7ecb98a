import { interpolateQuantile, wilsonInterval } from '@etalon/numeric';
import type {
  ConformalGap,
  ConformalPart,
  ConformalReport,
  ConformalScore,
  CoverageShare,
  SetSizes,
  WidthSpread,
} from './conformal-report.ts';
import { LEVEL } from './figure.ts';
import type { SliceColumn } from './measure-slices.ts';
import { leastCalibration, missRate, takeLimit } from './place-limit.ts';
import { sortScores } from './sort-scores.ts';
import type { CalibrationSplit } from './split-calibration.ts';

/** What a model gives to calibrate on: the score of each row at its truth, and how large its set is under a limit. */
export interface ConformalTask {
  readonly score: ConformalScore;
  readonly level: number;
  readonly split: CalibrationSplit;
  /** One finite number for each row; the truth is within a limit when its score is at most it. */
  readonly scores: Float64Array;
  readonly sizeOf: (row: number, limit: number) => number;
  /** Number of classes; null for numbers. */
  readonly classes: number | null;
  readonly slices: readonly SliceColumn[];
  /** The class of each row, as a column; null for numbers. */
  readonly truth: SliceColumn | null;
}

export interface ConformalFindings {
  readonly report: ConformalReport;
  /** The limit of each row; NaN for a row that is not asked. */
  readonly limits: Float64Array;
}

/** A report without sets, with the reason. */
export function leaveConformal(
  { score, level }: Pick<ConformalTask, 'score' | 'level'>,
  gap: ConformalGap,
): ConformalReport {
  const nothing = { parts: [], coverage: null, widths: null, sizes: null, slices: [], byClass: [] };
  return { score, level, gap, ...nothing };
}

/**
 * Split conformal prediction: the limit of a row is the ⌈(n + 1)·level⌉-th smallest score of the n rows that calibrate it
 * (Vovk, Gammerman & Shafer 2005; Lei et al. 2018). Nothing here depends on the order of the rows.
 */
export function measureConformal(task: ConformalTask): ConformalFindings {
  const { score, level, split, scores, sizeOf, slices, truth } = task;
  const limits = new Float64Array(scores.length).fill(Number.NaN);
  const leave = (gap: ConformalGap): ConformalFindings => ({ report: leaveConformal(task, gap), limits });
  if (split.gap !== null) return leave({ code: split.gap, params: {} });
  const strange = scores.reduce((sum, one) => sum + Number(!Number.isFinite(one)), 0);
  if (strange > 0) return leave({ code: 'not-finite', params: { count: strange } });
  const alpha = missRate(level);
  const order = sortScores(scores);
  const taken = split.asked.map((part) => {
    const calibrating = listCalibrating(task, order, part.code);
    const limit = takeLimit(calibrating, alpha);
    if (limit !== null)
      for (let row = 0; row < limits.length; row += 1)
        if (split.codes[row] === part.code) limits[row] = limit.limit;
    return { part, limit, calibration: calibrating.length };
  });
  const sizes = Float64Array.from(limits, (limit, row) =>
    Number.isNaN(limit) ? Number.NaN : sizeOf(row, limit),
  );
  const found = { order: orderAsked(sizes), scores, limits, sizes };
  const [coverage = null] = shareCodes(found, new Int32Array(scores.length), 1);
  const most = split.asked.reduce((last, { code }) => Math.max(last, code), 0);
  const shares = shareCodes(found, split.codes, most + 1);
  const parts = taken.map(
    ({ part: { name, code }, limit, calibration }): ConformalPart => ({
      ...{ name, calibration, limit },
      coverage: shares[code] ?? null,
    }),
  );
  const fewest = Math.min(...parts.map(({ calibration }) => calibration));
  const report: ConformalReport = {
    ...{ score, level, parts, coverage },
    gap:
      coverage === null ? { code: 'few-rows', params: { n: fewest, least: leastCalibration(alpha) } } : null,
    widths: coverage === null || task.classes !== null ? null : spreadWidths(sizes),
    sizes: coverage === null || task.classes === null ? null : countSizes(sizes, task.classes),
    slices: slices.flatMap((column) =>
      shareNames(found, column).map((one) => ({ column: column.column, ...one })),
    ),
    byClass: truth === null ? [] : shareNames(found, truth),
  };
  return { report, limits };
}

/** Scores of the rows that calibrate a part, ascending. */
function listCalibrating(
  { split, scores }: Pick<ConformalTask, 'split' | 'scores'>,
  order: Uint32Array,
  code: number,
): Float64Array {
  const isCalibrating = (row: number): boolean => {
    const own = split.codes[row] ?? -1;
    return own >= 0 && own !== code;
  };
  return Float64Array.from(order.filter(isCalibrating), (row) => scores[row] ?? Number.NaN);
}

interface AskedRows {
  /** Rows that have a limit, by size, so that sums do not depend on the order of the file. */
  readonly order: Uint32Array;
  readonly scores: Float64Array;
  readonly limits: Float64Array;
  readonly sizes: Float64Array;
}

function orderAsked(sizes: Float64Array): Uint32Array {
  const asked = Uint32Array.from(sizes.keys()).filter((row) => !Number.isNaN(sizes[row] ?? Number.NaN));
  const own = Float64Array.from(asked, (row) => sizes[row] ?? 0);
  return sortScores(own).map((at) => asked[at] ?? 0);
}

/** Coverage of the rows of each code that have a limit; null for a code without such a row. */
function shareCodes(
  { order, scores, limits, sizes }: AskedRows,
  codes: Int32Array,
  count: number,
): readonly (CoverageShare | null)[] {
  const n = new Float64Array(count);
  const covered = new Float64Array(count);
  const total = new Float64Array(count);
  for (const row of order) {
    const code = codes[row] ?? -1;
    if (code < 0) continue;
    n[code] = (n[code] ?? 0) + 1;
    covered[code] = (covered[code] ?? 0) + Number((scores[row] ?? Number.NaN) <= (limits[row] ?? Number.NaN));
    total[code] = (total[code] ?? 0) + Math.max(0, sizes[row] ?? 0);
  }
  return Array.from(n, (rows, code): CoverageShare | null => {
    if (rows === 0) return null;
    const inside = covered[code] ?? 0;
    return {
      ...{ n: rows, covered: inside, value: inside / rows },
      interval: wilsonInterval(inside, rows, LEVEL),
      size: (total[code] ?? 0) / rows,
    };
  });
}

function shareNames(
  found: AskedRows,
  { names, codes }: SliceColumn,
): readonly (CoverageShare & { readonly name: string })[] {
  return shareCodes(found, codes, names.length).flatMap((share, code) =>
    share === null ? [] : [{ name: names[code] ?? '', ...share }],
  );
}

const BINS = 20;

/** Widths of the rows that have one; below 0 an interval is empty. */
function spreadWidths(sizes: Float64Array): WidthSpread {
  const told = sizes.filter((size) => !Number.isNaN(size));
  const widths = told.map((size) => Math.max(0, size)).sort();
  const [lo, hi] = [widths[0] ?? 0, widths.at(-1) ?? 0];
  const count = hi > lo ? BINS : 1;
  const counts = new Array<number>(count).fill(0);
  for (const width of widths) {
    const bin = hi > lo ? Math.min(BINS - 1, Math.floor((BINS * (width - lo)) / (hi - lo))) : 0;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const edge = (at: number): number => (at === count ? hi : lo + ((hi - lo) * at) / count);
  return {
    mean: widths.reduce((sum, width) => sum + width, 0) / widths.length,
    median: interpolateQuantile(widths, 0.5),
    bins: counts.map((n, at) => ({ lo: edge(at), hi: edge(at + 1), n })),
    empty: told.reduce((sum, size) => sum + Number(size < 0), 0),
  };
}

function countSizes(sizes: Float64Array, classes: number): SetSizes {
  const counts = new Array<number>(classes + 1).fill(0);
  let sum = 0;
  let n = 0;
  for (const size of sizes) {
    if (Number.isNaN(size)) continue;
    counts[size] = (counts[size] ?? 0) + 1;
    sum += size;
    n += 1;
  }
  return { mean: sum / n, counts };
}
