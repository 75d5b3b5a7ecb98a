import type { Interval } from './interval.ts';
import { wilsonInterval } from './wilson.ts';

export interface Proportion {
  readonly count: number;
  readonly total: number;
}

/** Interval of the difference first − second of two independent proportions, from Wilson limits (Newcombe 1998, method 10). */
export function newcombeInterval(first: Proportion, second: Proportion, level = 0.95): Interval {
  const p1 = first.count / first.total;
  const p2 = second.count / second.total;
  const w1 = wilsonInterval(first.count, first.total, level);
  const w2 = wilsonInterval(second.count, second.total, level);
  return {
    lo: p1 - p2 - Math.hypot(p1 - w1.lo, w2.hi - p2),
    hi: p1 - p2 + Math.hypot(w1.hi - p1, p2 - w2.lo),
  };
}
