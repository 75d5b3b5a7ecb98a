import { listPooled } from '../../layers/pooling.ts';
import { countShape } from '../../shape.ts';
import { groupsOfEach, writeEach } from '../kernel.ts';
import { type OpenCardLayer, takePart } from './card-layer.ts';

const CONSTANTS = [
  'HEIGHT',
  'ACROSS',
  'CHANNELS',
  'DOWNS',
  'ACROSSES',
  'SIZE_DOWN',
  'SIZE',
  'STRIDE_DOWN',
  'STRIDE',
];

/** Where the window of the number \`at\` of the output begins. */
const FIRST = `fn firstOf(at: u32) -> u32 {
  let c = at % CHANNELS;
  let across = at / CHANNELS % ACROSSES;
  let down = at / (CHANNELS * ACROSSES) % DOWNS;
  let row = at / (CHANNELS * ACROSSES * DOWNS);
  return ((row * HEIGHT + down * STRIDE_DOWN) * ACROSS + across * STRIDE) * CHANNELS + c;
}`;
const GIVEN = 'batch.rows * DOWNS * ACROSSES * CHANNELS';
const HELD = 'batch.rows * HEIGHT * ACROSS * CHANNELS';

/** Runs over the windows that hold the number \`at\` of the input; \`other\` is the number of the output. */
const visitHolders = (visit: string): string => `let c = at % CHANNELS;
  let x = at / CHANNELS % ACROSS;
  let y = at / (CHANNELS * ACROSS) % HEIGHT;
  let row = at / (CHANNELS * ACROSS * HEIGHT);
  let firstDown = select(0u, (y + STRIDE_DOWN - SIZE_DOWN) / STRIDE_DOWN, y >= SIZE_DOWN);
  let first = select(0u, (x + STRIDE - SIZE) / STRIDE, x >= SIZE);
  var sum = 0.0;
  for (var down = firstDown; down <= min(y / STRIDE_DOWN, DOWNS - 1u); down++) {
    for (var across = first; across <= min(x / STRIDE, ACROSSES - 1u); across++) {
      let other = ((row * DOWNS + down) * ACROSSES + across) * CHANNELS + c;
      ${visit}
    }
  }`;

const MAX = writeEach({
  reads: ['given'],
  writes: ['out', 'chosen: u32'],
  constants: CONSTANTS,
  count: GIVEN,
  functions: FIRST,
  each: `let first = firstOf(at);
  var best = first;
  for (var k = 0u; k < SIZE_DOWN; k++) {
    for (var l = 0u; l < SIZE; l++) {
      let other = first + (k * ACROSS + l) * CHANNELS;
      if (given[other] > given[best]) { best = other; }
    }
  }
  chosen[at] = best;
  out[at] = given[best];`,
});

const MAX_BACK = writeEach({
  reads: ['slopes', 'chosen: u32'],
  writes: ['out'],
  constants: CONSTANTS,
  count: HELD,
  each: `${visitHolders('if (chosen[other] == at) { sum += slopes[other]; }')}
  out[at] = sum;`,
});

const MEAN = writeEach({
  reads: ['given'],
  writes: ['out'],
  constants: [...CONSTANTS, 'PART: f32'],
  count: GIVEN,
  functions: FIRST,
  each: `let first = firstOf(at);
  var sum = 0.0;
  for (var k = 0u; k < SIZE_DOWN; k++) {
    for (var l = 0u; l < SIZE; l++) { sum += given[first + (k * ACROSS + l) * CHANNELS]; }
  }
  out[at] = PART * sum;`,
});

const MEAN_BACK = writeEach({
  reads: ['slopes'],
  writes: ['out'],
  constants: [...CONSTANTS, 'PART: f32'],
  count: HELD,
  each: `${visitHolders('sum += slopes[other];')}
  out[at] = PART * sum;`,
});

/** Largest number or mean of each window; back, each number of the input asks the windows that hold it, so no sum depends on an order of threads. */
export const openCardPooling: OpenCardLayer = ({ layer, card, batch, input, output, passesBack }) => {
  const { windows, isMax } = listPooled(layer);
  const { height, width, channels, downs, acrosses, sizeDown, size, strideDown, stride } = windows;
  const [held, given] = [countShape(layer.input), countShape(layer.output)];
  const sizes = {
    ...{ HEIGHT: height, ACROSS: width, CHANNELS: channels, DOWNS: downs, ACROSSES: acrosses },
    ...{ SIZE_DOWN: sizeDown, SIZE: size, STRIDE_DOWN: strideDown, STRIDE: stride },
  };
  const constants = isMax ? sizes : { ...sizes, PART: 1 / (sizeDown * size) };
  const chosen = isMax ? [takePart(card, batch * given)] : [];
  const back = {
    kernel: isMax ? MAX_BACK : MEAN_BACK,
    constants,
    reads: [output.slopes, ...chosen],
    writes: [input.slopes],
    groups: (rows: number) => groupsOfEach(rows * held),
  };
  return {
    forward: [
      {
        kernel: isMax ? MAX : MEAN,
        constants,
        reads: [input.values],
        writes: [output.values, ...chosen],
        groups: (rows) => groupsOfEach(rows * given),
      },
    ],
    backward: passesBack ? [back] : [],
  };
};
