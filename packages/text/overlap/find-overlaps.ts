import { foldText } from '../blocks/split-words.ts';
import type { TextBlock } from '../blocks/text-block.ts';

export interface OverlapSpan {
  readonly tokens: number;
  readonly text: string;
  /** Place of the first word of the span in each text. */
  readonly locator: string;
  readonly otherLocator: string;
}

interface Token {
  readonly word: string;
  readonly shown: string;
  readonly locator: string;
}

const GRAM = 8;
const WINDOW = 16;
/** Places of one gram that are tried: a text that repeats itself has many. */
const MAX_PLACES = 50;
/** Shortest span shown. */
export const SPAN_TOKENS = 30;

/**
 * Spans of at least thirty words shared by two texts, case and accents aside, found by winnowing (grams of 8 words, windows of
 * 16; Schleimer, Wilkerson and Aiken 2003) then extended to their ends. The longest first.
 */
export function findOverlaps(
  text: readonly TextBlock[],
  other: readonly TextBlock[],
): readonly OverlapSpan[] {
  const [own, theirs] = [listTokens(text), listTokens(other)];
  const places = Map.groupBy(winnow(theirs), (print) => print.gram);
  const spans: OverlapSpan[] = [];
  let covered = 0;
  for (const { gram, at } of winnow(own)) {
    if (at < covered) continue;
    const best = (places.get(gram) ?? [])
      .slice(0, MAX_PLACES)
      .map((print) => extend(own, theirs, at, print.at))
      .reduce<Extent | null>(
        (longest, one) => (longest === null || one.length > longest.length ? one : longest),
        null,
      );
    if (best === null || best.length < SPAN_TOKENS) continue;
    covered = best.own + best.length;
    spans.push({
      tokens: best.length,
      text: own
        .slice(best.own, best.own + best.length)
        .map((token) => token.shown)
        .join(' '),
      locator: own[best.own]?.locator ?? '',
      otherLocator: theirs[best.other]?.locator ?? '',
    });
  }
  return spans.toSorted((a, b) => b.tokens - a.tokens);
}

interface Extent {
  readonly own: number;
  readonly other: number;
  readonly length: number;
}

function extend(own: readonly Token[], theirs: readonly Token[], a: number, b: number): Extent {
  let before = 0;
  while (a - before > 0 && b - before > 0 && own[a - before - 1]?.word === theirs[b - before - 1]?.word)
    before += 1;
  let after = 0;
  while (
    a + after < own.length &&
    b + after < theirs.length &&
    own[a + after]?.word === theirs[b + after]?.word
  )
    after += 1;
  return { own: a - before, other: b - before, length: before + after };
}

function listTokens(blocks: readonly TextBlock[]): readonly Token[] {
  return blocks.flatMap(({ text, locator }) =>
    (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((shown) => ({ word: foldText(shown), shown, locator })),
  );
}

interface Print {
  readonly gram: string;
  readonly at: number;
}

/** The least gram of each window, the rightmost when equal, each place once. */
function winnow(tokens: readonly Token[]): readonly Print[] {
  const grams = tokens
    .slice(0, Math.max(0, tokens.length - GRAM + 1))
    .map((_, at) => hashWords(tokens.slice(at, at + GRAM).map((token) => token.word)));
  const kept: Print[] = [];
  const window = Math.min(WINDOW, grams.length);
  for (let start = 0; window > 0 && start + window <= grams.length; start += 1) {
    let least = start;
    for (let at = start + 1; at < start + window; at += 1)
      if ((grams[at] ?? '') <= (grams[least] ?? '')) least = at;
    if (kept.at(-1)?.at !== least) kept.push({ gram: grams[least] ?? '', at: least });
  }
  return kept;
}

/** FNV-1a on 32 bits with the words after it, so that equal grams are equal and the order is not alphabetical. */
function hashWords(words: readonly string[]): string {
  const joined = words.join(' ');
  let hash = 0x811c9dc5;
  for (let at = 0; at < joined.length; at += 1)
    hash = Math.imul(hash ^ joined.charCodeAt(at), 0x01000193) >>> 0;
  return `${hash.toString(16).padStart(8, '0')} ${joined}`;
}
