import { addDays, addMonths, dayOf, type LegalDay } from '../calendar/legal-day.ts';
import { isDecided, type Point } from '../regulations/point.ts';
import type { Period } from '../regulations/regulations.ts';

/** What closes one block of a candidacy. */
export interface BlockClosing {
  /** Instant of the decision in force; null before it. */
  readonly decidedAt: string | null;
  /** The last day to appeal; null where the regulations set none. */
  readonly lastAppealDay: LegalDay | null;
  /** Instant of the answer to an appeal; null without one. */
  readonly answeredAt: string | null;
  /** Whether something was sealed for it. */
  readonly handedIn: boolean;
  /** A decision that waits for a criterion is not the last one. */
  readonly waiting: boolean;
}

/**
 * The day on which everything is closed: the last decision, the end of the time to appeal, the last answer, whichever comes
 * last; the end of the session for a block that nothing was handed in for. Null while a decision is still to come.
 */
export function findClosingDay(
  blocks: readonly BlockClosing[],
  session: { readonly closesAt: string },
): LegalDay | null {
  const end = dayOf(session.closesAt);
  const days = blocks.map((block): LegalDay | null => {
    if (block.decidedAt === null) return block.handedIn ? null : end;
    if (block.waiting) return null;
    const { decidedAt, answeredAt, lastAppealDay } = block;
    const known = [dayOf(decidedAt), lastAppealDay, answeredAt === null ? null : dayOf(answeredAt)];
    return latestOf(known.filter((day) => day !== null));
  });
  return days.some((day) => day === null) ? null : latestOf([end, ...days.filter((day) => day !== null)]);
}

function latestOf(days: readonly LegalDay[]): LegalDay {
  return days.reduce((latest, day) => (day > latest ? day : latest), '');
}

/** The last day of a period that starts on a day, which is not counted; null for one without end. */
export function addPeriod(day: LegalDay, period: Period): LegalDay | null {
  if (period === 'forever') return null;
  const { count, unit } = period;
  switch (unit) {
    case 'day':
      return addDays(day, count);
    case 'month':
      return addMonths(day, count).day;
    case 'year':
      return addMonths(day, 12 * count).day;
    default:
      return unit satisfies never;
  }
}

/** `undecided`: the regulations do not say how long; `open`: a decision is to come; `forever`: never. */
export type RetentionTerm =
  | { readonly state: 'undecided' | 'open' | 'forever' }
  | { readonly state: 'running' | 'due'; readonly closedOn: LegalDay; readonly lastDay: LegalDay };

/** Whether what a certifier keeps has reached its term: the last day is kept whole, in Paris. */
export function readRetentionTerm(
  closedOn: LegalDay | null,
  period: Point<Period>,
  now: string,
): RetentionTerm {
  if (!isDecided(period)) return { state: 'undecided' };
  if (period === 'forever') return { state: 'forever' };
  if (closedOn === null) return { state: 'open' };
  const lastDay = addPeriod(closedOn, period);
  if (lastDay === null) return { state: 'forever' };
  return { state: dayOf(now) > lastDay ? 'due' : 'running', closedOn, lastDay };
}
