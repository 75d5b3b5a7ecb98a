import { type Language, translate } from '@etalon/i18n';
import { InvalidArgumentError } from 'commander';
import { trainWords } from './train-words.ts';

export const splitNames = (text: string): readonly string[] => text.split(',').map((name) => name.trim());

/** A whole number; anything else is a misuse. */
export function readWholeNumber(language: Language): (text: string) => number {
  return (text) => {
    if (!/^\d{1,9}$/.test(text.trim()))
      throw new InvalidArgumentError(translate(language, trainWords['train.bad-number'], { text }));
    return Number(text);
  };
}

/** `algorithm.setting=value,…` as settings by algorithm. */
export function readSettings(
  language: Language,
): (text: string) => Readonly<Record<string, Readonly<Record<string, number>>>> {
  return (text) => {
    const found: Record<string, Record<string, number>> = {};
    for (const part of splitNames(text)) {
      const [, algorithm = '', name = '', value = ''] = /^(\w+)\.(\w+)=(\S+)$/.exec(part) ?? [];
      const number = Number(value);
      if (name === '' || value === '' || !Number.isFinite(number))
        throw new InvalidArgumentError(translate(language, trainWords['train.bad-setting'], { text: part }));
      found[algorithm] = { ...found[algorithm], [name]: number };
    }
    return found;
  };
}
