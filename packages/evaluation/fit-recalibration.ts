import { type Interval, normalQuantile } from '@etalon/numeric';
import { LEVEL } from './figure.ts';
import { CLIP } from './measure-losses.ts';

export interface Recalibration {
  /** 1 when probabilities are as spread as they should be, under 1 when they are too extreme. */
  readonly slope: number;
  readonly intercept: number;
  /** Wald intervals from the information of the fit. */
  readonly slopeInterval: Interval;
  readonly interceptInterval: Interval;
}

const STEPS = 60;
const SETTLED = 1e-11;

/** Maximum likelihood of logit P(o = 1) = a + b·logit p (Cox 1958) by Newton steps; null when the classes are separated or single. */
export function fitRecalibration(probabilities: Float64Array, labels: Uint8Array): Recalibration | null {
  const x = new Float64Array(probabilities.length);
  for (let row = 0; row < x.length; row += 1) {
    const kept = Math.min(1 - CLIP, Math.max(CLIP, probabilities[row] ?? 0));
    x[row] = Math.log(kept / (1 - kept));
  }
  let positives = 0;
  for (const label of labels) positives += label;
  if (positives === 0 || positives === labels.length) return null;
  let at: Point = { a: Math.log(positives / (labels.length - positives)), b: 0 };
  let likelihood = measureLikelihood(x, labels, at);
  for (let step = 0; step < STEPS; step += 1) {
    const { gradient, information } = lookAround(x, labels, at);
    const [haa, hab, hbb] = information;
    const determinant = haa * hbb - hab * hab;
    if (!(determinant > 1e-12 * haa * hbb)) return null;
    const move = {
      a: (hbb * gradient[0] - hab * gradient[1]) / determinant,
      b: (haa * gradient[1] - hab * gradient[0]) / determinant,
    };
    if (Math.max(Math.abs(move.a), Math.abs(move.b)) < SETTLED)
      return describe(at.a, at.b, [haa / determinant, hbb / determinant]);
    const next = stepUphill(x, labels, { at, move, likelihood });
    at = next.at;
    likelihood = next.likelihood;
  }
  return null;
}

interface Point {
  readonly a: number;
  readonly b: number;
}

const HALVINGS = 30;
/** A fall this small is rounding: the last steps do not move the likelihood any more. */
const ROUNDING = 1e-12;

/** The step, halved until the likelihood does not fall: a few probabilities near 0 or 1 make whole steps overshoot. */
function stepUphill(
  x: Float64Array,
  labels: Uint8Array,
  from: { readonly at: Point; readonly move: Point; readonly likelihood: number },
): { readonly at: Point; readonly likelihood: number } {
  const { at, move, likelihood } = from;
  let share = 1;
  for (let turn = 0; turn < HALVINGS; turn += 1) {
    const tried = { a: at.a + share * move.a, b: at.b + share * move.b };
    const found = measureLikelihood(x, labels, tried);
    if (found >= likelihood - ROUNDING) return { at: tried, likelihood: found };
    share /= 2;
  }
  return { at: { a: at.a + move.a, b: at.b + move.b }, likelihood };
}

/** Mean of log P(o); ln(1 + e^η) is written so that it never overflows. */
function measureLikelihood(x: Float64Array, labels: Uint8Array, { a, b }: Point): number {
  let sum = 0;
  for (let row = 0; row < x.length; row += 1) {
    const eta = a + b * (x[row] ?? 0);
    sum += (labels[row] ?? 0) * eta - Math.max(eta, 0) - Math.log1p(Math.exp(-Math.abs(eta)));
  }
  return sum / x.length;
}

function lookAround(
  x: Float64Array,
  labels: Uint8Array,
  { a, b }: Point,
): {
  readonly gradient: readonly [number, number];
  readonly information: readonly [number, number, number];
} {
  let ga = 0;
  let gb = 0;
  let haa = 0;
  let hab = 0;
  let hbb = 0;
  for (let row = 0; row < x.length; row += 1) {
    const logit = x[row] ?? 0;
    const mu = 1 / (1 + Math.exp(-(a + b * logit)));
    const residual = (labels[row] ?? 0) - mu;
    const weight = mu * (1 - mu);
    ga += residual;
    gb += residual * logit;
    haa += weight;
    hab += weight * logit;
    hbb += weight * logit * logit;
  }
  return { gradient: [ga, gb], information: [haa, hab, hbb] };
}

function describe(
  intercept: number,
  slope: number,
  [ofSlope, ofIntercept]: readonly [number, number],
): Recalibration {
  const z = normalQuantile((1 + LEVEL) / 2);
  const around = (value: number, variance: number): Interval => ({
    lo: value - z * Math.sqrt(variance),
    hi: value + z * Math.sqrt(variance),
  });
  return {
    slope,
    intercept,
    slopeInterval: around(slope, ofSlope),
    interceptInterval: around(intercept, ofIntercept),
  };
}
