import { ELEMENTS, int, ints, texts } from '@etalon/onnx-graph';
import type { PipelineNode, State } from '@etalon/transform';
import { textOf } from '@etalon/transform/operations';
import { beside, type CellOperand, doubleRow, type GraphWork, type Operand, toMatrix } from './operand.ts';
import { readEncodings, readFills, readNumber, readNumbers, readRows, readTextLists } from './read-state.ts';

/** How a node is written: what it takes, as one operand, becomes what it gives. */
export type WriteNode = (
  work: GraphWork,
  given: { readonly node: PipelineNode; readonly state: State | undefined; readonly input: Operand },
) => Operand;

const cellsOf = (input: Operand): readonly CellOperand[] => {
  if (input.kind !== 'cells') throw new TypeError(`unexpected ${input.kind}`);
  return input.cells;
};
const isHole = (fill: CellOperand['fill']): boolean => fill === null || fill === '';

/** Where each category of a column falls, the places counted from 0; `otherwise` for one that was never learned from. */
function placeCategories(
  { graph, ends }: GraphWork,
  { column, fill }: CellOperand,
  { names, otherwise }: { readonly names: readonly string[]; readonly otherwise: number },
): string {
  const places = new Map(names.map((name, place) => [name, place]));
  if (!isHole(fill)) places.set('', places.get(String(fill)) ?? otherwise);
  return graph.add('LabelEncoder', [ends.text(column)], {
    keys_strings: texts([...places.keys()]),
    values_int64s: ints([...places.values()]),
    default_int64: int(otherwise),
  });
}

const toDouble = ({ graph }: GraphWork, from: string): string =>
  graph.add('Cast', [from], { to: int(ELEMENTS.double) });

const scale: WriteNode = (work, { state, input }) => {
  const { name, columns } = toMatrix(work, input);
  const { graph } = work;
  const centred = graph.add('Sub', [name, doubleRow(graph, readNumbers(state, 'centre'))]);
  const scaled = graph.add('Div', [centred, doubleRow(graph, readNumbers(state, 'spread'))]);
  return { kind: 'matrix', name: scaled, columns };
};

const project: WriteNode = (work, { state, input }) => {
  const { name, columns } = toMatrix(work, input);
  const { graph } = work;
  const components = readRows(state, 'components');
  const size = components.length;
  const values = new Float64Array(columns * size);
  components.forEach((component, at) => {
    component.forEach((value, column) => {
      values[column * size + at] = value;
    });
  });
  const centred = graph.add('Sub', [name, doubleRow(graph, readNumbers(state, 'means'))]);
  const turned = graph.add('MatMul', [centred, graph.constant([columns, size], { kind: 'double', values })]);
  return { kind: 'matrix', name: turned, columns: size };
};

const multiplyPairs: WriteNode = (work, { input }) => {
  const { name, columns } = toMatrix(work, input);
  if (columns < 2) return { kind: 'matrix', name, columns };
  const { graph } = work;
  const pairs = Array.from({ length: columns }, (_, a) =>
    Array.from({ length: columns - a - 1 }, (_unused, at) => [a, a + 1 + at] as const),
  ).flat();
  const pick = (side: 0 | 1): string =>
    graph.add('Gather', [name, graph.wholes(pairs.map((pair) => pair[side]))], { axis: int(1) });
  const products = graph.add('Mul', [pick(0), pick(1)]);
  return { kind: 'matrix', name: beside(graph, [name, products]), columns: columns + pairs.length };
};

const oneHot: WriteNode = (work, { node, state, input }) => {
  const { graph } = work;
  const skipped = textOf(node.params, 'drop', 'none') === 'first' ? 1 : 0;
  const categories = readTextLists(state, 'categories');
  let columns = 0;
  const parts = cellsOf(input).flatMap((cell, at) => {
    const names = categories[at] ?? [];
    const kept = Array.from({ length: names.length - skipped }, (_, place) => place + skipped);
    columns += kept.length;
    if (kept.length === 0) return [];
    const all = graph.constant([1, kept.length], { kind: 'int64', values: kept });
    return [toDouble(work, graph.add('Equal', [placeCategories(work, cell, { names, otherwise: -1 }), all]))];
  });
  return { kind: 'matrix', name: beside(graph, parts), columns };
};

const ordinal: WriteNode = (work, { state, input }) => {
  const categories = readTextLists(state, 'categories');
  const parts = cellsOf(input).map((cell, at) =>
    toDouble(work, placeCategories(work, cell, { names: categories[at] ?? [], otherwise: -1 })),
  );
  return { kind: 'matrix', name: beside(work.graph, parts), columns: parts.length };
};

/** What a row outside training receives: the value of its category, or the mean of all. */
const encodeTarget: WriteNode = (work, { state, input }) => {
  const { graph } = work;
  const encodings = readEncodings(state);
  const parts = cellsOf(input).map((cell, at) => {
    const encoding = encodings[at] ?? new Map<string, number>();
    const names = [...encoding.keys()];
    const values = [...encoding.values(), readNumber(state, 'prior')];
    const table = graph.constant([values.length], { kind: 'double', values });
    return graph.add('Gather', [table, placeCategories(work, cell, { names, otherwise: names.length })]);
  });
  return { kind: 'matrix', name: beside(graph, parts), columns: parts.length };
};

const scalePixels: WriteNode = (work, { state, input }) => {
  if (input.kind !== 'levels') throw new TypeError(`unexpected ${input.kind}`);
  const { graph } = work;
  const shares = graph.add('Div', [input.name, doubleRow(graph, [255])]);
  const means = readNumbers(state, 'means');
  if (means.length === 0) return { kind: 'matrix', name: shares, columns: input.size };
  const repeat = (values: readonly number[]): Float64Array =>
    Float64Array.from({ length: input.size }, (_, at) => values[at % means.length] ?? 0);
  const centred = graph.add('Sub', [shares, doubleRow(graph, repeat(means))]);
  const scaled = graph.add('Div', [centred, doubleRow(graph, repeat(readNumbers(state, 'deviations')))]);
  return { kind: 'matrix', name: scaled, columns: input.size };
};

/** Operations on tables and on the pixels of pictures, by their name. */
export const TABLE_WRITERS: Readonly<Record<string, WriteNode>> = {
  impute: (_work, { state, input }) => {
    const fills = readFills(state);
    const cells = cellsOf(input).map(({ column, fill }, at) => ({
      column,
      fill: isHole(fill) ? (fills[at] ?? null) : fill,
    }));
    return { kind: 'cells', cells };
  },
  numbers: (work, { input }) => ({ kind: 'matrix', ...toMatrix(work, input) }),
  log: (work, { node, input }) => {
    const { name, columns } = toMatrix(work, input);
    const { graph } = work;
    const isShifted = textOf(node.params, 'shift', 'none') === 'one';
    const from = isShifted ? graph.add('Add', [name, doubleRow(graph, [1])]) : name;
    return { kind: 'matrix', name: graph.add('Log', [from]), columns };
  },
  standard: scale,
  robust: scale,
  'min-max': scale,
  'one-hot': oneHot,
  ordinal,
  target: encodeTarget,
  interactions: multiplyPairs,
  pixels: scalePixels,
  'scale-channels': scalePixels,
  svd: project,
  pca: project,
};
