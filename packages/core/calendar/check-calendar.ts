import { dayOf } from './legal-day.ts';
import type { SessionDate } from './session-date.ts';
import { type ClosedDay, findClosedDay } from './working-day.ts';

export type CalendarFinding =
  | { readonly code: 'calendar.outside-session'; readonly date: string }
  | {
      readonly code: 'calendar.jury-before-hand-in';
      readonly date: string;
      readonly situation: string;
      readonly until: string;
    }
  | {
      readonly code: 'calendar.oral-before-hand-in';
      readonly date: string;
      readonly situation: string;
      readonly until: string;
    }
  | { readonly code: 'calendar.board-before-jury'; readonly date: string; readonly block: string }
  | { readonly code: 'calendar.chain-overlaps'; readonly date: string; readonly situation: string }
  | { readonly code: 'calendar.chain-without-first'; readonly date: string; readonly situation: string }
  | { readonly code: 'calendar.closed-day'; readonly date: string; readonly why: ClosedDay }
  | { readonly code: 'calendar.vae-jury-too-late'; readonly date: string; readonly until: string };

export interface CalendarFacts {
  readonly session: { readonly opensAt: string; readonly closesAt: string };
  readonly dates: readonly SessionDate[];
  /** Situations of each block. */
  readonly situationsOf: ReadonlyMap<string, readonly string[]>;
  /** The last individual deadline of each situation, extra time and extensions included. */
  readonly lastDeadlineOf: ReadonlyMap<string, string>;
  /** The instant before which the jury of each block meets, for its first VAE file: the table’s own delay. */
  readonly vaeJuryUntil: ReadonlyMap<string, string>;
}

/** What in a calendar breaks a rule; it warns, it does not forbid. */
export function checkCalendar(facts: CalendarFacts): readonly CalendarFinding[] {
  return facts.dates.flatMap((date) => [
    ...checkHours(facts, date),
    ...checkChain(facts, date),
    ...checkMeeting(facts, date),
  ]);
}

function checkHours({ session }: CalendarFacts, date: SessionDate): readonly CalendarFinding[] {
  const outside =
    date.kind === 'situation' && (date.opensAt < session.opensAt || date.dueAt > session.closesAt);
  const closed = date.kind === 'situation' ? null : findClosedDay(dayOf(date.opensAt));
  return [
    ...(outside ? [{ code: 'calendar.outside-session', date: date.id } as const] : []),
    ...(closed === null || closed === 'saturday'
      ? []
      : [{ code: 'calendar.closed-day', date: date.id, why: closed } as const]),
  ];
}

function checkChain({ dates }: CalendarFacts, date: SessionDate): readonly CalendarFinding[] {
  if (date.kind !== 'situation' || date.follows === null) return [];
  const situation = date.follows;
  const first = dates.find((row) => row.kind === 'situation' && row.subject === situation);
  if (first === undefined) return [{ code: 'calendar.chain-without-first', date: date.id, situation }];
  return date.opensAt < first.dueAt ? [{ code: 'calendar.chain-overlaps', date: date.id, situation }] : [];
}

function checkMeeting(facts: CalendarFacts, date: SessionDate): readonly CalendarFinding[] {
  const { dates, situationsOf, lastDeadlineOf, vaeJuryUntil } = facts;
  if (date.kind === 'oral') {
    const until = lastDeadlineOf.get(date.subject);
    return until !== undefined && date.opensAt < until
      ? [{ code: 'calendar.oral-before-hand-in', date: date.id, situation: date.subject, until }]
      : [];
  }
  if (date.kind === 'jury') {
    const early = (situationsOf.get(date.subject) ?? []).flatMap((situation) => {
      const until = lastDeadlineOf.get(situation);
      return until !== undefined && date.opensAt < until
        ? [{ code: 'calendar.jury-before-hand-in', date: date.id, situation, until } as const]
        : [];
    });
    const until = vaeJuryUntil.get(date.subject);
    return until !== undefined && date.opensAt >= until
      ? [...early, { code: 'calendar.vae-jury-too-late', date: date.id, until }]
      : early;
  }
  if (date.kind === 'board')
    return dates
      .filter((row) => row.kind === 'jury' && date.opensAt < row.dueAt)
      .map((row) => ({ code: 'calendar.board-before-jury', date: date.id, block: row.subject }));
  return [];
}
