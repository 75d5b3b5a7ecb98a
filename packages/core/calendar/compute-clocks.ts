import type { ClockRule, ClockTable } from './clock-table.ts';
import { computeDueDay, type DueStep } from './compute-due-day.ts';
import { countDays, dayOf, endOfDay } from './legal-day.ts';

/** What a clock runs for; `id` is unique within its kind. */
export interface ClockObject {
  readonly kind:
    | 'candidacy'
    | 'hand-in'
    | 'seat'
    | 'block'
    | 'certificate'
    | 'mission'
    | 'appeal'
    | 'notice'
    | 'registration';
  readonly id: string;
}

/**
 * What is known: an event that starts or ends clocks of the table, an object for which a clock is expected, a deadline that
 * people set, or a least duration that regulations ask for, each with its own steps.
 */
export type ClockFact =
  | { readonly kind: 'event'; readonly event: string; readonly object: ClockObject; readonly at: string }
  | { readonly kind: 'expected'; readonly clock: string; readonly object: ClockObject }
  | {
      readonly kind: 'deadline';
      readonly clock: string;
      readonly object: ClockObject;
      readonly startsAt: string;
      /** The instant from which it is late. */
      readonly dueAt: string;
      readonly metAt: string | null;
      readonly warnDays: number;
      readonly steps: readonly DueStep[];
    }
  | {
      readonly kind: 'duration';
      readonly clock: string;
      readonly object: ClockObject;
      readonly startsAt: string;
      /** The instant from which it has lasted enough; null when, as agreed, it never does. */
      readonly reachedAt: string | null;
      readonly steps: readonly DueStep[];
    };

/** `short` is a least duration that ends, or is to end, too early. */
export const CLOCK_STATES = ['not-started', 'running', 'met', 'late', 'short'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

export interface Clock {
  readonly clock: string;
  readonly object: ClockObject;
  readonly state: ClockState;
  readonly startedAt: string | null;
  /** The instant from which it is late, or from which the least duration is reached; null before it starts. */
  readonly dueAt: string | null;
  /** Days in Paris from now to the last day: 0 on that day, negative once over; null when nothing runs. */
  readonly daysLeft: number | null;
  readonly metAt: string | null;
  /** True once it is running and within the days of warning. */
  readonly isDue: boolean;
  readonly steps: readonly DueStep[];
}

const keyOf = ({ kind, id }: ClockObject): string => `${kind}:${id}`;
/** The last instant that belongs to a due date, so that a midnight belongs to the day before it. */
const lastInstant = (dueAt: string): string => new Date(Date.parse(dueAt) - 1).toISOString();

interface Run {
  readonly clock: string;
  readonly object: ClockObject;
  readonly bound: ClockRule['bound'];
  readonly startedAt: string;
  readonly dueAt: string;
  readonly metAt: string | null;
  readonly warnDays: number;
  readonly steps: readonly DueStep[];
}

function readState({ bound, startedAt, dueAt, metAt }: Run, now: string): ClockState {
  if (now < startedAt) return 'not-started';
  if (bound === 'at-least') {
    if (metAt !== null) return metAt < dueAt ? 'short' : 'met';
    return now < dueAt ? 'running' : 'met';
  }
  if (metAt !== null) return 'met';
  return now < dueAt ? 'running' : 'late';
}

function readRun(run: Run, now: string): Clock {
  const { clock, object, startedAt, dueAt, metAt, warnDays, steps } = run;
  const state = readState(run, now);
  const counts = state === 'running' || state === 'late';
  const daysLeft = counts ? countDays(dayOf(now), dayOf(lastInstant(dueAt))) : null;
  const isDue = state === 'running' && daysLeft !== null && daysLeft <= warnDays;
  return { clock, object, state, startedAt, dueAt, daysLeft, metAt, isDue, steps };
}

function runRule(
  rule: ClockRule,
  events: readonly Extract<ClockFact, { kind: 'event' }>[],
  now: string,
): readonly Clock[] {
  const ends = Map.groupBy(
    events.filter(({ event }) => event === rule.to),
    ({ object }) => keyOf(object),
  );
  return events
    .filter(({ event }) => event === rule.from)
    .map(({ object, at }) => {
      const after = (ends.get(keyOf(object)) ?? []).map((end) => end.at).filter((end) => end >= at);
      const { day, steps } = computeDueDay(rule, at);
      const { id: clock, bound, warnDays } = rule;
      const metAt = after.sort()[0] ?? null;
      return readRun(
        { clock, object, bound, startedAt: at, dueAt: endOfDay(day), metAt, warnDays, steps },
        now,
      );
    });
}

/** A least duration: nobody can be late on it, so it is never due. */
function readDuration(
  { clock, object, startsAt, reachedAt, steps }: Extract<ClockFact, { kind: 'duration' }>,
  now: string,
): Clock {
  const told = { clock, object, startedAt: startsAt, dueAt: reachedAt, metAt: null, isDue: false, steps };
  if (reachedAt === null) return { ...told, state: 'short', daysLeft: null };
  if (now >= reachedAt) return { ...told, state: 'met', daysLeft: null, metAt: reachedAt };
  const daysLeft = countDays(dayOf(now), dayOf(lastInstant(reachedAt)));
  return { ...told, state: now < startsAt ? 'not-started' : 'running', daysLeft };
}

/**
 * Every clock that the facts start, at an instant: rules of the table in their order, then the deadlines that people set and the least
 * durations.
 * An object expected whose clock has not started is told as such. Instants are ISO 8601 in UTC, days are those of Paris.
 */
export function computeClocks(facts: readonly ClockFact[], table: ClockTable, now: string): readonly Clock[] {
  const events = facts.filter((fact) => fact.kind === 'event');
  const started = table.clocks.flatMap((rule) => runRule(rule, events, now));
  const known = new Set(started.map(({ clock, object }) => `${clock}|${keyOf(object)}`));
  const waiting = facts
    .filter((fact) => fact.kind === 'expected')
    .filter(({ clock, object }) => !known.has(`${clock}|${keyOf(object)}`))
    .map(
      ({ clock, object }): Clock => ({
        clock,
        object,
        state: 'not-started',
        startedAt: null,
        dueAt: null,
        daysLeft: null,
        metAt: null,
        isDue: false,
        steps: [],
      }),
    );
  const set = facts
    .filter((fact) => fact.kind === 'deadline')
    .map(({ startsAt, ...fact }) => readRun({ ...fact, bound: 'at-most', startedAt: startsAt }, now));
  const durations = facts.filter((fact) => fact.kind === 'duration').map((fact) => readDuration(fact, now));
  return [...started, ...waiting, ...set, ...durations];
}
