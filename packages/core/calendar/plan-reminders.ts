import type { Clock } from './compute-clocks.ts';

/** When people are reminded: days before the end, and whether once it is over. */
export interface ReminderSchedule {
  readonly daysBefore: readonly number[];
  readonly late: boolean;
}

export const DEFAULT_SCHEDULE: ReminderSchedule = { daysBefore: [14, 3], late: true };

export interface Reminder {
  readonly clock: Clock;
  readonly step: 'late' | number;
  /** One letter for each key: a moved date gives a new key, a second look at the same day does not. */
  readonly key: string;
}

/**
 * The reminder that each clock calls for now: the nearest step that was reached, never those before it, so that a
 * register that was stopped for a month sends one letter and not three.
 */
export function planReminders(clocks: readonly Clock[], schedule: ReminderSchedule): readonly Reminder[] {
  return clocks.flatMap((clock): readonly Reminder[] => {
    const step = findStep(clock, schedule);
    if (step === null) return [];
    const { kind, id } = clock.object;
    return [{ clock, step, key: `${clock.clock}|${kind}:${id}|${clock.dueAt}|${step}` }];
  });
}

function findStep(
  { state, daysLeft }: Clock,
  { daysBefore, late }: ReminderSchedule,
): Reminder['step'] | null {
  if (state === 'late') return late ? 'late' : null;
  if (state !== 'running' || daysLeft === null) return null;
  const reached = daysBefore.filter((days) => daysLeft <= days);
  return reached.length === 0 ? null : Math.min(...reached);
}
