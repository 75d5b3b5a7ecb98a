import { EtalonError } from '@etalon/error';
import { groupsOfEach, writeEach } from '../kernel.ts';
import { cardWeightAt, type OpenCardLayer, takePart } from './card-layer.ts';

const CONSTANTS = ['STEPS', 'UNITS'];

const READ = writeEach({
  reads: ['given', 'weights'],
  writes: ['out'],
  constants: CONSTANTS,
  count: 'batch.rows * STEPS * UNITS',
  each: 'out[at] = weights[u32(given[at / UNITS]) * UNITS + at % UNITS];',
});

const SUM = writeEach({
  reads: ['slopes', 'starts: u32', 'readers: u32'],
  writes: ['out'],
  constants: ['WORDS', 'UNITS'],
  count: 'WORDS * UNITS',
  each: `let word = at / UNITS;
  var sum = 0.0;
  for (var k = starts[word]; k < starts[word + 1u]; k++) { sum += slopes[readers[k] * UNITS + at % UNITS]; }
  out[at] = sum;`,
});

/**
 * A row of weights for each token of the data. The processor sorts the places of a batch by token, so that each weight sums its
 * slopes in their order. Throws `deep.bad-token`.
 */
export const openCardEmbedding: OpenCardLayer = (place) => {
  const { layer, card, batch, input, output, rowOf } = place;
  const weights = cardWeightAt(place, 0);
  const [steps = 1, units = 1] = layer.output;
  const { words = 1 } = layer.settings;
  const [starts, readers] = [takePart(card, words + 1), takePart(card, batch * steps)];
  const write = (rows: Uint32Array): void => {
    const sorted = sortByToken(rows, { rowOf, words, steps });
    card.device.queue.writeBuffer(starts.buffer, 0, sorted.starts);
    card.device.queue.writeBuffer(readers.buffer, 0, sorted.readers);
  };
  return {
    prepare: ({ rows, stream }) => {
      if (stream === null) checkTokens(rows, { rowOf, words });
      else write(rows);
    },
    forward: [
      {
        kernel: READ,
        constants: { STEPS: steps, UNITS: units },
        reads: [input.values, weights.values],
        writes: [output.values],
        groups: (rows) => groupsOfEach(rows * steps * units),
      },
    ],
    backward: [
      {
        kernel: SUM,
        constants: { WORDS: words, UNITS: units },
        reads: [output.slopes, starts, readers],
        writes: [weights.slopes],
        groups: () => groupsOfEach(words * units),
      },
    ],
  };
};

interface Texts {
  readonly rowOf: (row: number) => Float32Array;
  readonly words: number;
}

function checkTokens(rows: Uint32Array, { rowOf, words }: Texts): void {
  for (const row of rows)
    for (const token of rowOf(row))
      if (!Number.isInteger(token) || token < 0 || token >= words)
        throw new EtalonError('deep.bad-token', { info: { token, max: words - 1 } });
}

/** Places of the batch (row × step) by token, in their order, and where those of each token begin. */
function sortByToken(rows: Uint32Array, texts: Texts & { readonly steps: number }) {
  checkTokens(rows, texts);
  const { rowOf, words, steps } = texts;
  const starts = new Uint32Array(words + 1);
  for (const row of rows) for (const token of rowOf(row)) starts[token + 1] = (starts[token + 1] ?? 0) + 1;
  for (let word = 0; word < words; word += 1)
    starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const next = starts.slice();
  const readers = new Uint32Array(rows.length * steps);
  for (const [i, row] of rows.entries())
    for (const [step, token] of rowOf(row).entries()) {
      readers[next[token] ?? 0] = i * steps + step;
      next[token] = (next[token] ?? 0) + 1;
    }
  return { starts, readers };
}
