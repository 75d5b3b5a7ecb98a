/** Characters looked at around a mark. */
const NEAR = 40;
const ABBREVIATIONS = new Set(
  'm mm mme mmes mlle dr pr st ste cf ex fig tab tabl art al p pp vol no ed éd réf ref env approx resp min max moy éq eq ch chap sect vs etc'.split(
    ' ',
  ),
);

/** Sentences of a text: cut after `.?!…` outside of abbreviations, initials and numbers. */
export function splitSentences(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const found of text.matchAll(/[.?!…]+["»”)\]]*(?=\s|$)/gu)) {
    const end = found.index + found[0].length;
    if (
      found[0] === '.' &&
      isAbbreviation(
        text.slice(Math.max(start, found.index - NEAR), found.index),
        text.slice(end, end + NEAR),
      )
    )
      continue;
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  const rest = text.slice(start).trim();
  if (rest !== '') sentences.push(rest);
  return sentences.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

function isAbbreviation(before: string, after: string): boolean {
  const word = /([\p{L}\p{N}.]+)$/u.exec(before)?.[1] ?? '';
  if (after.trim() === '') return false;
  if (word.toLowerCase() === 'etc') return /^\s+\p{Ll}/u.test(after);
  return ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word) || /^(\p{L}\.)+\p{L}$/u.test(word);
}
