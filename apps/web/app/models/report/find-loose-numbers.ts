import { extractNumbers } from '@etalon/text/numbers';

const TOKEN = /\{[a-z0-9-]{1,60}(?::[in])?\}/g;

/** Numbers that a text writes without a token, as the instruments that read notes see them: no year, date, rank or reference. */
export function findLooseNumbers(text: string): readonly string[] {
  const blocks = text
    .replaceAll(TOKEN, '□')
    .split(/\n+/)
    .map((line) => ({ kind: 'paragraph' as const, level: 0, text: line.trim(), locator: '' }));
  return extractNumbers(blocks).map(({ shown }) => shown);
}
