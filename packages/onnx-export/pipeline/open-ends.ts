import type { GraphBuilder } from '@etalon/onnx-graph';

export const INPUT_KINDS = ['number', 'text', 'words', 'levels', 'vectors'] as const;

/** One input of the graph, and what it must be given for each row. */
export interface PipelineInputEnd {
  readonly name: string;
  /** A number or a text of a column; words in order, then empty texts; levels of pixels from 0 to 255; numbers of a node. */
  readonly kind: (typeof INPUT_KINDS)[number];
  /** How many for a row; null for words, which are as many as the longest row has. */
  readonly size: number | null;
  /** The column of the table, or the node whose output it is. */
  readonly column: string | null;
  readonly node: string | null;
}

export interface InputEnds {
  readonly number: (column: string) => string;
  readonly text: (column: string) => string;
  /** What a node outside the graph gives. */
  readonly outside: (node: string, kind: 'words' | 'levels' | 'vectors', size: number) => string;
  readonly list: () => readonly PipelineInputEnd[];
}

/** The inputs of a graph, each once; a column read both as numbers and as texts has two. */
export function openEnds(graph: GraphBuilder): InputEnds {
  const ends = new Map<string, PipelineInputEnd>();
  const nameFree = (wanted: string): string => {
    const taken = new Set([...ends.values()].map(({ name }) => name));
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) name = `${wanted} (${number})`;
    return name;
  };
  const open = (key: string, made: Omit<PipelineInputEnd, 'name'> & { readonly wanted: string }): string => {
    const known = ends.get(key);
    if (known !== undefined) return known.name;
    const { wanted, ...rest } = made;
    const name = nameFree(wanted);
    ends.set(key, { name, ...rest });
    const kind = rest.kind === 'text' || rest.kind === 'words' ? 'string' : 'double';
    return graph.input({ name, kind, shape: [rest.size ?? 'mots'] });
  };
  const ofColumn = (kind: 'number' | 'text') => (column: string) =>
    open(`${kind} ${column}`, { wanted: column, kind, size: 1, column, node: null });
  return {
    number: ofColumn('number'),
    text: ofColumn('text'),
    outside: (node, kind, size) =>
      open(`node ${node}`, {
        ...{ wanted: node, kind, node, column: null },
        size: kind === 'words' ? null : size,
      }),
    list: () => [...ends.values()],
  };
}
