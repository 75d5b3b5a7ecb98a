import type { TextBlock } from './text-block.ts';

/** Paragraphs of pages of plain text: lines are joined, an empty line parts them; a word cut at the end of a line is mended. */
export function splitPages(
  pages: readonly { readonly number: number; readonly text: string }[],
): readonly TextBlock[] {
  return pages.flatMap(({ number, text }) =>
    text
      .split(/\n\s*\n/)
      .map((part) =>
        part
          .replace(/(\p{Ll})-\n(?=\p{Ll})/gu, '$1')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .filter((part) => part !== '')
      .map((part): TextBlock => ({ kind: 'paragraph', level: 0, text: part, locator: `page ${number}` })),
  );
}
