export interface FoldedText {
  readonly text: string;
  /** For each character of the folded text, the index it comes from in the original. */
  readonly origin: readonly number[];
}

const LAST_ASCII = '\u007f';
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', '’': "'", '‘': "'", ß: 'ss' };

/** Lower case, no accent, ligatures opened, with the way back to the original text. */
export function foldText(original: string): FoldedText {
  let text = '';
  const origin: number[] = [];
  for (let index = 0; index < original.length; index += 1) {
    const lower = (original[index] ?? '').toLowerCase();
    const folded =
      lower <= LAST_ASCII ? lower : (LIGATURES[lower] ?? lower.normalize('NFD').replace(/\p{M}/gu, ''));
    for (const letter of folded) {
      text += letter;
      origin.push(index);
    }
  }
  return { text, origin };
}

/** Whether every word that is looked for stands in one of the texts, whatever the case and the accents. */
export function holdsEveryWord(texts: readonly string[], search: string): boolean {
  const { text } = foldText(texts.join(' '));
  return foldText(search)
    .text.split(/\s+/)
    .every((word) => text.includes(word));
}

/** The words of a text, folded, in order. */
export function listWords(text: string): readonly string[] {
  return foldText(text).text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
