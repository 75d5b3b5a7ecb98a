import type { RandomStream } from '@etalon/numeric';
import { type Block, countWorkspace, openWorkspace, type Workspace } from './kernel/memory.ts';
import { openLayer } from './layers/open-layer.ts';
import type { OpenedLayer, Pass, Signal } from './layers/opened-layer.ts';
import { countShape } from './shape.ts';
import type { TracedLayer, WeightFacts } from './trace-network.ts';

/** A network on a memory of its own, for batches of a size or smaller ones. */
export interface Network {
  readonly layers: readonly TracedLayer[];
  readonly batch: number;
  /** Rows of a batch, to be written before `forward`. */
  readonly input: Float32Array;
  /** Scores of a batch, after `forward`. */
  readonly scores: Float32Array;
  /** Slopes of the loss with respect to the scores, to be written before `backward`. */
  readonly scoreSlopes: Float32Array;
  /** Every number that is learned, layer after layer, and its slopes. */
  readonly weights: Float32Array;
  readonly slopes: Float32Array;
  /** Means and variances that are kept while it learns. */
  readonly kept: Float32Array;
  readonly forward: (pass: Pass) => void;
  /** Slopes of the weights, from zero. */
  readonly backward: (pass: Pass) => void;
}

/** Opens the layers of a trace; throws `deep.too-much-memory` before anything is taken. */
export function openNetwork(layers: readonly TracedLayer[], batch: number): Network {
  const counter = countWorkspace();
  lay(layers, batch, counter);
  return lay(layers, batch, openWorkspace(counter.bytes()));
}

/** Writes the numbers that the weights begin with: uniform draws (Glorot & Bengio 2010), or constants. */
export function drawWeights(
  network: Pick<Network, 'layers' | 'weights' | 'kept'>,
  stream: RandomStream,
): void {
  for (const { facts, values } of listWeights(network))
    for (let at = 0; at < values.length; at += 1)
      values[at] = facts.bound === null ? facts.start : facts.bound * (2 * stream.nextUnit() - 1);
}

export interface NamedWeight {
  /** `3.conv2d.weights`, the layer counted from 1. */
  readonly name: string;
  readonly facts: WeightFacts;
  readonly values: Float32Array;
}

/** The lists of weights by name, as parts of `weights` and `kept`. */
export function listWeights({
  layers,
  weights,
  kept,
}: Pick<Network, 'layers' | 'weights' | 'kept'>): readonly NamedWeight[] {
  const next = { weights: 0, kept: 0 };
  return layers.flatMap(({ kind, weights: list }, at) =>
    list.map((facts) => {
      const key = facts.kept ? 'kept' : 'weights';
      const from = next[key];
      next[key] += countShape(facts.shape);
      const values = (facts.kept ? kept : weights).subarray(from, next[key]);
      return { name: `${at + 1}.${kind}.${facts.name}`, facts, values };
    }),
  );
}

/** How many numbers layers learn, and how many they keep beside. */
export function countKinds(layers: readonly TracedLayer[]): {
  readonly weights: number;
  readonly kept: number;
} {
  const counts = { weights: 0, kept: 0 };
  for (const { kept, shape } of layers.flatMap(({ weights }) => weights))
    counts[kept ? 'kept' : 'weights'] += countShape(shape);
  return counts;
}

interface Store {
  readonly values: Block;
  readonly slopes: Block;
  next: number;
}

function takeStore(space: Workspace, layers: readonly TracedLayer[], kept: boolean): Store {
  const size = countKinds(layers)[kept ? 'kept' : 'weights'];
  return { values: space.take(size), slopes: space.take(kept ? 0 : size), next: 0 };
}

function cut(store: Store, size: number): Signal {
  const [from, to] = [store.next, store.next + size];
  store.next = to;
  const part = ({ at, values }: Block): Block => ({ at: at + 4 * from, values: values.subarray(from, to) });
  return { values: part(store.values), slopes: part(store.slopes) };
}

function lay(layers: readonly TracedLayer[], batch: number, space: Workspace): Network {
  const learned = takeStore(space, layers, false);
  const kept = takeStore(space, layers, true);
  const takeSignal = (size: number): Signal => ({
    values: space.take(batch * size),
    slopes: space.take(batch * size),
  });
  const first = takeSignal(countShape(layers[0]?.input ?? [1]));
  let input = first;
  const opened: OpenedLayer[] = [];
  for (const [at, layer] of layers.entries()) {
    const output = takeSignal(countShape(layer.output));
    const weights = layer.weights.map(({ shape, kept: isKept }) =>
      cut(isKept ? kept : learned, countShape(shape)),
    );
    const passesBack = layers.slice(0, at).some((before) => before.weights.length > 0);
    opened.push(openLayer({ layer, space, batch, input, output, weights, passesBack }));
    input = output;
  }
  return {
    layers,
    batch,
    input: first.values.values,
    scores: input.values.values,
    scoreSlopes: input.slopes.values,
    weights: learned.values.values,
    slopes: learned.slopes.values,
    kept: kept.values.values,
    forward: (pass) => {
      for (const layer of opened) layer.forward(pass);
    },
    backward: (pass) => {
      learned.slopes.values.fill(0);
      for (const layer of opened.toReversed()) layer.backward(pass);
    },
  };
}
