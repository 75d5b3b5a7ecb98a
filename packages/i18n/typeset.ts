import type { Language } from './language.ts';

/** French signs stand after a space that never breaks the line. */
export function typeset(language: Language, text: string): string {
  return language === 'fr' ? text.replace(/ (?=[:;?»%])/g, '\u00a0').replace(/« /g, '«\u00a0') : text;
}
