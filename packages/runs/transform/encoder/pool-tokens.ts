import type { EncoderAsked } from '@etalon/transform';

/** The numbers of a call: row by row, token by token when the model gives one vector for each token. */
export interface CallNumbers {
  readonly numbers: Float64Array;
  /** Tokens of a row in the call, fillers included; 1 when the model has pooled them. */
  readonly width: number;
  readonly dimensions: number;
}

/** One vector for a row of a call, from its first `tokens` tokens: zeros for none, brought to length 1 when it is asked. */
export function poolRow(
  { numbers, width, dimensions }: CallNumbers,
  row: number,
  { tokens, asked }: { readonly tokens: number; readonly asked: Pick<EncoderAsked, 'pooling' | 'normalise'> },
): Float64Array {
  const pooled = new Float64Array(dimensions);
  const from = row * width * dimensions;
  const read = asked.pooling === 'mean' ? tokens : Math.min(1, tokens);
  for (let token = 0; token < read; token += 1)
    for (let at = 0; at < dimensions; at += 1)
      pooled[at] = (pooled[at] ?? 0) + (numbers[from + token * dimensions + at] ?? 0) / read;
  return asked.normalise ? toUnit(pooled) : pooled;
}

function toUnit(vector: Float64Array): Float64Array {
  const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return norm === 0 ? vector : vector.map((value) => value / norm);
}
