const STEMS = [
  'conformes?',
  'valid(?:e|é|ee|ée|es|és|ees|ées)',
  'acquis(?:e|es)?',
  'r[eé]ussi(?:e|s|es)?',
  '[eé]checs?',
  'bon(?:s|ne|nes)?',
  'mauvais(?:e|es)?',
  '(?:in)?suffisant(?:e|s|es)?',
];
const FORBIDDEN = new RegExp(`(?<![\\p{L}\\p{N}])(?:${STEMS.join('|')})(?![\\p{L}\\p{N}])`, 'giu');

/** Words of judgement that no text of a reading may use (instruments/02 §2.2 f), with their accents, genders and plurals. */
export function findForbidden(text: string): readonly string[] {
  return text.normalize('NFC').match(FORBIDDEN) ?? [];
}
