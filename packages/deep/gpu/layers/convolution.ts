import { listWindows, type Windows } from '../../layers/window.ts';
import { countShape } from '../../shape.ts';
import { cardWeightAt, type OpenCardLayer } from './card-layer.ts';
import { inputSlopes } from './dense.ts';
import { multiply, multiplyInParts, sumColumns } from './products.ts';

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
  'BEFORE_DOWN',
  'BEFORE',
  'UNITS',
];

const listConstants = (windows: Windows, units: number): Readonly<Record<string, number>> => ({
  HEIGHT: windows.height,
  ACROSS: windows.width,
  CHANNELS: windows.channels,
  DOWNS: windows.downs,
  ACROSSES: windows.acrosses,
  SIZE_DOWN: windows.sizeDown,
  SIZE: windows.size,
  STRIDE_DOWN: windows.strideDown,
  STRIDE: windows.stride,
  BEFORE_DOWN: windows.beforeDown,
  BEFORE: windows.before,
  UNITS: units,
});

/** The number of a window (a line of the product) at a place of it, read from the image without writing the line. */
const WINDOW = `fn windowAt(window: u32, within: u32) -> f32 {
  let row = window / (DOWNS * ACROSSES);
  let down = window / ACROSSES % DOWNS;
  let y = down * STRIDE_DOWN + within / (SIZE * CHANNELS);
  let x = window % ACROSSES * STRIDE + within / CHANNELS % SIZE;
  if (y < BEFORE_DOWN || y - BEFORE_DOWN >= HEIGHT || x < BEFORE || x - BEFORE >= ACROSS) { return 0.0; }
  return given[((row * HEIGHT + y - BEFORE_DOWN) * ACROSS + x - BEFORE) * CHANNELS + within % CHANNELS];
}`;

/** The slope of a unit in the window that reads the number \`i\` at the place \`k\` of the window, zero when none does. */
const SLOPE = `fn slopeAt(i: u32, k: u32) -> f32 {
  let row = i / (HEIGHT * ACROSS);
  let y = i / ACROSS % HEIGHT + BEFORE_DOWN;
  let x = i % ACROSS + BEFORE;
  let kDown = k / (SIZE * UNITS);
  let kAcross = k / UNITS % SIZE;
  if (y < kDown || x < kAcross) { return 0.0; }
  let down = (y - kDown) / STRIDE_DOWN;
  let across = (x - kAcross) / STRIDE;
  if ((y - kDown) % STRIDE_DOWN != 0u || (x - kAcross) % STRIDE != 0u || down >= DOWNS || across >= ACROSSES) {
    return 0.0;
  }
  return slopes[((row * DOWNS + down) * ACROSSES + across) * UNITS + k % UNITS];
}`;

/** Convolution over one side or two as products whose lines are read from the image itself. */
export const openCardConvolution: OpenCardLayer = (place) => {
  const { layer, input, output } = place;
  const [weights, offsets] = [cardWeightAt(place, 0), cardWeightAt(place, 1)];
  const windows = listWindows(layer);
  const units = layer.output.at(-1) ?? 1;
  const places = countShape(layer.output) / units;
  const { channels, sizeDown, size, height, width } = windows;
  const window = sizeDown * size * channels;
  const given = { constants: listConstants(windows, units) };
  const declared = { constants: CONSTANTS, writes: ['out'] };
  const forward = multiply(place, {
    ...given,
    text: {
      ...declared,
      reads: ['given', 'weights', 'offsets'],
      functions: WINDOW,
      rows: 'batch.rows * DOWNS * ACROSSES',
      inner: 'SIZE_DOWN * SIZE * CHANNELS',
      width: 'UNITS',
      a: 'return windowAt(i, k);',
      b: 'return weights[k * UNITS + j];',
      start: 'return offsets[j];',
    },
    reads: [input.values, weights.values, offsets.values],
    target: output.values,
    sizes: (rows) => ({ rows: rows * places, inner: window, width: units }),
  });
  const back = multiplyInParts(place, {
    ...given,
    text: {
      ...declared,
      reads: ['given', 'slopes'],
      functions: WINDOW,
      rows: 'SIZE_DOWN * SIZE * CHANNELS',
      inner: 'batch.rows * DOWNS * ACROSSES',
      width: 'UNITS',
      a: 'return windowAt(k, i);',
      b: 'return slopes[k * UNITS + j];',
      start: 'return 0.0;',
    },
    reads: [input.values, output.slopes],
    target: weights.slopes,
    sizes: (rows) => ({ rows: window, inner: rows * places, width: units }),
  });
  const sums = sumColumns(output.slopes, offsets.slopes, units, places);
  const target = inputSlopes(place);
  if (target === null) return { forward: [forward], backward: [...back, sums] };
  const passed = multiply(place, {
    ...given,
    text: {
      ...declared,
      reads: ['slopes', 'weights'],
      functions: SLOPE,
      rows: 'batch.rows * HEIGHT * ACROSS',
      inner: 'SIZE_DOWN * SIZE * UNITS',
      width: 'CHANNELS',
      a: 'return slopeAt(i, k);',
      b: 'return weights[(k / UNITS * CHANNELS + j) * UNITS + k % UNITS];',
      start: 'return 0.0;',
    },
    reads: [output.slopes, weights.values],
    target,
    sizes: (rows) => ({ rows: rows * height * width, inner: sizeDown * size * units, width: channels }),
  });
  return { forward: [forward], backward: [...back, sums, passed] };
};
