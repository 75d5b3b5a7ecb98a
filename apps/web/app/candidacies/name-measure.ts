import type { Accommodation, AccommodationSet } from '@etalon/core/candidacy';
import type { Message } from '@etalon/i18n';
import { candidacyMessages } from '@etalon/i18n/messages/candidacy';

/** The words of a measure; extra time says how much. */
export function nameMeasure(
  measure: Accommodation,
  percent: string,
): { readonly message: Message; readonly params: Readonly<Record<string, string>> } {
  return measure === 'extra-time'
    ? { message: candidacyMessages['measure.extra-time.of'], params: { percent } }
    : { message: candidacyMessages[`measure.${measure}`], params: {} };
}

/** The words of a whole set, in order. */
export function listMeasures(
  { measures, extraTimePercent }: AccommodationSet,
  words: {
    readonly t: (message: Message, params?: Readonly<Record<string, string>>) => string;
    readonly number: (value: number, style: { readonly percent: true; readonly decimals: 0 }) => string;
  },
): string {
  if (measures.length === 0) return words.t(candidacyMessages['file.measures.none']);
  const percent = words.number(extraTimePercent / 100, { percent: true, decimals: 0 });
  return measures
    .map((measure) => nameMeasure(measure, percent))
    .map(({ message, params }) => words.t(message, params))
    .join(', ');
}
