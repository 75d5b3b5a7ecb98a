const PUNCTUATION = /[\p{P}\p{S}\p{Cc}]+/gu;
const MARKS = /\p{M}+/gu;
const EXPANDED: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/** Lower case, without accents, ligatures opened. */
export function foldText(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replaceAll(/[œæßøłđðþ]/g, (letter) => EXPANDED[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(MARKS, '');
}

/** OpenRefine's fingerprint: folded words without punctuation, sorted, each once. */
export function fingerprint(value: string): string {
  const words = foldText(value)
    .replaceAll(PUNCTUATION, '')
    .split(/[\s\u200b\ufeff]+/)
    .filter((word) => word !== '');
  return [...new Set(words)].sort().join(' ');
}

/** OpenRefine's n-gram fingerprint: every run of `size` letters of the value without blanks, sorted, each once. */
export function ngramFingerprint(value: string, size: number): string {
  const letters = [...foldText(value).replaceAll(PUNCTUATION, '').replaceAll(/\s+/g, '')];
  if (letters.length <= size) return letters.join('');
  const grams = new Set<string>();
  for (let i = 0; i + size <= letters.length; i += 1) grams.add(letters.slice(i, i + size).join(''));
  return [...grams].sort().join('');
}

/** Written sounds of French, longest first; applied in order on folded text. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[^a-z0-9]+/g, ''],
  [/^(mac|mc)/, 'mak'],
  [/ph/g, 'f'],
  [/sch|sh|ch/g, '8'],
  [/au(?:lt|ld)s?$|eaux|eau|aux|au|ot$|op$|os$/g, 'o'],
  [/ain|ein|aim|eim|yn|ym|in(?![aeiouy])|im(?=[bp])/g, '4'],
  [/an(?![aeiouyn])|am(?=[bp])|en(?![aeiouyn])|em(?=[bp])/g, '2'],
  [/on(?![aeiouyn])|om(?=[bp])/g, '3'],
  [/oi|oy/g, '6'],
  [/ou/g, '7'],
  [/oeu|eu/g, '9'],
  [/ai|ei|ay|ey|et$|er$|ez$/g, 'e'],
  [/gn/g, '5'],
  [/qu|q|ck|c(?![eiy])/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/g(?=[eiy])/g, 'j'],
  [/gu(?=[eiy])/g, 'g'],
  [/ill(?=[aeo])/g, 'y'],
  [/th/g, 't'],
  [/h/g, ''],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/y/g, 'i'],
  [/x$/g, ''],
  [/x/g, 'ks'],
  [/(?<=.)(es|e|s|t|d|p)$/g, ''],
  [/(.)\1+/g, '$1'],
];

/** A rough phonetic key of French words, word order kept: silent ends dropped, nasal and double vowels written as one sign. */
export function phoneticKey(value: string): string {
  const words = foldText(value).replaceAll(PUNCTUATION, ' ').split(/\s+/);
  return words
    .map((word) => SOUNDS.reduce((text, [pattern, by]) => text.replace(pattern, by), word))
    .filter((word) => word !== '')
    .join(' ');
}
