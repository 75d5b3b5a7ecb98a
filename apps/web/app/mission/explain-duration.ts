import type { DurationLine, MissionDuration } from '@etalon/core/mission';
import type { Message, MessageParams } from '@etalon/i18n';
import { missionMessages } from '@etalon/i18n/messages/mission';

export interface DurationWords {
  readonly number: (value: number) => string;
  readonly date: (civil: string) => string;
  readonly t: (message: Message, params?: MessageParams) => string;
  /** Name of the organisation of a mission. */
  readonly nameMission: (mission: string) => string;
}

/** A share of a month is cut, never rounded up to a month that is not there. */
function cut(value: number): number {
  return Math.floor(value * 100 + 1e-9) / 100;
}

/** How much was found of how much is asked, in the unit of the règlement. */
export function sayDuration(duration: MissionDuration, { t, number }: DurationWords): string {
  const params = { found: number(cut(duration.found)), needed: number(duration.needed) };
  return t(missionMessages[`duration.${duration.counting}`], params);
}

/** One step of the count as a sentence. */
export function sayLine(line: DurationLine, words: DurationWords): string {
  const { t, number, date, nameMission } = words;
  switch (line.code) {
    case 'span':
      return t(missionMessages['line.span'], {
        organisation: nameMission(line.mission),
        start: date(line.start),
        end: date(line.end),
        days: number(line.days),
      });
    case 'interruption':
      return t(missionMessages['line.interruption'], {
        start: date(line.start),
        end: date(line.end),
        kind: t(missionMessages[`kind.${line.kind}`]),
        days: number(line.days),
      });
    case 'not-begun':
    case 'longest-alone':
      return t(missionMessages[`line.${line.code}`], { organisation: nameMission(line.mission) });
    case 'too-short':
      return t(missionMessages['line.too-short'], {
        mission: nameMission(line.mission),
        days: number(line.days),
        shortest: number(line.shortest),
      });
    case 'holidays-unknown':
      return t(missionMessages['line.holidays-unknown'], {
        organisation: nameMission(line.mission),
        country: line.country,
      });
    case 'overlap':
    case 'kept':
    case 'weekends':
      return t(missionMessages[`line.${line.code}`], { days: number(line.days) });
    case 'date-to-date':
      return t(missionMessages['line.date-to-date'], {
        stretches: number(line.stretches),
        months: number(line.months),
        days: number(line.days),
      });
    case 'holidays':
      return t(missionMessages['line.holidays'], {
        days: number(line.days),
        dates: line.dates.length === 0 ? '' : `(${line.dates.map(date).join(', ')})`,
      });
    case 'presence':
      return t(missionMessages['line.presence'], { days: number(line.days), hours: number(line.hours) });
    case 'days-from-hours':
      return t(missionMessages['line.days-from-hours'], {
        hours: number(line.hours),
        hoursPerDay: number(line.hoursPerDay),
        days: number(line.days),
      });
    case 'threshold':
      return t(missionMessages[`line.threshold.${line.counting}`], {
        months: number(line.months),
        needed: number(line.needed),
        found: number(cut(line.found)),
      });
    default:
      return line satisfies never;
  }
}
