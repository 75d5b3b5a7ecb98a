import type { ClockRule } from './clock-table.ts';
import { addDays, addMonths, dayOf, endOfMonth, type LegalDay } from './legal-day.ts';
import { addWorkingDays, type ClosedDay, findClosedDay, rollToWorkingDay } from './working-day.ts';

/** One step of how a due date was reached, in order. */
export type DueStep =
  | { readonly code: 'starts'; readonly at: string }
  | {
      readonly code: 'delay';
      readonly count: number;
      readonly unit: ClockRule['delay']['unit'];
      readonly day: LegalDay;
    }
  | { readonly code: 'clamped'; readonly day: LegalDay }
  | { readonly code: 'rolled'; readonly from: LegalDay; readonly why: ClosedDay; readonly day: LegalDay }
  | { readonly code: 'set'; readonly at: string }
  | { readonly code: 'extra-time'; readonly percent: number; readonly at: string }
  /** The last day of what regulations ask of a duration, its own interruptions taken away. */
  | { readonly code: 'reached'; readonly months: number; readonly day: LegalDay }
  | { readonly code: 'too-short'; readonly months: number; readonly day: LegalDay }
  | { readonly code: 'extension'; readonly by: string; readonly at: string };

/**
 * The last day of a delay that starts at an instant, with its steps. The day of the event does not count; months go from
 * number to number (code de procédure civile, art. 641 and 642, taken for every delay of the table).
 */
export function computeDueDay(
  { delay, rolls }: Pick<ClockRule, 'delay' | 'rolls'>,
  startedAt: string,
): { readonly day: LegalDay; readonly steps: readonly DueStep[] } {
  const start = dayOf(startedAt);
  const { day, clamped } = reach(start, delay);
  const steps: DueStep[] = [
    { code: 'starts', at: startedAt },
    { code: 'delay', ...delay, day },
  ];
  if (clamped) steps.push({ code: 'clamped', day });
  const why = rolls ? findClosedDay(day) : null;
  if (why === null) return { day, steps };
  const rolled = rollToWorkingDay(day);
  steps.push({ code: 'rolled', from: day, why, day: rolled });
  return { day: rolled, steps };
}

function reach(
  start: LegalDay,
  { count, unit }: ClockRule['delay'],
): { readonly day: LegalDay; readonly clamped: boolean } {
  switch (unit) {
    case 'days':
      return { day: addDays(start, count), clamped: false };
    case 'months':
      return addMonths(start, count);
    case 'end-of-month':
      return { day: endOfMonth(start, count), clamped: false };
    case 'working-days':
      return { day: addWorkingDays(start, count), clamped: false };
    default:
      return unit satisfies never;
  }
}
