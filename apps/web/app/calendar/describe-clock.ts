import type { Clock, DueStep } from '@etalon/core/calendar';
import { formatDate, formatMoment, type Language, translate } from '@etalon/i18n';
import { calendarMessages } from '@etalon/i18n/messages/calendar';

/** Days left or over, in words; empty when nothing runs. */
export function describeDaysLeft(language: Language, { daysLeft }: Pick<Clock, 'daysLeft'>): string {
  if (daysLeft === null) return '';
  const days = Math.abs(daysLeft);
  const key = daysLeft === 0 ? 'left.today' : daysLeft > 0 ? 'left.days' : 'left.over';
  return translate(language, calendarMessages[key], { days });
}

/** How a due date was reached, one sentence for each step; who granted an extension is told by `nameOf`. */
export function describeSteps(
  language: Language,
  steps: readonly DueStep[],
  nameOf: (userId: string) => string | null,
): readonly string[] {
  const say = (key: keyof typeof calendarMessages, params: Readonly<Record<string, string | number>> = {}) =>
    translate(language, calendarMessages[key], params);
  return steps.map((step) => {
    switch (step.code) {
      case 'starts':
        return say('step.starts', { at: formatMoment(language, step.at) });
      case 'delay':
        return say('step.delay', {
          delay: say(`unit.${step.unit}`, { count: step.count }),
          day: formatDate(language, step.day),
        });
      case 'clamped':
        return say('step.clamped', { day: formatDate(language, step.day) });
      case 'rolled':
        return say('step.rolled', { day: formatDate(language, step.day) });
      case 'reached':
      case 'too-short':
        return say(`step.${step.code}`, { count: step.months, day: formatDate(language, step.day) });
      case 'set':
        return say('step.set', { at: formatMoment(language, step.at) });
      case 'extra-time':
        return say('step.extra-time', { percent: step.percent, at: formatMoment(language, step.at) });
      case 'extension':
        return say('step.extension', {
          by: nameOf(step.by) ?? say('step.someone'),
          at: formatMoment(language, step.at),
        });
      default:
        return step satisfies never;
    }
  });
}
