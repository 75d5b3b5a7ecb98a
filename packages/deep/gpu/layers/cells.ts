import { type Kernel, writeGroups } from '../kernel.ts';
import { SIGMOID, TANH } from './simple.ts';

/** The steps of a recurrent layer: forward from x·W + b in its gates to its states, back from slopes of its states to those of its gates. */
export interface CardCell {
  readonly gates: number;
  readonly forward: Kernel;
  readonly backward: Kernel;
}

/** h·U of the step before, for the gate of that rank. */
const RECUR = `fn recur(at: u32, gate: u32, k: u32) -> f32 {
  var sum = 0.0;
  if (at % STEPS == 0u) { return sum; }
  for (var j = 0u; j < UNITS; j++) { sum += states[(at - 1u) * UNITS + j] * recurrent[j * WIDTH + gate * UNITS + k]; }
  return sum;
}`;

/** The slope of a state: what the layer after gives, and what the step after left. */
const SLOPE = `fn slopeOf(at: u32, k: u32) -> f32 {
  let row = at / STEPS;
  let step = at % STEPS;
  var slope = 0.0;
  if (step + TAKEN >= STEPS) { slope = slopes[(row * TAKEN + step + TAKEN - STEPS) * UNITS + k]; }
  if (step + 1u < STEPS) { slope += carried[row * UNITS + k]; }
  return slope;
}`;

const writeForward = (gates: number, beside: readonly string[], each: string): Kernel =>
  writeGroups({
    reads: ['recurrent'],
    writes: ['gates', 'states', ...beside],
    constants: ['STEPS', 'UNITS'],
    count: 'batch.rows',
    functions: [`override WIDTH: u32 = ${gates}u * UNITS;`, RECUR, SIGMOID, TANH].join('\n'),
    each: `for (var step = 0u; step < STEPS; step++) {
    let at = group * STEPS + step;
    for (var k = thread; k < UNITS; k += THREADS) {
      ${each}
    }
    storageBarrier();
  }`,
  });

interface Back {
  readonly gates: number;
  readonly beside: readonly string[];
  /** Where slopes of h·U are. */
  readonly recurrentSlopes: 'gateSlopes' | 'recurrentSlopes';
  readonly carriedBeside: readonly string[];
  readonly each: string;
}

/** \`left\` is what a state gives the one before it without U; the sum over the gates by U comes after all units are done. */
const writeBackward = ({ gates, beside, recurrentSlopes, carriedBeside, each }: Back): Kernel =>
  writeGroups({
    reads: ['recurrent', 'gates', 'states', ...beside, 'slopes'],
    writes: [
      'gateSlopes',
      ...(recurrentSlopes === 'recurrentSlopes' ? ['recurrentSlopes'] : []),
      'carried',
      ...carriedBeside,
    ],
    constants: ['STEPS', 'UNITS', 'TAKEN'],
    count: 'batch.rows',
    functions: [`override WIDTH: u32 = ${gates}u * UNITS;`, SLOPE, TANH].join('\n'),
    each: `for (var next = STEPS; next > 0u; next--) {
    let at = group * STEPS + next - 1u;
    let first = at * WIDTH;
    for (var k = thread; k < UNITS; k += THREADS) {
      let slope = slopeOf(at, k);
      var past = 0.0;
      var left = 0.0;
      ${each}
      carried[group * UNITS + k] = left;
    }
    storageBarrier();
    if (next > 1u) {
      for (var k = thread; k < UNITS; k += THREADS) {
        var sum = 0.0;
        for (var w = 0u; w < WIDTH; w++) { sum += ${recurrentSlopes}[first + w] * recurrent[k * WIDTH + w]; }
        carried[group * UNITS + k] += sum;
      }
    }
    storageBarrier();
  }`,
  });

/** h = tanh(x·W + h·U + b). */
const rnn: CardCell = {
  gates: 1,
  forward: writeForward(1, [], 'states[at * UNITS + k] = tanhOf(gates[at * UNITS + k] + recur(at, 0u, k));'),
  backward: writeBackward({
    ...{ gates: 1, beside: [], carriedBeside: [], recurrentSlopes: 'gateSlopes' },
    each: `let state = states[at * UNITS + k];
      gateSlopes[first + k] = slope * (1.0 - state * state);`,
  }),
};

