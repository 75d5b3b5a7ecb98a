/// <reference path="../stopword.d.ts" />
import { stemmer as stemFrench } from '@orama/stemmers/french';
import { eng, fra } from 'stopword';
import { isCells, isTokens, type Operation, withoutState } from '../pipeline/operation.ts';
import { flagOf, numberOf, textOf } from '../pipeline/pipeline-node.ts';
import type { CellsValue, TokensValue } from '../pipeline/value.ts';

const WORD = /[\p{L}\p{N}_]+/gu;
const MARKS = /\p{M}+/gu;

/** Words of two letters or more (`shortest`), in lower case, with their accents or without; an apostrophe ends a word. */
export const tokenise: Operation = withoutState<CellsValue>(isCells, ({ columns }, _applied, params) => {
  const shortest = numberOf(params, 'shortest', 2);
  const lower = flagOf(params, 'lower', true);
  const fold = flagOf(params, 'fold', false);
  return {
    kind: 'tokens',
    documents: (columns[0] ?? []).map((cell) => {
      const raw = String(cell ?? '');
      const cased = lower ? raw.toLowerCase() : raw;
      return splitTokens(fold ? cased.normalize('NFKD').replaceAll(MARKS, '') : cased, shortest);
    }),
  };
});

/** Runs of letters and digits of at least `shortest` characters. */
export function splitTokens(text: string, shortest = 1): readonly string[] {
  const words = text.match(WORD) ?? [];
  return shortest <= 1 ? words : words.filter((word) => [...word].length >= shortest);
}

const LISTS: Readonly<Record<string, readonly string[]>> = { fr: fra, en: eng };

/** The stop words of a language (`fr`, `en`, `fr+en`) and those that are added, parted by spaces or commas. */
export function listStopWords(language: string, added: string): ReadonlySet<string> {
  const asked = language.split('+').flatMap((code) => LISTS[code] ?? []);
  return new Set([...asked, ...splitTokens(added.toLowerCase())]);
}

/** Leaves out words that say nothing of the subject; those that deny are in the list as well: `keep` keeps some. */
export const dropStopWords: Operation = withoutState<TokensValue>(
  isTokens,
  ({ documents }, _applied, params) => {
    const stop = listStopWords(textOf(params, 'language', 'fr'), textOf(params, 'added', ''));
    const kept = new Set(splitTokens(textOf(params, 'keep', '').toLowerCase()));
    return {
      kind: 'tokens',
      documents: documents.map((words) => words.filter((word) => !stop.has(word) || kept.has(word))),
    };
  },
);

/** The stem of each French word (Snowball). */
export const stemWords: Operation = withoutState<TokensValue>(isTokens, ({ documents }) => {
  const known = new Map<string, string>();
  const stem = (word: string): string => {
    const found = known.get(word) ?? stemFrench(word);
    known.set(word, found);
    return found;
  };
  return { kind: 'tokens', documents: documents.map((words) => words.map(stem)) };
});
