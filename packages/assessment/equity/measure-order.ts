import { CANONICAL_FAMILIES, fitCanonical, type Interval, normalQuantile } from '@etalon/numeric';

/** One person's passage and what was decided. */
export interface Passage {
  /** Rank in the day, from 1. */
  readonly position: number;
  readonly afternoon: boolean;
  readonly acquired: boolean;
}

export const ORDER_TERMS = ['position', 'afternoon'] as const;
export type OrderTerm = (typeof ORDER_TERMS)[number];

export interface OrderEffect {
  readonly term: OrderTerm;
  /** Ratio of odds of a block acquired: one place later in the day, or the afternoon rather than the morning. */
  readonly oddsRatio: number;
  /** 95 %, Wald on the logarithm. */
  readonly interval: Interval;
}

export type OrderReport =
  | {
      readonly state: 'estimated';
      readonly passages: number;
      readonly acquired: number;
      readonly effects: readonly OrderEffect[];
    }
  | {
      readonly state: 'refused';
      /** `rare`: the rarer result is seen less than ten times for each coefficient (Peduzzi and others 1996). */
      readonly reason: 'few' | 'rare' | 'unvaried' | 'not-estimated';
      readonly found: number;
      readonly asked: number;
    };

const RARER_BY_TERM = 10;

/**
 * Whether later passages are decided otherwise: a logistic regression of the result on the rank in the day and the half-day,
 * each person once. A term that does not vary is left out. Nothing is estimated on fewer than `least` passages, nor when the
 * rarer result is seen less than ten times for each term.
 *
 * @example
 * measureOrder([], 30); // { state: 'refused', reason: 'few', found: 0, asked: 30 }
 */
export function measureOrder(passages: readonly Passage[], least: number): OrderReport {
  const refuse = (
    reason: Extract<OrderReport, { state: 'refused' }>['reason'],
    found: number,
    asked: number,
  ) => ({ state: 'refused', reason, found, asked }) as const;
  if (passages.length < least) return refuse('few', passages.length, least);
  const acquired = passages.filter((row) => row.acquired).length;
  const columns = ORDER_TERMS.map((term) => ({
    term,
    values: Float64Array.from(passages, (row) =>
      term === 'position' ? row.position : Number(row.afternoon),
    ),
  })).filter(({ values }) => values.some((value) => value !== values[0]));
  if (columns.length === 0) return refuse('unvaried', 0, 1);
  const rarer = Math.min(acquired, passages.length - acquired);
  const asked = RARER_BY_TERM * columns.length;
  if (rarer < asked) return refuse('rare', rarer, asked);
  const fit = fitCanonical(
    {
      columns: columns.map(({ values }) => values),
      y: Float64Array.from(passages, (row) => Number(row.acquired)),
      intercept: true,
    },
    CANONICAL_FAMILIES.logistic,
  );
  if (fit === null) return refuse('not-estimated', 0, 0);
  const size = columns.length + 1;
  const z = normalQuantile(0.975);
  const effects = columns.map(({ term }, place): OrderEffect => {
    const at = place + 1;
    const slope = fit.coefficients[at] ?? 0;
    const half = z * Math.sqrt(fit.bread[at * size + at] ?? 0);
    return {
      term,
      oddsRatio: Math.exp(slope),
      interval: { lo: Math.exp(slope - half), hi: Math.exp(slope + half) },
    };
  });
  return { state: 'estimated', passages: passages.length, acquired, effects };
}
