import { sigmoidOf, tanhOf } from '../kernel/elementary.ts';
import type { Memory } from './recurrent.ts';

/** One step of one row: `at` is row × steps + step; the step before is at `at − 1`, when there is one. */
export interface Cell {
  readonly gates: number;
  readonly forward: (memory: Memory, at: number, hasPast: boolean) => void;
  /** Turns slopes of the state into those of the gates, and adds to those of the state before what does not pass by h·U. */
  readonly backward: (memory: Memory, at: number, hasPast: boolean) => void;
}

/** h = tanh(x·W + h·U + b). */
const rnn: Cell = {
  gates: 1,
  forward: ({ units, gates, recurrent, states }, at) => {
    for (let k = at * units; k < (at + 1) * units; k += 1)
      states[k] = tanhOf((gates[k] ?? 0) + (recurrent[k] ?? 0));
  },
  backward: ({ units, states, stateSlopes, gateSlopes, recurrentSlopes }, at) => {
    for (let k = at * units; k < (at + 1) * units; k += 1) {
      const slope = (stateSlopes[k] ?? 0) * (1 - (states[k] ?? 0) ** 2);
      gateSlopes[k] = slope;
      recurrentSlopes[k] = slope;
    }
  },
};

/** Gates z, r, n: n = tanh(x·W + r∘(h·U) + b), h = (1 − z)∘n + z∘h. */
const gru: Cell = {
  gates: 3,
  forward: ({ units, gates, recurrent, states }, at, hasPast) => {
    const [z, r, n] = [3 * at * units, (3 * at + 1) * units, (3 * at + 2) * units];
    for (let k = 0; k < units; k += 1) {
      const update = sigmoidOf((gates[z + k] ?? 0) + (recurrent[z + k] ?? 0));
      const reset = sigmoidOf((gates[r + k] ?? 0) + (recurrent[r + k] ?? 0));
      const fresh = tanhOf((gates[n + k] ?? 0) + reset * (recurrent[n + k] ?? 0));
      const past = hasPast ? (states[(at - 1) * units + k] ?? 0) : 0;
      gates[z + k] = update;
      gates[r + k] = reset;
      gates[n + k] = fresh;
      states[at * units + k] = (1 - update) * fresh + update * past;
    }
  },
  backward: ({ units, gates, recurrent, states, stateSlopes, gateSlopes, recurrentSlopes }, at, hasPast) => {
    const [z, r, n] = [3 * at * units, (3 * at + 1) * units, (3 * at + 2) * units];
    for (let k = 0; k < units; k += 1) {
      const [update, reset, fresh] = [gates[z + k] ?? 0, gates[r + k] ?? 0, gates[n + k] ?? 0];
      const before = (at - 1) * units + k;
      const past = hasPast ? (states[before] ?? 0) : 0;
      const slope = stateSlopes[at * units + k] ?? 0;
      const toFresh = slope * (1 - update) * (1 - fresh * fresh);
      const toUpdate = slope * (past - fresh) * update * (1 - update);
      const toReset = toFresh * (recurrent[n + k] ?? 0) * reset * (1 - reset);
      gateSlopes[z + k] = toUpdate;
      gateSlopes[r + k] = toReset;
      gateSlopes[n + k] = toFresh;
      recurrentSlopes[z + k] = toUpdate;
      recurrentSlopes[r + k] = toReset;
      recurrentSlopes[n + k] = toFresh * reset;
      if (hasPast) stateSlopes[before] = (stateSlopes[before] ?? 0) + slope * update;
    }
  },
};

/** Gates i, o, f, c: c = f∘c + i∘tanh(…), h = o∘tanh(c). */
const lstm: Cell = {
  gates: 4,
  forward: ({ units, gates, recurrent, states, cells }, at, hasPast) => {
    const first = 4 * at * units;
    for (let k = 0; k < units; k += 1) {
      const [i, o, f, c] = [first + k, first + units + k, first + 2 * units + k, first + 3 * units + k];
      const entry = sigmoidOf((gates[i] ?? 0) + (recurrent[i] ?? 0));
      const exit = sigmoidOf((gates[o] ?? 0) + (recurrent[o] ?? 0));
      const kept = sigmoidOf((gates[f] ?? 0) + (recurrent[f] ?? 0));
      const fresh = tanhOf((gates[c] ?? 0) + (recurrent[c] ?? 0));
      const past = hasPast ? (cells[(at - 1) * units + k] ?? 0) : 0;
      gates[i] = entry;
      gates[o] = exit;
      gates[f] = kept;
      gates[c] = fresh;
      cells[at * units + k] = kept * past + entry * fresh;
      states[at * units + k] = exit * tanhOf(cells[at * units + k] ?? 0);
    }
  },
  backward: (memory, at, hasPast) => {
    const { units, gates, cells, cellSlopes, stateSlopes, gateSlopes, recurrentSlopes } = memory;
    const first = 4 * at * units;
    for (let k = 0; k < units; k += 1) {
      const [i, o, f, c] = [first + k, first + units + k, first + 2 * units + k, first + 3 * units + k];
      const [entry, exit, kept, fresh] = [gates[i] ?? 0, gates[o] ?? 0, gates[f] ?? 0, gates[c] ?? 0];
      const before = (at - 1) * units + k;
      const past = hasPast ? (cells[before] ?? 0) : 0;
      const slope = stateSlopes[at * units + k] ?? 0;
      const shown = tanhOf(cells[at * units + k] ?? 0);
      const toCell = (cellSlopes[at * units + k] ?? 0) + slope * exit * (1 - shown * shown);
      gateSlopes[i] = toCell * fresh * entry * (1 - entry);
      gateSlopes[o] = slope * shown * exit * (1 - exit);
      gateSlopes[f] = toCell * past * kept * (1 - kept);
      gateSlopes[c] = toCell * entry * (1 - fresh * fresh);
      if (hasPast) cellSlopes[before] = toCell * kept;
      for (const gate of [i, o, f, c]) recurrentSlopes[gate] = gateSlopes[gate] ?? 0;
    }
  },
};

export const CELLS = { rnn, gru, lstm };
