import {
  analyseParallel,
  type DescribedNode,
  type EncoderFacts,
  listRows,
  type NodePreview,
  nameColumn,
  OPERATIONS,
  type ParallelAnalysis,
  type PipelineNode,
  type PipelineOutput,
  readInput,
  type Table,
  TEST,
  TRAIN,
  takeRows,
  type Value,
  visitRow,
} from '@etalon/transform';
import { drawThumbnail, listWordCounts } from './draw-thumbnail.ts';
import type { PreparedRows } from './prepare-rows.ts';

const SHOWN_ROWS = 2;
const SHOWN_CELLS = 6;
const SHOWN_NAMES = 8;
const MOST_CHARACTERS = 160;

/** What each node does to the rows: counts, first columns, a few rows before and after. */
export function describeNodes(
  prepared: PreparedRows,
  output: PipelineOutput,
  encoders: readonly EncoderFacts[],
): readonly DescribedNode[] {
  const { parts } = prepared.augmented;
  const sides = [listRows(parts, TRAIN), listRows(parts, TEST)] as const;
  const shown = sides.flatMap((rows) => [...rows.slice(0, SHOWN_ROWS)]);
  return prepared.parameters.nodes.flatMap((node): readonly DescribedNode[] => {
    const shape = OPERATIONS[node.op];
    const value = output.values.get(node.id);
    if (shape === undefined || value === undefined) return [];
    return [
      {
        id: node.id,
        op: node.op,
        gives: value.kind,
        learns: shape.learns,
        fitsOn: node.fitsOn,
        rows: { train: sides[0].length, test: sides[1].length },
        fitted: shape.learns ? (node.fitsOn === 'all' ? parts.length : sides[0].length) : 0,
        columns: countColumns(value),
        names: listNames(value),
        unseen:
          encoders.find((one) => one.node === node.id)?.unknownInTest ??
          measureUnseen(node, output, sides[1]),
        words: listWordCounts(value),
        explained: readExplained(output.states.get(node.id)),
        parallel: analyse(prepared, output, node),
        preview: shown.map((row) => previewRow(prepared, output, { node, value, row })),
      },
    ];
  });
}

function countColumns(value: Value): number {
  if (value.kind === 'matrix') return value.matrix.columns;
  if (value.kind === 'cells') return value.columns.length;
  return value.kind === 'frames' ? value.names.length : 1;
}

function listNames(value: Value): readonly string[] {
  return 'names' in value ? value.names.slice(0, SHOWN_NAMES) : [];
}

/** Share of the words of test rows that are not in the vocabulary; null for what has none. */
function measureUnseen(node: PipelineNode, output: PipelineOutput, test: Int32Array): number | null {
  if (node.op !== 'tf-idf' && node.op !== 'counts') return null;
  const value = output.values.get(node.id);
  const known = new Set(value?.kind === 'matrix' ? value.names : []);
  let words = 0;
  let unseen = 0;
  for (const id of node.deps) {
    const input = output.values.get(id);
    if (input?.kind !== 'tokens') continue;
    for (const row of test)
      for (const word of input.documents[row] ?? []) {
        words += 1;
        unseen += Number(!known.has(word));
      }
  }
  return words === 0 ? null : unseen / words;
}

function readExplained(
  state: PipelineOutput['states'] extends ReadonlyMap<string, infer S> ? S | undefined : never,
) {
  if (typeof state !== 'object' || state === null || !('explained' in state)) return null;
  const { explained } = state;
  if (!Array.isArray(explained)) return null;
  return explained.reduce<number>((sum, share) => sum + Number(share), 0);
}

/** Horn's parallel analysis of what a node of principal components learned from. */
function analyse(
  { augmented: { table, parts }, streamOf }: PreparedRows,
  { values }: PipelineOutput,
  node: PipelineNode,
): ParallelAnalysis | null {
  if (node.op !== 'pca') return null;
  const given = readInput(node, table, values);
  if (given.kind !== 'matrix') return null;
  const learned = node.fitsOn === 'all' ? given.matrix : takeRows(given.matrix, listRows(parts, TRAIN));
  return analyseParallel(learned, streamOf(`parallel ${node.id}`));
}

function previewRow(
  { augmented: { table, parts } }: PreparedRows,
  { values }: PipelineOutput,
  { node, value, row }: { readonly node: PipelineNode; readonly value: Value; readonly row: number },
): NodePreview {
  const before = [
    ...node.columns.map((name) => writeCell(name, table, row)),
    ...node.deps.flatMap((id) => {
      const input = values.get(id);
      return input === undefined ? [] : [writeRow(input, row)];
    }),
  ];
  return {
    line: table.lines[row] ?? 0,
    test: parts[row] === TEST,
    before: cut(before.join(' · ')),
    after: cut(writeRow(value, row)),
    thumbnail: drawThumbnail(value, row),
  };
}

const writeCell = (name: string, { columns }: Table, row: number): string =>
  `${name} = ${columns.get(name)?.[row] ?? '∅'}`;

/** One row of a value in a few words: its first cells, those that are not zero when it is sparse. */
function writeRow(value: Value, row: number): string {
  if (value.kind === 'tokens') return (value.documents[row] ?? []).join(' | ');
  if (value.kind === 'pictures' || value.kind === 'sounds' || value.kind === 'frames')
    return writeMedium(value, row);
  if (value.kind === 'cells')
    return value.names.map((name, at) => `${name} = ${value.columns[at]?.[row] ?? '∅'}`).join(' · ');
  const cells: string[] = [];
  visitRow(value.matrix, row, (column, number) => {
    if (number !== 0 && cells.length < SHOWN_CELLS)
      cells.push(
        `${nameColumn(value, column)} = ${Number.isNaN(number) ? '∅' : Number(number.toPrecision(4))}`,
      );
  });
  return cells.length === 0 ? '0' : cells.join(' · ');
}

/** The size of a picture, the length of a sound, the number of frames. */
function writeMedium(value: Extract<Value, { kind: 'pictures' | 'sounds' | 'frames' }>, row: number): string {
  if (value.kind === 'frames')
    return `${(value.series[row]?.length ?? 0) / Math.max(1, value.names.length)} × ${value.names.length}`;
  if (value.kind === 'pictures') {
    const picture = value.pictures[row];
    return picture === undefined ? '' : `${picture.width} × ${picture.height} px × ${picture.channels}`;
  }
  const sound = value.sounds[row];
  return sound === undefined
    ? ''
    : `${Number((sound.samples.length / sound.rate).toPrecision(4))} s, ${sound.rate} Hz`;
}

const cut = (text: string): string => {
  const characters = [...text];
  return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…` : text;
};
