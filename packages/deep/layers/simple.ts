import { sigmoidOf, tanhOf } from '../kernel/elementary.ts';
import { countShape } from '../shape.ts';
import type { OpenLayer } from './opened-layer.ts';

/** An activation, and its slope from what it gave. */
const openActivation =
  (give: (x: number) => number, slope: (y: number) => number): OpenLayer =>
  ({ layer, input, output }) => {
    const width = countShape(layer.output);
    return {
      forward: ({ rows }) => {
        const [from, to] = [input.values.values, output.values.values];
        for (let at = 0; at < rows * width; at += 1) to[at] = give(from[at] ?? 0);
      },
      backward: ({ rows }) => {
        const [given, from, to] = [output.values.values, output.slopes.values, input.slopes.values];
        for (let at = 0; at < rows * width; at += 1) to[at] = (from[at] ?? 0) * slope(given[at] ?? 0);
      },
    };
  };

export const openRelu = openActivation(
  (x) => (x > 0 || Number.isNaN(x) ? x : 0),
  (y) => (y > 0 ? 1 : 0),
);
export const openTanh = openActivation(tanhOf, (y) => 1 - y * y);
export const openSigmoid = openActivation(sigmoidOf, (y) => y * (1 - y));

/** Numbers as they are, in another shape. */
export const openFlatten: OpenLayer = ({ layer, input, output }) => {
  const width = countShape(layer.output);
  return {
    forward: ({ rows }) => output.values.values.set(input.values.values.subarray(0, rows * width)),
    backward: ({ rows }) => input.slopes.values.set(output.slopes.values.subarray(0, rows * width)),
  };
};

/** Zeros at random while it learns, the rest divided by what is kept (Srivastava et al. 2014). */
export const openDropout: OpenLayer = ({ layer, batch, input, output }) => {
  const width = countShape(layer.output);
  const { share = 0 } = layer.settings;
  const factors = new Float32Array(batch * width);
  const scale = (from: Float32Array, to: Float32Array, count: number): void => {
    for (let at = 0; at < count; at += 1) to[at] = (from[at] ?? 0) * (factors[at] ?? 0);
  };
  return {
    forward: ({ rows, stream }) => {
      for (let at = 0; at < rows * width; at += 1)
        factors[at] = stream === null ? 1 : stream.nextUint32() / 2 ** 32 < share ? 0 : 1 / (1 - share);
      scale(input.values.values, output.values.values, rows * width);
    },
    backward: ({ rows }) => scale(output.slopes.values, input.slopes.values, rows * width),
  };
};
