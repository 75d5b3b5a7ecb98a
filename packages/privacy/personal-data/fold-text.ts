const PLAIN = /^[ -~]*$/;

/** Lower case without accents or ligatures: « Prénom_Élève » → « prenom_eleve ». */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');
}

/** Folded words of a column name, split at anything but letters and digits and where a capital follows a small letter. */
export function splitHeader(name: string): readonly string[] {
  const spaced = name.normalize('NFC').replaceAll(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
  return foldText(spaced).match(/[a-z]+|\d+/g) ?? [];
}
