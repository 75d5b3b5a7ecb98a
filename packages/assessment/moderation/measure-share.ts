import { wilsonInterval } from '@etalon/numeric';

/** A share of counted things with its 95 % score interval (Wilson 1927). */
export interface CountedShare {
  readonly count: number;
  readonly total: number;
  readonly share: number;
  readonly lo: number;
  readonly hi: number;
}

/** The share of `count` in `total` with its Wilson interval; null when there is nothing to count. */
export function measureShare(count: number, total: number): CountedShare | null {
  return total === 0 ? null : { count, total, share: count / total, ...wilsonInterval(count, total) };
}
