import type { CalendarFinding, DateKind } from '@etalon/core/calendar';
import { formatMoment, type Language, type Message, type MessageParams, translate } from '@etalon/i18n';
import { calendarMessages } from '@etalon/i18n/messages/calendar';

/** What is dated, in words: « A1.2 : oral ». */
export function nameDate(
  language: Language,
  { kind, subject }: { readonly kind: DateKind; readonly subject: string },
): string {
  return translate(language, calendarMessages[`calendar.what.${kind}`], { subject });
}

/** The sentence of a finding about a date that `what` names. */
export function nameCalendarFinding(
  language: Language,
  finding: CalendarFinding,
  what: string,
): { readonly message: Message; readonly params: MessageParams } {
  const { code, date: _, ...facts } = finding;
  const params = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      name === 'until' ? formatMoment(language, value) : value,
    ]),
  );
  return { message: calendarMessages[code], params: { what, ...params } };
}
