import { ELEMENTS, type GraphBuilder, int, ints, text, texts } from '@etalon/onnx-graph';
import { flagOf, numberOf, textOf } from '@etalon/transform/operations';
import { doubleRow } from './operand.ts';
import { readNumbers, readTexts } from './read-state.ts';
import type { WriteNode } from './write-table.ts';

const least = (graph: GraphBuilder): string => doubleRow(graph, [0]);

/** The terms by how many words they hold: the words of each, and the column of each. */
function sortTerms(terms: readonly string[], longest: number) {
  const bySize = Array.from({ length: longest }, (_, at) =>
    terms.flatMap((term, column) => {
      const words = term.split(' ');
      return words.length === at + 1 ? [{ words, column }] : [];
    }),
  );
  let start = 0;
  const starts = bySize.map((some, at) => {
    const own = start;
    start += some.length * (at + 1);
    return own;
  });
  const every = bySize.flat();
  return { starts, words: every.flatMap(({ words }) => words), columns: every.map(({ column }) => column) };
}

/** Each row divided by its norm; one of zeros stays so. */
function normalise(graph: GraphBuilder, name: string, norm: string): string {
  if (norm === 'none') return name;
  const sizes = norm === 'l1' ? graph.add('Abs', [name]) : graph.add('Mul', [name, name]);
  const sum = graph.add('ReduceSum', [sizes, graph.wholes([1])], { keepdims: int(1) });
  const size = norm === 'l1' ? sum : graph.add('Sqrt', [sum]);
  const isZero = graph.add('Not', [graph.add('Greater', [size, least(graph)])]);
  return graph.add('Div', [name, graph.add('Where', [isZero, doubleRow(graph, [1]), size])]);
}

/** Counts of the terms of a vocabulary in words already cut, weighted when it holds weights. */
export const writeTerms: WriteNode = ({ graph }, { node, state, input }) => {
  if (input.kind !== 'words') throw new TypeError(`unexpected ${input.kind}`);
  const terms = readTexts(state, 'terms');
  const longest = Math.max(1, Math.floor(numberOf(node.params, 'longest', 1)));
  const { starts, words, columns } = sortTerms(terms, longest);
  const found = graph.add('TfIdfVectorizer', [input.name], {
    mode: text('TF'),
    min_gram_length: int(1),
    max_gram_length: int(longest),
    max_skip_count: int(0),
    ngram_counts: ints(starts),
    ngram_indexes: ints(columns),
    pool_strings: texts(words),
  });
  const counts = graph.add('Cast', [found], { to: int(ELEMENTS.double) });
  const idf = readNumbers(state, 'idf');
  if (idf.length === 0) return { kind: 'matrix', name: counts, columns: terms.length };
  const isLog = flagOf(node.params, 'sublinear', false);
  const tamed = isLog ? tame(graph, counts) : counts;
  const weighted = graph.add('Mul', [tamed, doubleRow(graph, idf)]);
  const name = normalise(graph, weighted, textOf(node.params, 'norm', 'l2'));
  return { kind: 'matrix', name, columns: terms.length };
};

/** 1 + ln of a count, zero for zero. */
function tame(graph: GraphBuilder, counts: string): string {
  const one = doubleRow(graph, [1]);
  const isThere = graph.add('Greater', [counts, least(graph)]);
  const safe = graph.add('Where', [isThere, counts, one]);
  const logs = graph.add('Add', [graph.add('Log', [safe]), one]);
  return graph.add('Where', [isThere, logs, least(graph)]);
}
