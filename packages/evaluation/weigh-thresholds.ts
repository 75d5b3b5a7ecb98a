import { type Interval, inverseEmpirical, openRowSampler, type RandomStream } from '@etalon/numeric';
import { LEVEL } from './figure.ts';
import type { RankedScores } from './rank-scores.ts';

/** What a wrong answer of each kind costs, in one unit; right answers cost nothing. */
export interface ErrorCosts {
  readonly falsePositive: number;
  readonly falseNegative: number;
}

export interface ThresholdPoint {
  /** A row is positive when its score is at least this; null when no row is. */
  readonly threshold: number | null;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
  /** Mean cost of a row. */
  readonly cost: number;
  /** TP/n − FP/n·t/(1 − t) (Vickers & Elkin 2006); null outside ]0, 1[. */
  readonly netBenefit: number | null;
}

export interface ThresholdCosts {
  readonly n: number;
  readonly costs: ErrorCosts;
  /** Threshold of least cost for probabilities that are right: C_FP/(C_FP + C_FN). */
  readonly fromCosts: ThresholdPoint & { readonly threshold: number };
  /** The one that costs least on these rows, the highest of equals: chosen on them, so its cost is optimistic. */
  readonly least: ThresholdPoint;
  /** Range of the threshold of least cost over resampled rows; the highest score stands for no row positive. */
  readonly leastRange: Interval;
  /** Cost of every row positive and of every row negative: what knowing nothing costs. */
  readonly allPositive: number;
  readonly allNegative: number;
  /** At most 201 points from the highest threshold to the lowest, both ends included. */
  readonly curve: readonly ThresholdPoint[];
}

const MOST_POINTS = 201;
const DRAWS = 200;

/** Mean cost at every distinct score. The stream draws the resamples behind the range of the least one. */
export function weighThresholds(
  ranked: RankedScores,
  costs: ErrorCosts,
  stream: RandomStream,
): ThresholdCosts {
  const n = ranked.positiveRows + ranked.negativeRows;
  const at = prepareThresholds(ranked, costs);
  const groups = ranked.values.length;
  let least = at(0);
  for (let taken = 1; taken <= groups; taken += 1) {
    const point = at(taken);
    if (point.cost < least.cost) least = point;
  }
  const wanted = costs.falsePositive / (costs.falsePositive + costs.falseNegative);
  const fromCosts = at(countFrom(ranked.values, wanted));
  const step = Math.max(1, groups / (MOST_POINTS - 1));
  const places = new Set<number>();
  for (let place = 0; place < groups; place += step) places.add(Math.round(place));
  places.add(groups);
  return {
    n,
    costs,
    fromCosts: { ...fromCosts, threshold: wanted, netBenefit: benefitAt(fromCosts, wanted) },
    least,
    leastRange: drawLeast(ranked, costs, stream),
    allPositive: (costs.falsePositive * ranked.negativeRows) / n,
    allNegative: (costs.falseNegative * ranked.positiveRows) / n,
    curve: [...places].map(at),
  };
}

/** How many groups, from the highest, have a score of at least the threshold. */
function countFrom(values: Float64Array, threshold: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) >= threshold) high = middle;
    else low = middle + 1;
  }
  return values.length - low;
}

function benefitAt(
  { truePositives, falsePositives, falseNegatives, trueNegatives }: ThresholdPoint,
  threshold: number | null,
): number | null {
  if (threshold === null || !(threshold > 0 && threshold < 1)) return null;
  const n = truePositives + falsePositives + falseNegatives + trueNegatives;
  return truePositives / n - ((falsePositives / n) * threshold) / (1 - threshold);
}

/** The point at which the given number of groups, from the highest score, are positive. */
function prepareThresholds(
  { values, positives, negatives, positiveRows, negativeRows }: RankedScores,
  costs: ErrorCosts,
): (taken: number) => ThresholdPoint {
  const groups = values.length;
  const truths = new Float64Array(groups + 1);
  const alarms = new Float64Array(groups + 1);
  for (let taken = 1; taken <= groups; taken += 1) {
    truths[taken] = (truths[taken - 1] ?? 0) + (positives[groups - taken] ?? 0);
    alarms[taken] = (alarms[taken - 1] ?? 0) + (negatives[groups - taken] ?? 0);
  }
  const n = positiveRows + negativeRows;
  return (taken) => {
    const truePositives = truths[taken] ?? 0;
    const falsePositives = alarms[taken] ?? 0;
    const falseNegatives = positiveRows - truePositives;
    const threshold = taken === 0 ? null : (values[groups - taken] ?? 0);
    const point = {
      threshold,
      truePositives,
      falsePositives,
      falseNegatives,
      trueNegatives: negativeRows - falsePositives,
      cost: (costs.falsePositive * falsePositives + costs.falseNegative * falseNegatives) / n,
      netBenefit: null,
    };
    return { ...point, netBenefit: benefitAt(point, threshold) };
  };
}

function drawLeast(ranked: RankedScores, costs: ErrorCosts, stream: RandomStream): Interval {
  const { order, starts, values, positives } = ranked;
  const n = order.length;
  const groups = values.length;
  const groupOf = new Uint32Array(n);
  const positive = new Uint8Array(n);
  for (let group = 0; group < groups; group += 1) {
    const start = starts[group] ?? 0;
    const end = starts[group + 1] ?? n;
    groupOf.fill(group, start, end);
    positive.fill(1, start, start + (positives[group] ?? 0));
  }
  const draw = openRowSampler(stream);
  const counts = new Uint8Array(n);
  const found = new Float64Array(DRAWS);
  for (let turn = 0; turn < DRAWS; turn += 1) {
    draw(counts);
    let cost = 0;
    let least = 0;
    let best = groups;
    for (let at = n - 1; at >= 0; at -= 1) {
      cost += (counts[at] ?? 0) * ((positive[at] ?? 0) === 1 ? -costs.falseNegative : costs.falsePositive);
      const group = groupOf[at] ?? 0;
      const closes = at === 0 || groupOf[at - 1] !== group;
      if (closes && cost < least) {
        least = cost;
        best = group;
      }
    }
    found[turn] = values[Math.min(best, groups - 1)] ?? 0;
  }
  found.sort();
  return { lo: inverseEmpirical(found, (1 - LEVEL) / 2), hi: inverseEmpirical(found, (1 + LEVEL) / 2) };
}
