import type { Block } from '../kernel/memory.ts';
import { CELLS, type Cell } from './cells.ts';
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

/** Rows of the states that the layer gives: every step, or the last one. */
function visitGiven(
  { layer }: Place,
  rows: number,
  visit: (state: number, given: number, count: number) => void,
): void {
  const [steps = 1] = layer.input;
  const { units = 1, sequence = 0 } = layer.settings;
  const taken = sequence === 1 ? steps : 1;
  for (let row = 0; row < rows; row += 1)
    visit((row * steps + steps - taken) * units, row * taken * units, taken * units);
}

/** Simple recurrent network (Elman 1990), GRU (Cho et al. 2014) and LSTM (Hochreiter & Schmidhuber 1997), by time. */
export const openRecurrent: OpenLayer = (place) => {
  const { units = 1 } = place.layer.settings;
  const cell = CELLS[place.layer.kind === 'gru' || place.layer.kind === 'lstm' ? place.layer.kind : 'rnn'];
  const held = takeMemory(place, units, cell.gates);
  return {
    forward: openForward(place, held, cell),
    backward: openBackward(place, held, cell),
  };
};

/** A matrix of one step: a row of the batch under the other. */
const stepOf = ({ layer }: Place, block: Block, wide: number, step: number) => ({
  block,
  from: step * wide,
  down: (layer.input[0] ?? 1) * wide,
});

function openForward(place: Place, held: Held, cell: Cell): (pass: Pass) => void {
  const { layer, space, input, output } = place;
  const [weights, recurrent, offsets] = [weightAt(place, 0), weightAt(place, 1), weightAt(place, 2)];
  const [steps = 1, channels = 1] = layer.input;
  const { units, blocks } = held;
  const width = cell.gates * units;
  return ({ rows }) => {
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
          stepOf(place, blocks.states, units, step - 1),
          { block: recurrent.values, down: width },
          stepOf(place, blocks.recurrent, width, step),
          { rows, inner: units, width },
        );
      for (let row = 0; row < rows; row += 1) cell.forward(held, row * steps + step, step > 0);
    }
    visitGiven(place, rows, (state, given, size) =>
      output.values.values.set(held.states.subarray(state, state + size), given),
    );
  };
}

function openBackward(place: Place, held: Held, cell: Cell): (pass: Pass) => void {
  const { layer, space, input, output, passesBack } = place;
  const [weights, recurrent, offsets] = [weightAt(place, 0), weightAt(place, 1), weightAt(place, 2)];
  const [steps = 1, channels = 1] = layer.input;
  const { units, blocks } = held;
  const width = cell.gates * units;
  const turnedWeights = space.take(passesBack ? channels * width : 0);
  const turnedRecurrent = space.take(units * width);
  return ({ rows }) => {
    const count = rows * steps;
    turn(turnedRecurrent.values, recurrent.values.values, units, width);
    held.stateSlopes.fill(0, 0, count * units);
    held.cellSlopes.fill(0, 0, count * units);
    visitGiven(place, rows, (state, given, size) =>
      held.stateSlopes.set(output.slopes.values.subarray(given, given + size), state),
    );
    for (let step = steps - 1; step >= 0; step -= 1) {
      for (let row = 0; row < rows; row += 1) cell.backward(held, row * steps + step, step > 0);
      if (step === 0) continue;
      const slopes = stepOf(place, blocks.recurrentSlopes, width, step);
      space.multiply(
        { block: blocks.states, from: (step - 1) * units, down: 1, across: steps * units },
        slopes,
        { block: recurrent.slopes, down: width },
        { rows: units, inner: rows, width },
      );
      space.multiply(
        slopes,
        { block: turnedRecurrent, down: units },
        stepOf(place, blocks.stateSlopes, units, step - 1),
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
}
