import { countSyllables, countSyllablesOpen } from './count-syllables.ts';
import { measureReadability } from './measure-readability.ts';
import { splitSentences } from './split-sentences.ts';
import { splitWords } from './split-words.ts';
import type { TextBlock } from './text-block.ts';

export interface TextFacts {
  readonly words: number;
  readonly sentences: number;
  readonly meanSentenceWords: number;
  /** Sentences of more than thirty words. */
  readonly longSentences: readonly {
    readonly words: number;
    readonly text: string;
    readonly locator: string;
  }[];
  readonly lix: number;
  readonly flesch207: readonly [number, number];
  readonly flesch209: readonly [number, number];
  readonly headings: number;
  readonly headingDepth: number;
  /** Captions of figures and of tables, as « Figure 2 — … ». */
  readonly captions: readonly { readonly text: string; readonly locator: string }[];
  /** Acronyms whose first use has no definition beside it. */
  readonly acronyms: readonly { readonly text: string; readonly locator: string }[];
}

const LONG = 30;
/** Characters looked at around an acronym. */
const NEAR = 40;
const CAPTION = /^(figures?|fig\.|tableaux?|tab\.|tables?|graphique|schéma)\s*\d+\s*[.:—–-]/i;
const KNOWN = new Set('OK PDF CSV JSON SQL HTML XML URL USA UE FR EN HT TTC TVA'.split(' '));

/** Counts and places of a text: sentences, readability, headings, captions, acronyms (instruments/04, I-TXT-1); code is left out. */
export function describeText(blocks: readonly TextBlock[]): TextFacts {
  const prose = blocks.filter((block) => block.kind !== 'code' && block.kind !== 'row');
  const sentences = prose.flatMap(({ text, locator }) =>
    splitSentences(text).map((sentence) => ({ text: sentence, locator, words: splitWords(sentence) })),
  );
  const words = sentences.flatMap((sentence) => sentence.words);
  const count = (rule: (word: string) => number): number => words.reduce((sum, word) => sum + rule(word), 0);
  const base = {
    words: words.length,
    sentences: sentences.length,
    longWords: words.filter((word) => word.replace(/\P{L}/gu, '').length > 6).length,
  };
  const [first, second] = [countSyllables, countSyllablesOpen].map((rule) =>
    measureReadability({ ...base, syllables: count(rule) }),
  );
  const headings = blocks.filter((block) => block.kind === 'heading');
  return {
    words: base.words,
    sentences: base.sentences,
    meanSentenceWords: base.words / base.sentences,
    longSentences: sentences
      .filter((sentence) => sentence.words.length > LONG)
      .map(({ text, locator, words: own }) => ({ text, locator, words: own.length })),
    lix: first?.lix ?? Number.NaN,
    flesch207: order(first?.flesch207, second?.flesch207),
    flesch209: order(first?.flesch209, second?.flesch209),
    headings: headings.length,
    headingDepth: Math.max(0, ...headings.map((block) => block.level)),
    captions: blocks.filter(({ text }) => CAPTION.test(text)).map(({ text, locator }) => ({ text, locator })),
    acronyms: findAcronyms(prose),
  };
}

function order(a = Number.NaN, b = Number.NaN): readonly [number, number] {
  return [Math.min(a, b), Math.max(a, b)];
}

function findAcronyms(blocks: readonly TextBlock[]): TextFacts['acronyms'] {
  const seen = new Map<string, string | null>();
  for (const { text, locator } of blocks) {
    if (text === text.toUpperCase()) continue;
    for (const found of text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu)) {
      const name = found[0];
      if (seen.has(name) || KNOWN.has(name) || /^[IVXLC]+$/.test(name)) continue;
      const before = text.slice(Math.max(0, found.index - NEAR), found.index);
      const after = text.slice(found.index + name.length, found.index + name.length + NEAR);
      const isDefined = /\(\s*$/.test(before) || /^\s*(\(|:|,? c['’]est-à-dire|=)/.test(after);
      seen.set(name, isDefined ? null : locator);
    }
  }
  return [...seen].flatMap(([text, locator]) => (locator === null ? [] : [{ text, locator }]));
}
