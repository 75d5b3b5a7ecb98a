import { listHolidays } from '../calendar/working-day.ts';
import { fromDayNumber, isWeekend, stepMonths, toDayNumber } from './civil-day.ts';
import type { InterruptionKind, MissionTerms } from './mission.ts';
import type { MissionPolicy } from './mission-policy.ts';

/** A mission with the id that its explanation names. */
export interface CountedMission {
  readonly id: string;
  readonly terms: MissionTerms;
}

/** One step of the count: what was kept, taken away or turned into another unit. Days are whole civil days. */
export type DurationLine =
  | {
      readonly code: 'span';
      readonly mission: string;
      readonly start: string;
      readonly end: string;
      readonly days: number;
    }
  | { readonly code: 'not-begun'; readonly mission: string }
  | {
      readonly code: 'interruption';
      readonly mission: string;
      readonly start: string;
      readonly end: string;
      readonly kind: InterruptionKind;
      readonly days: number;
    }
  | { readonly code: 'too-short'; readonly mission: string; readonly days: number; readonly shortest: number }
  | { readonly code: 'longest-alone'; readonly mission: string }
  | { readonly code: 'overlap'; readonly days: number }
  | { readonly code: 'kept'; readonly days: number }
  | {
      readonly code: 'date-to-date';
      readonly stretches: number;
      readonly months: number;
      readonly days: number;
    }
  | { readonly code: 'weekends'; readonly days: number }
  | { readonly code: 'holidays'; readonly days: number; readonly dates: readonly string[] }
  | { readonly code: 'holidays-unknown'; readonly mission: string; readonly country: string }
  | { readonly code: 'presence'; readonly days: number; readonly hours: number }
  | {
      readonly code: 'days-from-hours';
      readonly hours: number;
      readonly hoursPerDay: number;
      readonly days: number;
    }
  | {
      readonly code: 'threshold';
      readonly counting: MissionPolicy['counting'];
      readonly found: number;
      readonly needed: number;
      readonly months: number;
    };

export interface MissionDuration {
  readonly counting: MissionPolicy['counting'];
  /** Months, days or hours, as `counting` says. */
  readonly found: number;
  readonly needed: number;
  readonly met: boolean;
  readonly lines: readonly DurationLine[];
}

/** Days of a month when days left over from several stretches are put together. */
const POOLED_MONTH_DAYS = 30;
const WORKING_DAYS_A_WEEK = 5;

interface DayOfPresence {
  readonly hours: number;
  /** False where the public holidays are not known. */
  readonly french: boolean;
}

interface Stretch {
  readonly id: string;
  readonly days: ReadonlyMap<number, DayOfPresence>;
  readonly lines: readonly DurationLine[];
}

/**
 * How long missions lasted under a policy, up to the end of the civil day `through` (null: as agreed), with one line for each
 * step. Missions shorter than the rule's shortest are left out, interruptions are taken away, days covered twice counted once. Approximations: presence is spread over the five days from
 * Monday to Friday; days left over from several stretches make a month by thirty; holidays are those of mainland France, and none
 * outside of France. Throws `mission.bad-date`.
 */
export function computeMissionDuration(
  missions: readonly CountedMission[],
  policy: MissionPolicy,
  through: string | null = null,
): MissionDuration {
  const last = through === null ? Number.POSITIVE_INFINITY : toDayNumber(through);
  const sorted = missions.toSorted((a, b) => (a.terms.start < b.terms.start ? -1 : 1));
  const short = sorted.filter((mission) => agreedDays(mission) < policy.shortestDays);
  const stretches = sorted
    .filter((mission) => !short.includes(mission))
    .map((mission) => layOut(mission, last));
  const lines: DurationLine[] = [
    ...short.map((mission) => ({
      code: 'too-short' as const,
      mission: mission.id,
      days: agreedDays(mission),
      shortest: policy.shortestDays,
    })),
    ...stretches.flatMap((stretch) => stretch.lines),
  ];
  const chosen = policy.several ? stretches : chooseLongest(stretches, policy);
  const [only] = chosen;
  if (chosen.length < stretches.length && only !== undefined)
    lines.push({ code: 'longest-alone', mission: only.id });
  const days = mergeDays(chosen);
  const covered = chosen.reduce((sum, stretch) => sum + stretch.days.size, 0);
  if (covered > days.size) lines.push({ code: 'overlap', days: covered - days.size });
  lines.push({ code: 'kept', days: days.size });
  const count = countDays(days, policy);
  const needed = neededBy(policy);
  const foreign = policy.counting === 'calendar' ? [] : nameForeign(missions, chosen);
  const threshold = { counting: policy.counting, found: count.found, needed, months: policy.months };
  return {
    counting: policy.counting,
    found: count.found,
    needed,
    met: count.found >= needed,
    lines: [...lines, ...foreign, ...count.lines, { code: 'threshold', ...threshold }],
  };
}

/** Civil days from the first to the last, both included, whatever interrupts them. */
function agreedDays({ terms }: CountedMission): number {
  return toDayNumber(terms.end) - toDayNumber(terms.start) + 1;
}

