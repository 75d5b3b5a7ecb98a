import { foldText } from './split-words.ts';

const VOWELS = /[aeiouyœæ]+/g;

/** Syllables of a French word by groups of vowels, a mute final e not counted. */
export function countSyllables(word: string): number {
  const bare = foldText(word).replace(/(?<=[^aeiouy])(?:e|es|ent)$/, '');
  return Math.max(1, bare.match(VOWELS)?.length ?? 0);
}

/** The same by another rule: two vowels in hiatus make two syllables, a final « ent » is heard. */
export function countSyllablesOpen(word: string): number {
  const lower = word.normalize('NFC').toLowerCase();
  const parted = lower.replace(/(i)(?=[aéèeo])|(é)(?=[aoi])|(a)(?=ï)|(o)(?=ë)/g, '$&-');
  const bare = foldText(parted).replace(/(?<=[^aeiouy-])es?$/, '');
  return Math.max(1, bare.match(VOWELS)?.length ?? 0);
}
