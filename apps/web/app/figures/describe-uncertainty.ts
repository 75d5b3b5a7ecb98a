import { figuresMessages } from '@etalon/i18n/messages/figures';
import type { Uncertainty } from '@etalon/instruments';
import type { Words } from '../kit/use-words.ts';
import { writeNumber, writeShare } from './write-figure.ts';

/** What kind of uncertainty a reading has, in words, then its level, limits and count when it states them. */
export function describeUncertainty(
  { t, language }: Pick<Words, 't' | 'language'>,
  uncertainty: Uncertainty,
): readonly string[] {
  const { kind, level, lo, hi, n } = uncertainty;
  const write = (value: number): string => writeNumber(language, value);
  const kindWords = t(figuresMessages[`uncertainty.${kind}`]);
  const limits =
    lo === undefined || hi === undefined
      ? null
      : t(figuresMessages['uncertainty.range'], { lo: write(lo), hi: write(hi) });
  return [
    `${kind} — ${kindWords}`,
    ...(level === undefined
      ? []
      : [t(figuresMessages['uncertainty.level'], { level: writeShare(language, level) })]),
    ...(limits === null ? [] : [limits]),
    ...(n === undefined ? [] : [t(figuresMessages['uncertainty.n'], { n: write(n) })]),
  ];
}
