import { type Interval, studentTwoSided, studentTwoTails } from '@etalon/numeric';
import { FEWEST_CANDIDATES } from '../small-cells.ts';

/** Two parallel cases are taken as equivalent within a quarter of a level (instruments/07 §7.8). */
export const EQUIVALENCE_MARGIN = 0.25;

export interface FormMeans {
  readonly form: string;
  /** Mean level of each candidate who worked on it. */
  readonly means: readonly number[];
}

export interface FormComparison {
  readonly first: string;
  readonly second: string;
  readonly candidates: readonly [number, number];
  /** Mean of the first less mean of the second, in levels. */
  readonly difference: number;
  /** 95 %, by Welch's t (1947). */
  readonly interval: Interval;
  /** 90 %: within the margin, the two one-sided tests reject at 5 % (Schuirmann 1987). */
  readonly inner: Interval;
  /** Larger p of the two one-sided tests of a difference beyond the margin. */
  readonly p: number;
  readonly within: boolean;
}

export type FormPair =
  | ({ readonly state: 'compared' } & FormComparison)
  | {
      readonly state: 'refused';
      readonly reason: 'too-few' | 'no-variance';
      readonly first: string;
      readonly second: string;
    };

/** Each pair of cases of one situation, in order of name: their mean difference, and whether it lies within the margin. */
export function compareForms(forms: readonly FormMeans[], margin = EQUIVALENCE_MARGIN): readonly FormPair[] {
  const sorted = forms.toSorted((a, b) => (a.form < b.form ? -1 : 1));
  return sorted.flatMap((first, place) =>
    sorted.slice(place + 1).map((second) => comparePair(first, second, margin)),
  );
}

function comparePair(one: FormMeans, other: FormMeans, margin: number): FormPair {
  const names = { first: one.form, second: other.form };
  if (Math.min(one.means.length, other.means.length) < FEWEST_CANDIDATES)
    return { state: 'refused', reason: 'too-few', ...names };
  const [a, b] = [summarise(one.means), summarise(other.means)];
  const variance = a.ofMean + b.ofMean;
  if (variance === 0) return { state: 'refused', reason: 'no-variance', ...names };
  const df = variance ** 2 / (a.ofMean ** 2 / (a.n - 1) + b.ofMean ** 2 / (b.n - 1));
  const error = Math.sqrt(variance);
  const difference = a.mean - b.mean;
  const around = (level: number): Interval => {
    const half = studentTwoSided(level, df) * error;
    return { lo: difference - half, hi: difference + half };
  };
  const p = Math.max(
    upperTail((difference + margin) / error, df),
    upperTail((margin - difference) / error, df),
  );
  return {
    state: 'compared',
    ...names,
    candidates: [a.n, b.n],
    difference,
    interval: around(0.95),
    inner: around(0.9),
    p,
    within: p < 0.05,
  };
}

function upperTail(t: number, df: number): number {
  const half = studentTwoTails(t, df) / 2;
  return t >= 0 ? half : 1 - half;
}

/** Sorted first, so that the order of candidates changes no rounding. */
function summarise(means: readonly number[]): {
  readonly n: number;
  readonly mean: number;
  readonly ofMean: number;
} {
  const sorted = means.toSorted((a, b) => a - b);
  const n = sorted.length;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / n;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, ofMean: squares / (n - 1) / n };
}
