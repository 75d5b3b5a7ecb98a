import { type Language, translate } from '@etalon/i18n';
import { handInMessages } from '@etalon/i18n/messages/hand-in';

const MINUTE_MS = 60_000;

/** `59 jours`, `2 jours et 3 h`, `5 h 20 min`, `12 min`: as fine as it is useful, never more than is left. */
export function describeTimeLeft(language: Language, leftMs: number): string {
  const total = Math.max(0, Math.floor(leftMs / MINUTE_MS));
  const days = Math.floor(total / 1440);
  const hours = Math.floor((total % 1440) / 60);
  const minutes = total % 60;
  if (days >= 10 || (days > 0 && hours === 0))
    return translate(language, handInMessages['time.days'], { days });
  if (days > 0) return translate(language, handInMessages['time.days-hours'], { days, hours });
  if (hours > 0) return translate(language, handInMessages['time.hours-minutes'], { hours, minutes });
  return translate(language, handInMessages['time.minutes'], { minutes });
}
