import { type Language, TIME_ZONE, translate } from '@etalon/i18n';
import { calendarMessages } from '@etalon/i18n/messages/calendar';
import type { AgendaEntry } from '@etalon/usecases';
import ical from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';

export interface AgendaFile {
  readonly entries: readonly AgendaEntry[];
  readonly language: Language;
  /** Public origin of the register: links and identifiers carry it. */
  readonly origin: string;
}

function writeTimeZone(name: string): string | null {
  const block = tzlib_get_ical_block(name);
  return (Array.isArray(block) ? block[0] : block) ?? null;
}

/**
 * A person's dates as an iCalendar file (RFC 5545): legal time of Paris with its VTIMEZONE, identifiers that never change, a
 * sequence that grows with each change. A deadline is an event without duration at its instant. Same entries, same bytes.
 */
export function writeAgenda({ entries, language, origin }: AgendaFile): string {
  const { hostname } = new URL(origin);
  const at = (instant: string): Temporal.ZonedDateTime =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(TIME_ZONE);
  const calendar = ical({
    name: translate(language, calendarMessages['agenda.title']),
    prodId: { company: 'etalon', product: 'agenda', language: language.toUpperCase() },
    // No name here: the library would then write the stamps as local times, which the norm forbids.
    timezone: { name: null, generator: writeTimeZone },
  });
  for (const entry of entries) {
    const { uid, sequence, kind, subject, sessionLabel, opensAt, dueAt, place, changedAt } = entry;
    calendar.createEvent({
      id: `${uid}@${hostname}`,
      sequence,
      stamp: new Date(changedAt),
      lastModified: new Date(changedAt),
      timezone: TIME_ZONE,
      ...(kind === 'hand-in' ? { start: at(dueAt) } : { start: at(opensAt), end: at(dueAt) }),
      summary: translate(language, calendarMessages[`agenda.summary.${kind}`], { subject }),
      description: sessionLabel,
      ...(place === '' ? {} : { location: place }),
      // Never the address of a candidacy: whoever has the link reads this.
      url: new URL('/calendrier', origin).href,
    });
  }
  return `${calendar.toString()}\r\n`;
}
