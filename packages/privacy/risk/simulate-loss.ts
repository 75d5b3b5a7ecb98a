import { EtalonError } from '@etalon/error';
import {
  drawBeta,
  drawNormal,
  drawPoisson,
  interpolateQuantile,
  type RandomStream,
  seedPcg32,
} from '@etalon/numeric';
import type { LossEstimate, LossReading, QuantifiedRisk } from './risk.ts';

/** Upper 5 % point of the standard normal: the two bounds of a 90 % interval are ± this. */
const Z95 = 1.6448536269514722;
const RUNS = 10_000;
const MOST_EVENTS = 1000;
const CURVE_POINTS = 50;

/**
 * Loss of one year by Monte-Carlo: a rate drawn from the frequency, a Poisson number of events, a loss drawn for each.
 * Lognormal estimates are read from their 90 % interval, PERT ones as Beta with weight four. Throws
 * `privacy.estimate-unfit`.
 */
export function simulateLoss(
  risks: readonly QuantifiedRisk[],
  options: { readonly seed: number; readonly runs?: number },
): LossReading {
  const runs = options.runs ?? RUNS;
  for (const risk of risks) {
    checkEstimate(risk.frequency, `${risk.id} · frequency`, MOST_EVENTS);
    checkEstimate(risk.magnitude, `${risk.id} · magnitude`, Number.POSITIVE_INFINITY);
  }
  const total = new Float64Array(runs);
  const own = risks.map((risk, index) => {
    const stream = seedPcg32({ high: index, low: options.seed >>> 0 }, { high: 0, low: 54 });
    const losses = Float64Array.from({ length: runs }, () => drawYear(risk, stream));
    for (let i = 0; i < runs; i += 1) total[i] = (total[i] ?? 0) + (losses[i] ?? 0);
    const sorted = losses.sort();
    return {
      id: risk.id,
      mean: mean(sorted),
      p50: interpolateQuantile(sorted, 0.5),
      p90: interpolateQuantile(sorted, 0.9),
    };
  });
  const sorted = total.sort();
  return {
    runs,
    mean: mean(sorted),
    p10: interpolateQuantile(sorted, 0.1),
    p50: interpolateQuantile(sorted, 0.5),
    p90: interpolateQuantile(sorted, 0.9),
    exceedance: Array.from({ length: CURVE_POINTS }, (_, i) => {
      const rank = Math.floor((i * (runs - 1)) / (CURVE_POINTS - 1));
      const x = sorted[rank] ?? 0;
      return { x, share: countAbove(sorted, x) / runs };
    }),
    risks: own,
  };
}

function drawYear(risk: QuantifiedRisk, stream: RandomStream): number {
  const events = drawPoisson(stream, draw(risk.frequency, stream));
  let loss = 0;
  for (let i = 0; i < events; i += 1) loss += draw(risk.magnitude, stream);
  return loss;
}

function draw(estimate: LossEstimate, stream: RandomStream): number {
  if (estimate.kind === 'lognormal') {
    const low = Math.log(estimate.lo);
    const high = Math.log(estimate.hi);
    return Math.exp((low + high) / 2 + ((high - low) / (2 * Z95)) * drawNormal(stream));
  }
  const { min, mode, max } = estimate;
  if (min === max) return min;
  const span = max - min;
  return min + span * drawBeta(stream, 1 + (4 * (mode - min)) / span, 1 + (4 * (max - mode)) / span);
}

function checkEstimate(estimate: LossEstimate, what: string, highest: number): void {
  const [bounds, lowest] =
    estimate.kind === 'lognormal'
      ? [[estimate.lo, estimate.hi], Number.MIN_VALUE]
      : [[estimate.min, estimate.mode, estimate.max], 0];
  const isOrdered = bounds.every((value, i) => Number.isFinite(value) && value >= (bounds[i - 1] ?? lowest));
  if (!isOrdered)
    throw new EtalonError('privacy.estimate-unfit', { info: { what, problem: bounds.join(' ≤ ') } });
  const top = bounds.at(-1) ?? 0;
  if (top > highest)
    throw new EtalonError('privacy.estimate-unfit', { info: { what, problem: `${top} > ${highest}` } });
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function countAbove(sorted: Float64Array, x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= x) low = middle + 1;
    else high = middle;
  }
  return sorted.length - low;
}
