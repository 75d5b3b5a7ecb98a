import type { RandomStream } from '@etalon/numeric';
import { addProduct, byRow, transpose } from './add-product.ts';

/** A dense layer: inputs × outputs weights row by row, and an offset by output. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float64Array;
  readonly offsets: Float64Array;
}

/** Uniform draws within √(6/(inputs + outputs)) (Glorot & Bengio 2010). */
export function drawLayers(sizes: readonly number[], stream: RandomStream): readonly Layer[] {
  return sizes.slice(1).map((outputs, at) => {
    const inputs = sizes[at] ?? 1;
    const bound = Math.sqrt(6 / (inputs + outputs));
    const draw = (): number => bound * (2 * stream.nextUnit() - 1);
    return {
      inputs,
      outputs,
      weights: Float64Array.from({ length: inputs * outputs }, draw),
      offsets: Float64Array.from({ length: outputs }, draw),
    };
  });
}

/** What each layer gives for n rows; the hidden ones are cut at zero (ReLU), the last one is a score. */
export function runForward(
  layers: readonly Layer[],
  rows: Float64Array,
  count: number,
): readonly Float64Array[] {
  const given: Float64Array[] = [rows];
  layers.forEach(({ inputs, outputs, weights, offsets }, at) => {
    const made = new Float64Array(count * outputs);
    for (let i = 0; i < count; i += 1) made.set(offsets, i * outputs);
    addProduct(byRow(given[at] ?? rows, count, inputs), weights, made);
    if (at < layers.length - 1) for (let k = 0; k < made.length; k += 1) made[k] = Math.max(0, made[k] ?? 0);
    given.push(made);
  });
  return given;
}

/** Slopes of Σ loss with respect to weights and offsets, layer by layer, from those of the scores (n × outputs). */
export function runBackward(
  layers: readonly Layer[],
  given: readonly Float64Array[],
  slopes: Float64Array,
): readonly Layer[] {
  const found: Layer[] = [];
  let left = slopes;
  for (let at = layers.length - 1; at >= 0; at -= 1) {
    const layer = layers[at];
    const below = given[at];
    if (layer === undefined || below === undefined) continue;
    const { inputs, outputs, weights } = layer;
    const count = left.length / outputs;
    const own = new Float64Array(weights.length);
    addProduct(transpose(byRow(below, count, inputs)), left, own);
    const offsets = new Float64Array(outputs);
    for (let i = 0; i < left.length; i += outputs)
      for (let k = 0; k < outputs; k += 1) offsets[k] = (offsets[k] ?? 0) + (left[i + k] ?? 0);
    found.unshift({ inputs, outputs, weights: own, offsets });
    if (at === 0) break;
    const next = new Float64Array(count * inputs);
    addProduct(byRow(left, count, outputs), turn(weights, inputs, outputs), next);
    for (let k = 0; k < next.length; k += 1) next[k] = (next[k] ?? 0) * Number((below[k] ?? 0) > 0);
    left = next;
  }
  return found;
}

function turn(weights: Float64Array, inputs: number, outputs: number): Float64Array {
  const turned = new Float64Array(weights.length);
  for (let j = 0; j < inputs; j += 1)
    for (let k = 0; k < outputs; k += 1) turned[k * inputs + j] = weights[j * outputs + k] ?? 0;
  return turned;
}
