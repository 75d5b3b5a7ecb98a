import { flagOf, numberOf, type PipelineNode, textOf } from '../pipeline/pipeline-node.ts';
import { listStopWords, splitTokens } from '../text/tokenise.ts';

/** A text as Python writes it. */
export const quote = (text: string): string => JSON.stringify(text.toWellFormed());
const list = (texts: readonly string[]): string => `[${texts.map(quote).join(', ')}]`;
export const writeFlag = (value: boolean): string => (value ? 'True' : 'False');

/** The name of a node as a comment on one line. */
export const writeLabel = ({ id }: PipelineNode): string => id.replaceAll(/\s+/g, ' ');

/** The norm of a node of terms as an argument: `None`, or its name. */
export function writeNorm({ params }: PipelineNode): string {
  const norm = textOf(params, 'norm', 'l2');
  return norm === 'none' ? 'None' : quote(norm);
}

/** What a node takes, as an expression of columns and of nodes before it. */
export function writeBeside({ columns, deps }: PipelineNode, names: ReadonlyMap<string, string>): string {
  const parts = [
    ...(columns.length > 0 ? [`rows[${list(columns)}]`] : []),
    ...deps.map((id) => names.get(id) ?? 'None'),
  ];
  return parts.length === 1 ? (parts[0] ?? '') : `beside(${parts.join(', ')})`;
}

/** The file of what an encoder made of the rows, by its place among the encoders of a pipeline. */
export function nameEncoded(nodes: readonly PipelineNode[], { id }: Pick<PipelineNode, 'id'>): string {
  const encoders = nodes.filter(({ op }) => op === 'encoder');
  return `encodeur-${encoders.findIndex((node) => node.id === id) + 1}.npy`;
}

/** The operations on texts, which learn nothing; null for another. */
export function writeWords(
  node: PipelineNode,
  { input, nodes }: { readonly input: string; readonly nodes: readonly PipelineNode[] },
): string | null {
  const { op, params } = node;
  switch (op) {
    case 'encoder':
      return `load_given(${quote(nameEncoded(nodes, node))})`;
    case 'tokenise': {
      const fold = writeFlag(flagOf(params, 'fold', false));
      return `tokenise(${input}, shortest=${numberOf(params, 'shortest', 2)}, lower=${writeFlag(flagOf(params, 'lower', true))}, fold=${fold})`;
    }
    case 'stop-words': {
      const stop = listStopWords(textOf(params, 'language', 'fr'), textOf(params, 'added', ''));
      const kept = new Set(splitTokens(textOf(params, 'keep', '').toLowerCase()));
      return `drop_words(${input}, ${list([...stop].filter((word) => !kept.has(word)).sort())})`;
    }
    case 'stem':
      return `stem_words(${input})`;
    default:
      return null;
  }
}

/** Terms thrown into columns by their hash, by `hash_terms`. */
export function writeHashing({
  node,
  input,
}: {
  readonly node: PipelineNode;
  readonly input: string;
}): string {
  const bits = Math.min(18, Math.max(4, numberOf(node.params, 'bits', 12)));
  return `hash_terms(${input}, longest=${numberOf(node.params, 'longest', 1)}, columns=2**${bits}, norm=${writeNorm(node)})`;
}
