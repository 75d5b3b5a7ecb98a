import { EtalonError } from '@etalon/error';
import { ADAM } from '../adam.ts';
import { countShape } from '../shape.ts';
import type { TracedLayer } from '../trace-network.ts';
import type { Card, Step } from './card.ts';
import { groupsOfEach, type Part, writeEach } from './kernel.ts';
import { type LaidWeights, layWeights } from './lay-weights.ts';
import { type CardPass, type CardSignal, takePart } from './layers/card-layer.ts';
import { openCardLayer } from './layers/open-card-layer.ts';

/** A network on a card, for batches of a size or smaller ones. */
export interface CardNetwork {
  readonly input: Part;
  readonly scores: CardSignal;
  readonly weights: Part;
  readonly slopes: Part;
  readonly kept: Part;
  /** Moments of Adam. */
  readonly first: Part;
  readonly second: Part;
  readonly laid: { readonly weights: LaidWeights; readonly kept: LaidWeights };
  readonly forward: readonly Step[];
  /** Slopes of the weights from those of the scores. */
  readonly backward: readonly Step[];
  /** A step of Adam. */
  readonly move: readonly Step[];
  readonly prepare: (pass: CardPass) => void;
}

const MOVE = writeEach({
  reads: ['slopes'],
  writes: ['weights', 'first', 'second'],
  constants: ['COUNT'],
  count: 'COUNT',
  each: `let slope = slopes[at];
  let m = ${ADAM.first} * first[at] + ${1 - ADAM.first} * slope;
  let v = ${ADAM.second} * second[at] + ${1 - ADAM.second} * slope * slope;
  first[at] = m;
  second[at] = v;
  weights[at] -= batch.step * m / (sqrt(v) + ${ADAM.least});`,
});

/** Lays a network on a card and makes its programs; throws `deep.card-memory`, `deep.card-layer` for an embedding past the first layer: tokens are read from the rows. */
export async function openCardNetwork(
  card: Card,
  layers: readonly TracedLayer[],
  { batch, rowOf }: { readonly batch: number; readonly rowOf: (row: number) => Float32Array },
): Promise<CardNetwork> {
  const late = layers.findIndex(({ kind }, at) => kind === 'embedding' && at > 0);
  if (late !== -1) throw new EtalonError('deep.card-layer', { info: { place: late + 1 } });
  const laid = { weights: layWeights(layers, false), kept: layWeights(layers, true) };
  const learned = takeSignal(card, laid.weights.size);
  const kept = takePart(card, laid.kept.size);
  const [first, second] = [takePart(card, laid.weights.size), takePart(card, laid.weights.size)];
  const next = { weights: 0, kept: 0 };
  const cutNext = (isKept: boolean): CardSignal => {
    const key = isKept ? 'kept' : 'weights';
    const { from, size } = laid[key].lists[next[key]] ?? { from: 0, size: 0 };
    next[key] += 1;
    const cut = (part: Part): Part => ({ buffer: part.buffer, from, size });
    return isKept
      ? { values: cut(kept), slopes: cut(kept) }
      : { values: cut(learned.values), slopes: cut(learned.slopes) };
  };
  const input = takeSignal(card, batch * countShape(layers[0]?.input ?? [1]));
  let signal = input;
  const opened = layers.map((layer, at) => {
    const output = layer.kind === 'flatten' ? signal : takeSignal(card, batch * countShape(layer.output));
    const weights = layer.weights.map((facts) => cutNext(facts.kept));
    const passesBack = layers.slice(0, at).some((before) => before.weights.length > 0);
    const made = openCardLayer({ layer, card, batch, input: signal, output, weights, passesBack, rowOf });
    signal = output;
    return made;
  });
  const move = {
    kernel: MOVE,
    constants: { COUNT: laid.weights.size },
    reads: [learned.slopes],
    writes: [learned.values, first, second],
    groups: () => groupsOfEach(laid.weights.size),
  };
  return {
    input: input.values,
    scores: signal,
    weights: learned.values,
    slopes: learned.slopes,
    ...{ kept, first, second, laid },
    forward: await card.compile(opened.flatMap(({ forward }) => forward)),
    backward: await card.compile(opened.toReversed().flatMap(({ backward }) => backward)),
    move: await card.compile([move]),
    prepare: (pass) => {
      for (const { prepare } of opened) prepare?.(pass);
    },
  };
}

const takeSignal = (card: Card, size: number): CardSignal => ({
  values: takePart(card, size),
  slopes: takePart(card, size),
});
