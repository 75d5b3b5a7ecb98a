const LENGTH = 60;

/** The first words of a text, to recognise it in a sentence. */
export function excerpt(text: string): string {
  if (text.length <= LENGTH) return text;
  return `${text.slice(0, LENGTH).replace(/\s\S{0,20}$/, '')}…`;
}
