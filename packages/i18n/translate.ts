import { formatNumber } from './format.ts';
import type { Language } from './language.ts';

export interface Message {
  readonly fr: string;
  readonly en: string;
}

export type MessageParams = Readonly<Record<string, string | number>>;

const PLACEHOLDER = /\{(\w+)(?:\?([^|{}]*)\|([^{}]*))?\}/g;

/** French says one for 0 and 1, English for 1 alone. */
function isOne(language: Language, count: number): boolean {
  return language === 'fr' ? Math.abs(count) < 2 : count === 1;
}

const FIRST_GROUPED = 10_000;

/** A count inside a sentence, grouped from five digits on: a year stays one word, and a share stays as it is to be typed. */
function writeParam(language: Language, value: string | number): string {
  const isLong = typeof value === 'number' && Number.isInteger(value) && Math.abs(value) >= FIRST_GROUPED;
  return isLong ? formatNumber(language, value) : String(value);
}

/**
 * The text of a message. `{name}` is replaced by its parameter, a long count grouped as the language does; `{count?piece|pieces}` by the
 * word that agrees with the number. A parameter that is not given leaves its placeholder visible.
 */
export function translate(language: Language, message: Message, params: MessageParams = {}): string {
  return message[language].replace(PLACEHOLDER, (whole, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (one === undefined || many === undefined) return writeParam(language, value);
    return isOne(language, Number(value)) ? one : many;
  });
}
