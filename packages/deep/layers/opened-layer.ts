import type { RandomStream } from '@etalon/numeric';
import type { Block, Workspace } from '../kernel/memory.ts';
import type { TracedLayer } from '../trace-network.ts';

/** What a pass is told: rows of the batch, and the draws of a layer that drops; null when nothing is learned. */
export interface Pass {
  readonly rows: number;
  readonly stream: RandomStream | null;
}

/** A layer on its blocks: `forward` writes its output, `backward` adds to the slopes of its weights and writes those of its input. */
export interface OpenedLayer {
  readonly forward: (pass: Pass) => void;
  readonly backward: (pass: Pass) => void;
}

/** Values and slopes of the loss with respect to them, batch × shape. */
export interface Signal {
  readonly values: Block;
  readonly slopes: Block;
}

export interface Place {
  readonly layer: TracedLayer;
  readonly space: Workspace;
  readonly batch: number;
  readonly input: Signal;
  readonly output: Signal;
  /** Weights of the layer in the order of its facts, with the slopes that are summed over a batch. */
  readonly weights: readonly Signal[];
  /** False for the first layer, whose input has no use of slopes. */
  readonly passesBack: boolean;
}

export type OpenLayer = (place: Place) => OpenedLayer;

/** The weight of that rank; every kind of layer has those that its facts list. */
export function weightAt({ weights, layer }: Place, at: number): Signal {
  const found = weights[at];
  if (found === undefined) throw new RangeError(`${layer.kind}: ${at}`);
  return found;
}

/** Writes one row of numbers in each row of the target. */
export function spreadRow(target: Float32Array, row: Float32Array, rows: number): void {
  for (let i = 0; i < rows; i += 1) target.set(row, i * row.length);
}

/** Adds each column of `rows` × width to a list. */
export function addColumns(target: Float32Array, values: Float32Array, rows: number): void {
  const width = target.length;
  for (let i = 0; i < rows; i += 1) {
    const from = i * width;
    for (let j = 0; j < width; j += 1) target[j] = (target[j] ?? 0) + (values[from + j] ?? 0);
  }
}

/** Writes `values`, rows × columns, with rows for columns. */
export function turn(target: Float32Array, values: Float32Array, rows: number, columns: number): void {
  for (let i = 0; i < rows; i += 1)
    for (let j = 0; j < columns; j += 1) target[j * rows + i] = values[i * columns + j] ?? 0;
}