/** Gates z, r, n: n = tanh(x·W + r∘(h·U) + b), h = (1 − z)∘n + z∘h; \`beside\` keeps h·U of the third. */
const gru: CardCell = {
  gates: 3,
  forward: writeForward(
    3,
    ['beside'],
    `let first = at * WIDTH + k;
      let update = sigmoidOf(gates[first] + recur(at, 0u, k));
      let reset = sigmoidOf(gates[first + UNITS] + recur(at, 1u, k));
      let inner = recur(at, 2u, k);
      let fresh = tanhOf(gates[first + 2u * UNITS] + reset * inner);
      var past = 0.0;
      if (step > 0u) { past = states[(at - 1u) * UNITS + k]; }
      gates[first] = update;
      gates[first + UNITS] = reset;
      gates[first + 2u * UNITS] = fresh;
      beside[at * UNITS + k] = inner;
      states[at * UNITS + k] = (1.0 - update) * fresh + update * past;`,
  ),
  backward: writeBackward({
    ...{ gates: 3, beside: ['beside'], carriedBeside: [], recurrentSlopes: 'recurrentSlopes' },
    each: `let update = gates[first + k];
      let reset = gates[first + UNITS + k];
      let fresh = gates[first + 2u * UNITS + k];
      if (next > 1u) { past = states[(at - 1u) * UNITS + k]; }
      let toFresh = slope * (1.0 - update) * (1.0 - fresh * fresh);
      let toUpdate = slope * (past - fresh) * update * (1.0 - update);
      let toReset = toFresh * beside[at * UNITS + k] * reset * (1.0 - reset);
      gateSlopes[first + k] = toUpdate;
      gateSlopes[first + UNITS + k] = toReset;
      gateSlopes[first + 2u * UNITS + k] = toFresh;
      recurrentSlopes[first + k] = toUpdate;
      recurrentSlopes[first + UNITS + k] = toReset;
      recurrentSlopes[first + 2u * UNITS + k] = toFresh * reset;
      left = slope * update;`,
  }),
};

/** Gates i, o, f, c: c = f∘c + i∘tanh(…), h = o∘tanh(c); \`beside\` holds c. */
const lstm: CardCell = {
  gates: 4,
  forward: writeForward(
    4,
    ['beside'],
    `let first = at * WIDTH + k;
      let entry = sigmoidOf(gates[first] + recur(at, 0u, k));
      let exit = sigmoidOf(gates[first + UNITS] + recur(at, 1u, k));
      let kept = sigmoidOf(gates[first + 2u * UNITS] + recur(at, 2u, k));
      let fresh = tanhOf(gates[first + 3u * UNITS] + recur(at, 3u, k));
      var past = 0.0;
      if (step > 0u) { past = beside[(at - 1u) * UNITS + k]; }
      gates[first] = entry;
      gates[first + UNITS] = exit;
      gates[first + 2u * UNITS] = kept;
      gates[first + 3u * UNITS] = fresh;
      let cell = kept * past + entry * fresh;
      beside[at * UNITS + k] = cell;
      states[at * UNITS + k] = exit * tanhOf(cell);`,
  ),
  backward: writeBackward({
    ...{ gates: 4, beside: ['beside'], carriedBeside: ['carriedBeside'], recurrentSlopes: 'gateSlopes' },
    each: `let entry = gates[first + k];
      let exit = gates[first + UNITS + k];
      let kept = gates[first + 2u * UNITS + k];
      let fresh = gates[first + 3u * UNITS + k];
      if (next > 1u) { past = beside[(at - 1u) * UNITS + k]; }
      let shown = tanhOf(beside[at * UNITS + k]);
      var toCell = slope * exit * (1.0 - shown * shown);
      if (next < STEPS) { toCell += carriedBeside[group * UNITS + k]; }
      gateSlopes[first + k] = toCell * fresh * entry * (1.0 - entry);
      gateSlopes[first + UNITS + k] = slope * shown * exit * (1.0 - exit);
      gateSlopes[first + 2u * UNITS + k] = toCell * past * kept * (1.0 - kept);
      gateSlopes[first + 3u * UNITS + k] = toCell * entry * (1.0 - fresh * fresh);
      carriedBeside[group * UNITS + k] = toCell * kept;`,
  }),
};

export const CARD_CELLS = { rnn, gru, lstm };