function layOut({ id, terms }: CountedMission, last: number): Stretch {
  const start = toDayNumber(terms.start);
  const end = Math.min(toDayNumber(terms.end), last);
  if (end < start) return { id, days: new Map(), lines: [{ code: 'not-begun', mission: id }] };
  const french = terms.identifier.kind === 'siret';
  const hours = terms.weeklyHours / WORKING_DAYS_A_WEEK;
  const days = new Map<number, DayOfPresence>();
  for (let day = start; day <= end; day += 1) days.set(day, { hours, french });
  const span = { start: terms.start, end: fromDayNumber(end), days: days.size };
  const lines: DurationLine[] = [{ code: 'span', mission: id, ...span }];
  for (const { start: from, end: to, kind } of terms.interruptions) {
    let taken = 0;
    for (let day = toDayNumber(from); day <= toDayNumber(to); day += 1) if (days.delete(day)) taken += 1;
    lines.push({ code: 'interruption', mission: id, start: from, end: to, kind, days: taken });
  }
  return { id, days, lines };
}

function chooseLongest(stretches: readonly Stretch[], policy: MissionPolicy): readonly Stretch[] {
  const [first, ...others] = stretches;
  if (first === undefined) return [];
  const measure = (stretch: Stretch): number => countDays(stretch.days, policy).found;
  return [others.reduce((best, other) => (measure(other) > measure(best) ? other : best), first)];
}

/** On a day covered twice, the longer presence stands. */
function mergeDays(stretches: readonly Stretch[]): ReadonlyMap<number, DayOfPresence> {
  const merged = new Map<number, DayOfPresence>();
  for (const { days } of stretches)
    for (const [day, presence] of days) {
      const known = merged.get(day);
      if (known === undefined || presence.hours > known.hours) merged.set(day, presence);
    }
  return merged;
}

function nameForeign(
  missions: readonly CountedMission[],
  chosen: readonly Stretch[],
): readonly DurationLine[] {
  return missions.flatMap(({ id, terms: { identifier } }) =>
    identifier.kind === 'foreign' && chosen.some((stretch) => stretch.id === id && stretch.days.size > 0)
      ? [{ code: 'holidays-unknown' as const, mission: id, country: identifier.country }]
      : [],
  );
}

interface DayCount {
  readonly found: number;
  readonly lines: readonly DurationLine[];
}

function countDays(days: ReadonlyMap<number, DayOfPresence>, policy: MissionPolicy): DayCount {
  return policy.counting === 'calendar' ? countMonths(days) : countPresence(days, policy);
}

/** Stretches of days without a gap, first and last day both included. */
function listRuns(days: ReadonlyMap<number, DayOfPresence>): readonly (readonly [number, number])[] {
  const sorted = [...days.keys()].toSorted((a, b) => a - b);
  const firsts = sorted.filter((day) => !days.has(day - 1));
  const lasts = sorted.filter((day) => !days.has(day + 1));
  return firsts.map((first, i) => [first, lasts[i] ?? first]);
}

function countMonths(days: ReadonlyMap<number, DayOfPresence>): DayCount {
  const runs = listRuns(days).map(([first, last]) => {
    let months = 0;
    while (stepMonths(first, months + 1) <= last + 1) months += 1;
    const left = last + 1 - stepMonths(first, months);
    return { months, left, length: stepMonths(first, months + 1) - stepMonths(first, months) };
  });
  const whole = runs.reduce((sum, run) => sum + run.months, 0);
  const left = runs.reduce((sum, run) => sum + run.left, 0);
  const [only] = runs;
  const length = runs.length === 1 && only !== undefined ? only.length : POOLED_MONTH_DAYS;
  const months = whole + Math.floor(left / length);
  return {
    found: months + (left % length) / length,
    lines: [{ code: 'date-to-date', stretches: runs.length, months, days: left % length }],
  };
}

function countPresence(days: ReadonlyMap<number, DayOfPresence>, policy: MissionPolicy): DayCount {
  const weekdays = [...days].filter(([day]) => !isWeekend(day));
  const years = new Set(weekdays.map(([day]) => Number(fromDayNumber(day).slice(0, 4))));
  const holidays = new Set([...years].flatMap(listHolidays));
  const isHoliday = ([day, { french }]: readonly [number, DayOfPresence]): boolean =>
    french && holidays.has(fromDayNumber(day));
  const off = weekdays.filter(isHoliday).map(([day]) => fromDayNumber(day));
  const present = weekdays.filter((row) => !isHoliday(row));
  const hours = round(present.reduce((sum, [, presence]) => sum + presence.hours, 0));
  const lines: DurationLine[] = [
    { code: 'weekends', days: days.size - weekdays.length },
    { code: 'holidays', days: off.length, dates: off.toSorted() },
    { code: 'presence', days: present.length, hours },
  ];
  if (policy.counting === 'hours') return { found: hours, lines };
  const whole = Math.floor(round(hours / policy.hoursPerDay));
  lines.push({ code: 'days-from-hours', hours, hoursPerDay: policy.hoursPerDay, days: whole });
  return { found: whole, lines };
}

function neededBy({ counting, months, daysPerMonth, hoursPerDay }: MissionPolicy): number {
  switch (counting) {
    case 'calendar':
      return months;
    case 'worked-days':
      return months * daysPerMonth;
    case 'hours':
      return months * daysPerMonth * hoursPerDay;
    default:
      return counting satisfies never;
  }
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
