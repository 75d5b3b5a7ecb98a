import { EtalonError } from '@etalon/error';
import { makeSparse } from '../matrix.ts';
import {
  type Applied,
  defineOperation,
  isTokens,
  type Operation,
  withoutState,
} from '../pipeline/operation.ts';
import { flagOf, numberOf, type Params, type PipelineNode, textOf } from '../pipeline/pipeline-node.ts';
import type { MatrixValue, TokensValue } from '../pipeline/value.ts';
import { hashMurmur } from './murmur-hash.ts';

/** Terms that a vocabulary may hold: above, hashing gives a fixed width. */
export const MOST_TERMS = 1_000_000;

/** Words and, up to `longest`, sequences of neighbours joined by a space. */
export function listTerms(words: readonly string[], longest: number): readonly string[] {
  if (longest <= 1) return words;
  const terms = [...words];
  for (let size = 2; size <= longest; size += 1)
    for (let at = 0; at + size <= words.length; at += 1) terms.push(words.slice(at, at + size).join(' '));
  return terms;
}

interface Vocabulary {
  readonly terms: readonly string[];
  /** Weight of each term; null for counts. */
  readonly idf: readonly number[] | null;
  readonly documents: number;
  readonly [key: string]: number | null | readonly string[] | readonly number[];
}

/**
 * Terms of the rows it learns from, in the order of letters: in at least `minDocuments` of them, in at most the share
 * `maxShare`, and of these the `most` frequent; ties go to the first in the order of letters.
 */
function learnTerms(
  { documents }: TokensValue,
  { node, rows }: { readonly node: PipelineNode; readonly rows: Int32Array },
): { readonly terms: readonly string[]; readonly frequency: ReadonlyMap<string, number> } {
  const { params } = node;
  const longest = numberOf(params, 'longest', 1);
  const frequency = new Map<string, number>();
  const total = new Map<string, number>();
  for (const row of rows) {
    const terms = listTerms(documents[row] ?? [], longest);
    for (const term of terms) total.set(term, (total.get(term) ?? 0) + 1);
    for (const term of new Set(terms)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    if (frequency.size > MOST_TERMS)
      throw new EtalonError('transform.vocabulary', { info: { node: node.id, most: MOST_TERMS } });
  }
  const least = numberOf(params, 'minDocuments', 1);
  const largest = numberOf(params, 'maxShare', 1) * rows.length;
  const kept = [...frequency].filter(([, count]) => count >= least && count <= largest).map(([term]) => term);
  if (kept.length === 0)
    throw new EtalonError('transform.no-term', { info: { node: node.id, seen: frequency.size } });
  const most = numberOf(params, 'most', MOST_TERMS);
  const byLetters = (a: string, b: string): number => Number(a > b) - Number(a < b);
  kept.sort(byLetters);
  if (kept.length <= most) return { terms: kept, frequency };
  const frequent = kept.toSorted((a, b) => (total.get(b) ?? 0) - (total.get(a) ?? 0)).slice(0, most);
  return { terms: frequent.sort(byLetters), frequency };
}

type Weigh = (count: number, at: number) => number;

/** Counts of terms, weighted, each row divided by its norm when `norm` asks for it. */
function writeRows(
  documents: TokensValue['documents'],
  given: {
    readonly longest: number;
    readonly columns: number;
    readonly place: (term: string) => { readonly at: number; readonly sign: number } | null;
    readonly weigh: Weigh;
    readonly norm: string;
  },
) {
  const rows = documents.map((words) => {
    const row = new Map<number, number>();
    for (const term of listTerms(words, given.longest)) {
      const found = given.place(term);
      if (found !== null) row.set(found.at, (row.get(found.at) ?? 0) + found.sign);
    }
    for (const [at, count] of row) row.set(at, given.weigh(count, at));
    normalise(row, given.norm);
    return row;
  });
  return makeSparse(rows, given.columns);
}

function normalise(row: Map<number, number>, norm: string): void {
  if (norm === 'none') return;
  let size = 0;
  for (const value of row.values()) size += norm === 'l1' ? Math.abs(value) : value * value;
  const length = norm === 'l1' ? size : Math.sqrt(size);
  if (length > 0) for (const [at, value] of row) row.set(at, value / length);
}

function applyVocabulary({ terms, idf }: Vocabulary, input: TokensValue, { node }: Applied): MatrixValue {
  const places = new Map(terms.map((term, at) => [term, { at, sign: 1 }]));
  const { params } = node;
  const isLog = idf !== null && flagOf(params, 'sublinear', false);
  const matrix = writeRows(input.documents, {
    longest: numberOf(params, 'longest', 1),
    columns: terms.length,
    place: (term) => places.get(term) ?? null,
    weigh: (count, at) => (isLog ? 1 + Math.log(count) : count) * (idf === null ? 1 : (idf[at] ?? 0)),
    norm: idf === null ? 'none' : textOf(params, 'norm', 'l2'),
  });
  return { kind: 'matrix', matrix, names: terms };
}

/** How often each term stands in each text. */
export const countTerms: Operation = defineOperation<TokensValue, Vocabulary>({
  takes: isTokens,
  fit: (input, context) => ({
    terms: learnTerms(input, context).terms,
    idf: null,
    documents: context.rows.length,
  }),
  apply: applyVocabulary,
});

/** tf · idf with idf = ln((1 + n) / (1 + df)) + 1 over the rows it learns from, each row of norm 1 (scikit-learn's formula). */
export const weighTerms: Operation = defineOperation<TokensValue, Vocabulary>({
  takes: isTokens,
  fit: (input, context) => {
    const { terms, frequency } = learnTerms(input, context);
    const documents = context.rows.length;
    return {
      terms,
      idf: terms.map((term) => Math.log((1 + documents) / (1 + (frequency.get(term) ?? 0))) + 1),
      documents,
    };
  },
  apply: applyVocabulary,
});

const encoder = new TextEncoder();

/** Where a term falls among `columns`, and the sign of its hash, as scikit-learn's HashingVectorizer places it. */
export function placeTerm(term: string, columns: number): { readonly at: number; readonly sign: number } {
  const hash = hashMurmur(encoder.encode(term));
  return { at: Math.abs(hash) % columns, sign: hash >= 0 ? 1 : -1 };
}

/** Terms thrown into 2^`bits` columns by their hash, with its sign: nothing to learn, no name to read again. */
export const hashTerms: Operation = withoutState<TokensValue>(isTokens, (input, _applied, params: Params) => {
  const columns = 2 ** Math.min(18, Math.max(4, numberOf(params, 'bits', 12)));
  const known = new Map<string, { readonly at: number; readonly sign: number }>();
  const place = (term: string) => {
    const found = known.get(term) ?? placeTerm(term, columns);
    known.set(term, found);
    return found;
  };
  const matrix = writeRows(input.documents, {
    longest: numberOf(params, 'longest', 1),
    columns,
    place,
    weigh: (count) => count,
    norm: textOf(params, 'norm', 'l2'),
  });
  return { kind: 'matrix', matrix, names: [] };
});
