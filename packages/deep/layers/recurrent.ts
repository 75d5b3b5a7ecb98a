import type { Block } from '../kernel/memory.ts';
import { CELLS } from './cells.ts';
import {
  addColumns,
  type OpenLayer,
  type Pass,
  type Place,
  spreadRow,
  turn,
  weightAt,
} from './opened-layer.ts';

/** What a recurrent layer holds for a batch: gates × units wide, or units wide, for each row and step. */
export interface Memory {
  readonly units: number;
  /** x·W + b, then what the gates became. */
  readonly gates: Float32Array;
  /** h·U. */
  readonly recurrent: Float32Array;
  readonly gateSlopes: Float32Array;
  readonly recurrentSlopes: Float32Array;
  readonly states: Float32Array;
  readonly stateSlopes: Float32Array;
  /** Long memory of an LSTM, with its slopes. */
  readonly cells: Float32Array;
  readonly cellSlopes: Float32Array;
}

interface Held extends Memory {
  readonly blocks: Readonly<
    Record<'gates' | 'recurrent' | 'gateSlopes' | 'recurrentSlopes' | 'states' | 'stateSlopes', Block>
  >;
}

function takeMemory({ layer, space, batch }: Place, units: number, gates: number): Held {
  const count = batch * (layer.input[0] ?? 1);
  const [wide, narrow] = [count * gates * units, count * units];
  const blocks = {
    gates: space.take(wide),
    recurrent: space.take(wide),
    gateSlopes: space.take(wide),
    recurrentSlopes: space.take(wide),
    states: space.take(narrow),
    stateSlopes: space.take(narrow),
  };
  const hasCells = layer.kind === 'lstm';
  return {
    ...{ units, blocks },
    gates: blocks.gates.values,
    recurrent: blocks.recurrent.values,
    gateSlopes: blocks.gateSlopes.values,
    recurrentSlopes: blocks.recurrentSlopes.values,
    states: blocks.states.values,
    stateSlopes: blocks.stateSlopes.values,
    cells: new Float32Array(hasCells ? narrow : 0),
    cellSlopes: new Float32Array(hasCells ? narrow : 0),
  };
}

/** Simple recurrent network (Elman 1990), GRU (Cho et al. 2014) and LSTM (Hochreiter & Schmidhuber 1997), by time. */
export const openRecurrent: OpenLayer = (place) => {
  const { layer, space, input, output, passesBack } = place;
  const [weights, recurrent, offsets] = [weightAt(place, 0), weightAt(place, 1), weightAt(place, 2)];
  const [steps = 1, channels = 1] = layer.input;
  const { units = 1, sequence = 0 } = layer.settings;
  const cell = CELLS[layer.kind === 'gru' || layer.kind === 'lstm' ? layer.kind : 'rnn'];
  const width = cell.gates * units;
  const held = takeMemory(place, units, cell.gates);
  const { blocks } = held;
  const turnedWeights = space.take(passesBack ? channels * width : 0);
  const turnedRecurrent = space.take(units * width);
  /** A matrix of one step: a row of the batch under the other. */
  const at = (block: Block, wide: number, step: number) => ({ block, from: step * wide, down: steps * wide });
  const forward = ({ rows }: Pass): void => {
    const count = rows * steps;
    spreadRow(held.gates, offsets.values.values, count);
    space.multiply(
      { block: input.values, down: channels },
      { block: weights.values, down: width },
      { block: blocks.gates, down: width },
      { rows: count, inner: channels, width },
    );
    held.recurrent.fill(0, 0, count * width);
    for (let step = 0; step < steps; step += 1) {
      if (step > 0)
        space.multiply(
          at(blocks.states, units, step - 1),
          { block: recurrent.values, down: width },
          at(blocks.recurrent, width, step),
          { rows, inner: units, width },
        );
      for (let row = 0; row < rows; row += 1) cell.forward(held, row * steps + step, step > 0);
    }
    for (let row = 0; row < rows; row += 1) {
      const from = sequence === 1 ? row * steps : row * steps + steps - 1;
      const count = sequence === 1 ? steps : 1;
      const given = held.states.subarray(from * units, (from + count) * units);
      output.values.values.set(given, row * count * units);
    }
  };
  const backward = ({ rows }: Pass): void => {
    const count = rows * steps;
    turn(turnedRecurrent.values, recurrent.values.values, units, width);
    held.stateSlopes.fill(0, 0, count * units);
    held.cellSlopes.fill(0, 0, count * units);
    for (let row = 0; row < rows; row += 1) {
      const taken = sequence === 1 ? steps : 1;
      const slopes = output.slopes.values.subarray(row * taken * units, (row + 1) * taken * units);
      held.stateSlopes.set(slopes, (row * steps + steps - taken) * units);
    }
    for (let step = steps - 1; step >= 0; step -= 1) {
      for (let row = 0; row < rows; row += 1) cell.backward(held, row * steps + step, step > 0);
      if (step === 0) continue;
      space.multiply(
        { block: blocks.states, from: (step - 1) * units, down: 1, across: steps * units },
        at(blocks.recurrentSlopes, width, step),
        { block: recurrent.slopes, down: width },
        { rows: units, inner: rows, width },
      );
      space.multiply(
        at(blocks.recurrentSlopes, width, step),
        { block: turnedRecurrent, down: units },
        at(blocks.stateSlopes, units, step - 1),
        { rows, inner: width, width: units },
      );
    }
    addColumns(offsets.slopes.values, held.gateSlopes, count);
    space.multiply(
      { block: input.values, down: 1, across: channels },
      { block: blocks.gateSlopes, down: width },
      { block: weights.slopes, down: width },
      { rows: channels, inner: count, width },
    );
    if (!passesBack) return;
    turn(turnedWeights.values, weights.values.values, channels, width);
    input.slopes.values.fill(0, 0, count * channels);
    space.multiply(
      { block: blocks.gateSlopes, down: width },
      { block: turnedWeights, down: channels },
      { block: input.slopes, down: channels },
      { rows: count, inner: width, width: channels },
    );
  };
  return { forward, backward };
};
