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
const MOST_STEP = 4;

/** Maximum likelihood of logit P(o = 1) = a + b·logit p (Cox 1958) by Newton steps; null when the classes are separated or single. */
export function fitRecalibration(probabilities: Float64Array, labels: Uint8Array): Recalibration | null {
  const x = new Float64Array(probabilities.length);
  for (let row = 0; row < x.length; row += 1) {
    const kept = Math.min(1 - CLIP, Math.max(CLIP, probabilities[row] ?? 0));
    x[row] = Math.log(kept / (1 - kept));
  }
  let a = 0;
  let b = 1;
  for (let step = 0; step < STEPS; step += 1) {
    const { gradient, information } = lookAround(x, labels, a, b);
    const [haa, hab, hbb] = information;
    const determinant = haa * hbb - hab * hab;
    if (!(determinant > 1e-12 * haa * hbb)) return null;
    let da = (hbb * gradient[0] - hab * gradient[1]) / determinant;
    let db = (haa * gradient[1] - hab * gradient[0]) / determinant;
    const largest = Math.max(Math.abs(da), Math.abs(db));
    if (largest > MOST_STEP) {
      da *= MOST_STEP / largest;
      db *= MOST_STEP / largest;
    }
    a += da;
    b += db;
    if (largest < SETTLED) return describe(a, b, [haa / determinant, hbb / determinant]);
  }
  return null;
}

function lookAround(
  x: Float64Array,
  labels: Uint8Array,
  a: number,
  b: number,
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
