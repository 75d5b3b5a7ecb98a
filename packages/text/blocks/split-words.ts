/** Words of a text: runs of letters and digits; an apostrophe parts two words (« l’entreprise » is two). */
export function splitWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The same words without case nor accents, for comparisons. */
export function foldWords(text: string): readonly string[] {
  return splitWords(foldText(text));
}

/** A text without case nor accents. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
