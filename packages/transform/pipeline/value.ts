import { EtalonError } from '@etalon/error';
import { joinMatrices, type Matrix, makeDense } from '../matrix.ts';
import type { Picture, Sound } from '../media/media.ts';
import type { Cell, PipelineNode } from './pipeline-node.ts';

/** What goes along an edge of the pipeline, for every row. */
export type Value =
  | {
      readonly kind: 'cells';
      readonly names: readonly string[];
      readonly columns: readonly (readonly Cell[])[];
    }
  | { readonly kind: 'tokens'; readonly documents: readonly (readonly string[])[] }
  | {
      readonly kind: 'matrix';
      readonly matrix: Matrix;
      /** Names of the columns; empty for those that have none (hashing). */
      readonly names: readonly string[];
    }
  | { readonly kind: 'pictures'; readonly pictures: readonly Picture[] }
  | { readonly kind: 'sounds'; readonly sounds: readonly Sound[] }
  | {
      readonly kind: 'frames';
      /** What each number of a frame is. */
      readonly names: readonly string[];
      /** For each row, its frames one after the other, each of `names.length` numbers. */
      readonly series: readonly Float64Array[];
    };

export type MatrixValue = Extract<Value, { kind: 'matrix' }>;
export type CellsValue = Extract<Value, { kind: 'cells' }>;
export type TokensValue = Extract<Value, { kind: 'tokens' }>;
export type PicturesValue = Extract<Value, { kind: 'pictures' }>;
export type SoundsValue = Extract<Value, { kind: 'sounds' }>;
export type FramesValue = Extract<Value, { kind: 'frames' }>;

/** Name of a column of vectors; a hashed one is called by its place. */
export function nameColumn({ names }: MatrixValue, column: number): string {
  return names[column] ?? `h${column}`;
}

/** What several nodes give, side by side; throws `transform.wrong-input` when they are of several kinds. */
export function joinValues(values: readonly Value[], node: PipelineNode): Value {
  const [first] = values;
  if (first === undefined) throw new EtalonError('transform.no-input', { info: { node: node.id } });
  if (values.length === 1) return first;
  const matrices = values.filter((value) => value.kind === 'matrix');
  if (matrices.length === values.length)
    return {
      kind: 'matrix',
      matrix: joinMatrices(matrices.map(({ matrix }) => matrix)),
      names: matrices.flatMap((value) =>
        Array.from({ length: value.matrix.columns }, (_, at) => nameColumn(value, at)),
      ),
    };
  const cells = values.filter((value) => value.kind === 'cells');
  if (cells.length === values.length)
    return {
      kind: 'cells',
      names: cells.flatMap(({ names }) => names),
      columns: cells.flatMap(({ columns }) => columns),
    };
  throw new EtalonError('transform.wrong-input', {
    info: { node: node.id, op: node.op, given: values.map(({ kind }) => kind) },
  });
}

/** Cells as numbers, empty ones as NaN; throws `transform.not-number` with the first that is none. */
export function toNumbers(
  value: CellsValue | MatrixValue,
  node: PipelineNode,
  lines: readonly number[],
): MatrixValue {
  if (value.kind === 'matrix') return value;
  const rows = value.columns[0]?.length ?? 0;
  const matrix = makeDense(rows, value.columns.length);
  value.columns.forEach((cells, j) => {
    cells.forEach((cell, i) => {
      const number = readNumber(cell);
      if (number === undefined)
        throw new EtalonError('transform.not-number', {
          info: { node: node.id, column: value.names[j] ?? '', text: String(cell), line: lines[i] ?? 0 },
        });
      matrix.data[i * matrix.columns + j] = number;
    });
  });
  return { kind: 'matrix', matrix, names: value.names };
}

/** A cell as a number: NaN when empty, undefined when it is a word. */
export function readNumber(cell: Cell): number | undefined {
  if (cell === null || cell === '') return Number.NaN;
  if (typeof cell === 'number') return cell;
  const number = Number(cell);
  return Number.isNaN(number) ? undefined : number;
}
