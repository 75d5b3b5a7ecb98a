import { type Language, translate } from '@etalon/i18n';
import { figuresMessages } from '@etalon/i18n/messages/figures';
import type { Uncertainty } from '@etalon/instruments';
import { writeNumber, writeShare } from './write-figure.ts';

/** What kind of uncertainty a reading has, in words, then its level, limits and count when it states them. */
export function describeUncertainty(language: Language, uncertainty: Uncertainty): readonly string[] {
  const { kind, level, lo, hi, n } = uncertainty;
  const write = (value: number): string => writeNumber(language, value);
  const kindWords = translate(language, figuresMessages[`uncertainty.${kind}`]);
  const limits =
    lo === undefined || hi === undefined
      ? null
      : translate(language, figuresMessages['uncertainty.range'], { lo: write(lo), hi: write(hi) });
  return [
    `${kind} — ${kindWords}`,
    ...(level === undefined
      ? []
      : [translate(language, figuresMessages['uncertainty.level'], { level: writeShare(language, level) })]),
    ...(limits === null ? [] : [limits]),
    ...(n === undefined ? [] : [translate(language, figuresMessages['uncertainty.n'], { n: write(n) })]),
  ];
}
