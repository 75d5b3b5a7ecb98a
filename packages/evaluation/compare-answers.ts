import { binomialCumulative, type Interval, wilsonInterval } from '@etalon/numeric';
import { LEVEL } from './figure.ts';

/** Rows by whether each of two models answers right. */
export interface Disagreement {
  readonly both: number;
  /** Right for the first only (b) and for the second only (c). */
  readonly firstOnly: number;
  readonly secondOnly: number;
  readonly neither: number;
}

export interface AnswerComparison extends Disagreement {
  readonly n: number;
  /** Accuracy of the first less that of the second. */
  readonly difference: number;
  /** Paired interval (Newcombe 1998, Statistics in Medicine 17:2635, method 10). */
  readonly interval: Interval;
  /** Two-sided p of McNemar: exact, and mid-p (Fagerland 2013). */
  readonly exactP: number;
  readonly midP: number;
  /** χ² with continuity correction; null when the models never disagree. */
  readonly chiSquare: number | null;
}

/** Compares the right answers of two models on the same rows. */
export function compareAnswers(table: Disagreement): AnswerComparison {
  const { both, firstOnly, secondOnly, neither } = table;
  const n = both + firstOnly + secondOnly + neither;
  const discordant = firstOnly + secondOnly;
  const least = Math.min(firstOnly, secondOnly);
  const tail = binomialCumulative(least, discordant, 0.5);
  const point = tail - (least === 0 ? 0 : binomialCumulative(least - 1, discordant, 0.5));
  // Half of what is as likely as the outcome: the middle is alone in being so (Fagerland 2013).
  const midP = firstOnly === secondOnly ? 1 - point / 2 : 2 * tail - point;
  return {
    ...table,
    n,
    difference: (firstOnly - secondOnly) / n,
    interval: limitPaired(table),
    exactP: Math.min(1, 2 * tail),
    midP: discordant === 0 ? 1 : Math.min(1, midP),
    chiSquare: discordant === 0 ? null : Math.max(0, Math.abs(firstOnly - secondOnly) - 1) ** 2 / discordant,
  };
}

function limitPaired({ both, firstOnly, secondOnly, neither }: Disagreement): Interval {
  const n = both + firstOnly + secondOnly + neither;
  const first = both + firstOnly;
  const second = both + secondOnly;
  const p1 = first / n;
  const p2 = second / n;
  const w1 = wilsonInterval(first, n, LEVEL);
  const w2 = wilsonInterval(second, n, LEVEL);
  const margins = first * (n - first) * second * (n - second);
  const cross = both * neither - firstOnly * secondOnly;
  const corrected = cross > n / 2 ? cross - n / 2 : Math.min(cross, 0);
  const phi = margins === 0 ? 0 : corrected / Math.sqrt(margins);
  const reach = (one: number, other: number): number =>
    Math.sqrt(Math.max(0, one * one - 2 * phi * one * other + other * other));
  return {
    lo: Math.max(-1, p1 - p2 - reach(p1 - w1.lo, w2.hi - p2)),
    hi: Math.min(1, p1 - p2 + reach(w1.hi - p1, p2 - w2.lo)),
  };
}

/** Counts on which rows each model gives the true class. */
export function countDisagreement(truth: Int32Array, first: Int32Array, second: Int32Array): Disagreement {
  let both = 0;
  let firstOnly = 0;
  let secondOnly = 0;
  for (let row = 0; row < truth.length; row += 1) {
    const a = Number(first[row] === truth[row]);
    const b = Number(second[row] === truth[row]);
    both += a & b;
    firstOnly += a & (1 - b);
    secondOnly += b & (1 - a);
  }
  return { both, firstOnly, secondOnly, neither: truth.length - both - firstOnly - secondOnly };
}
