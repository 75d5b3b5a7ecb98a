import { groupsOfEach, type Part, writeEach } from '../kernel.ts';
import { type CardPlace, cardWeightAt, type OpenCardLayer, takePart } from './card-layer.ts';
import { CARD_CELLS, type CardCell } from './cells.ts';
import { inputSlopes } from './dense.ts';
import { multiplyAffine, multiplyAffineBack, multiplyInParts } from './products.ts';

const TAKE = writeEach({
  reads: ['states'],
  writes: ['out'],
  constants: ['STEPS', 'TAKEN', 'UNITS'],
  count: 'batch.rows * TAKEN * UNITS',
  each: `let row = at / (TAKEN * UNITS);
  out[at] = states[(row * STEPS + STEPS - TAKEN) * UNITS + at % (TAKEN * UNITS)];`,
});

/** What a recurrent layer holds of a batch on the card. */
interface Held {
  readonly gates: Part;
  readonly states: Part;
  readonly gateSlopes: Part;
  /** Slopes of h·U: those of the gates themselves but in a GRU. */
  readonly recurrentSlopes: Part;
  /** Slopes that a step leaves to the one before, for each row. */
  readonly carried: Part;
  /** h·U of the fresh gate of a GRU, or the long memory of an LSTM. */
  readonly beside: readonly Part[];
  /** Slopes of the long memory, for each row. */
  readonly carriedBeside: readonly Part[];
}

function takeHeld({ layer, card, batch }: CardPlace, units: number, cell: CardCell): Held {
  const [steps = 1] = layer.input;
  const [wide, narrow] = [batch * steps * cell.gates * units, batch * steps * units];
  const gateSlopes = takePart(card, wide);
  return {
    gates: takePart(card, wide),
    states: takePart(card, narrow),
    gateSlopes,
    recurrentSlopes: layer.kind === 'gru' ? takePart(card, wide) : gateSlopes,
    carried: takePart(card, batch * units),
    beside: layer.kind === 'rnn' ? [] : [takePart(card, narrow)],
    carriedBeside: layer.kind === 'lstm' ? [takePart(card, batch * units)] : [],
  };
}

/** Simple recurrent network, GRU and LSTM: a group of threads for each row goes through its steps, a thread for each unit. */
export const openCardRecurrent: OpenCardLayer = (place) => {
  const { layer, input, output } = place;
  const { units = 1, sequence = 0 } = layer.settings;
  const cell = CARD_CELLS[layer.kind === 'gru' || layer.kind === 'lstm' ? layer.kind : 'rnn'];
  const [weights, recurrent, offsets] = [
    cardWeightAt(place, 0),
    cardWeightAt(place, 1),
    cardWeightAt(place, 2),
  ];
  const [steps = 1, channels = 1] = layer.input;
  const held = takeHeld(place, units, cell);
  const taken = sequence === 1 ? steps : 1;
  const constants = { STEPS: steps, UNITS: units, TAKEN: taken };
  const affine = {
    ...{ inner: channels, width: cell.gates * units, places: steps },
    ...{ given: input.values, weights: weights.values, offsets: offsets.values, out: held.gates },
  };
  const groups = (rows: number): number => rows;
  return {
    forward: [
      multiplyAffine(place, affine),
      {
        kernel: cell.forward,
        constants: { STEPS: steps, UNITS: units },
        reads: [recurrent.values],
        writes: [held.gates, held.states, ...held.beside],
        groups,
      },
      {
        kernel: TAKE,
        constants,
        reads: [held.states],
        writes: [output.values],
        groups: (rows) => groupsOfEach(rows * taken * units),
      },
    ],
    backward: [
      {
        kernel: cell.backward,
        constants,
        reads: [recurrent.values, held.gates, held.states, ...held.beside, output.slopes],
        writes: [
          held.gateSlopes,
          ...(layer.kind === 'gru' ? [held.recurrentSlopes] : []),
          held.carried,
          ...held.carriedBeside,
        ],
        groups,
      },
      ...multiplyStates(place, held, { steps, units, width: cell.gates * units }),
      ...multiplyAffineBack(place, affine, {
        out: held.gateSlopes,
        weights: weights.slopes,
        offsets: offsets.slopes,
        given: inputSlopes(place),
      }),
    ],
  };
};

/** Slopes of U: the states of the step before, times the slopes of h·U. */
function multiplyStates(
  place: CardPlace,
  { states, recurrentSlopes }: Held,
  { steps, units, width }: { readonly steps: number; readonly units: number; readonly width: number },
) {
  return multiplyInParts(place, {
    text: {
      reads: ['states', 'slopes'],
      writes: ['out'],
      constants: ['STEPS', 'UNITS', 'WIDTH'],
      rows: 'UNITS',
      inner: 'batch.rows * STEPS',
      width: 'WIDTH',
      a: 'if (k % STEPS == 0u) { return 0.0; } return states[(k - 1u) * UNITS + i];',
      b: 'return slopes[k * WIDTH + j];',
      start: 'return 0.0;',
    },
    constants: { STEPS: steps, UNITS: units, WIDTH: width },
    reads: [states, recurrentSlopes],
    target: cardWeightAt(place, 1).slopes,
    sizes: (rows) => ({ rows: units, inner: rows * steps, width }),
  });
}
