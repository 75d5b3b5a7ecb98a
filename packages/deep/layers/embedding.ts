import { EtalonError } from '@etalon/error';
import { type OpenLayer, weightAt } from './opened-layer.ts';

/** A row of weights for each token, a whole number from 0; throws `deep.bad-token`. */
export const openEmbedding: OpenLayer = (place) => {
  const { layer, input, output } = place;
  const weights = weightAt(place, 0);
  const [steps = 1, units = 1] = layer.output;
  const { words = 1 } = layer.settings;
  const tokenAt = (at: number): number => {
    const token = input.values.values[at] ?? 0;
    if (!Number.isInteger(token) || token < 0 || token >= words)
      throw new EtalonError('deep.bad-token', { info: { token, max: words - 1 } });
    return token;
  };
  return {
    forward: ({ rows }) => {
      for (let at = 0; at < rows * steps; at += 1) {
        const from = tokenAt(at) * units;
        output.values.values.set(weights.values.values.subarray(from, from + units), at * units);
      }
    },
    backward: ({ rows }) => {
      const slopes = weights.slopes.values;
      for (let at = 0; at < rows * steps; at += 1) {
        const to = tokenAt(at) * units;
        for (let k = 0; k < units; k += 1)
          slopes[to + k] = (slopes[to + k] ?? 0) + (output.slopes.values[at * units + k] ?? 0);
      }
    },
  };
};
