import { countShape } from '../shape.ts';
import type { OpenLayer } from './opened-layer.ts';
import { listWindows, type Windows } from './window.ts';

/** Largest number or mean of each window, channel by channel. */
export const openPooling: OpenLayer = (place) => {
  const { layer } = place;
  const isGlobal = layer.kind === 'global-max' || layer.kind === 'global-mean';
  const isMax = layer.kind === 'max-pool' || layer.kind === 'global-max';
  const windows = isGlobal
    ? wholeWindow(countShape(layer.input), layer.input.at(-1) ?? 1)
    : listWindows(layer);
  return isMax ? openMax(place, windows) : openMean(place, windows);
};

function wholeWindow(count: number, channels: number): Windows {
  const width = count / channels;
  const [one, none] = [1, 0];
  return {
    ...{ height: one, width, channels, downs: one, acrosses: one, sizeDown: one, size: width },
    ...{ stride: one, strideDown: one, beforeDown: none, before: none },
  };
}

type Open = (place: Parameters<OpenLayer>[0], windows: Windows) => ReturnType<OpenLayer>;

/** Visits each number of the output with the numbers of its window, as places in the row. */
function visitWindows(
  { width, channels, downs, acrosses, strideDown, stride }: Windows,
  visit: (output: number, first: number, nextDown: number) => void,
): void {
  for (let down = 0; down < downs; down += 1)
    for (let across = 0; across < acrosses; across += 1)
      for (let c = 0; c < channels; c += 1)
        visit(
          (down * acrosses + across) * channels + c,
          (down * strideDown * width + across * stride) * channels + c,
          width * channels,
        );
}

const openMax: Open = ({ layer, batch, input, output }, windows) => {
  const [held, given] = [countShape(layer.input), countShape(layer.output)];
  const chosen = new Uint32Array(batch * given);
  const { sizeDown, size, channels } = windows;
  return {
    forward: ({ rows }) => {
      const values = input.values.values;
      for (let row = 0; row < rows; row += 1)
        visitWindows(windows, (to, first, nextDown) => {
          let best = row * held + first;
          for (let k = 0; k < sizeDown; k += 1)
            for (let l = 0; l < size; l += 1) {
              const at = row * held + first + k * nextDown + l * channels;
              if ((values[at] ?? 0) > (values[best] ?? 0)) best = at;
            }
          chosen[row * given + to] = best;
          output.values.values[row * given + to] = values[best] ?? 0;
        });
    },
    backward: ({ rows }) => {
      const slopes = input.slopes.values;
      slopes.fill(0, 0, rows * held);
      for (let at = 0; at < rows * given; at += 1) {
        const to = chosen[at] ?? 0;
        slopes[to] = (slopes[to] ?? 0) + (output.slopes.values[at] ?? 0);
      }
    },
  };
};

const openMean: Open = ({ layer, input, output }, windows) => {
  const [held, given] = [countShape(layer.input), countShape(layer.output)];
  const { sizeDown, size, channels } = windows;
  const part = 1 / (sizeDown * size);
  return {
    forward: ({ rows }) => {
      for (let row = 0; row < rows; row += 1)
        visitWindows(windows, (to, first, nextDown) => {
          let sum = 0;
          for (let k = 0; k < sizeDown; k += 1)
            for (let l = 0; l < size; l += 1)
              sum += input.values.values[row * held + first + k * nextDown + l * channels] ?? 0;
          output.values.values[row * given + to] = part * sum;
        });
    },
    backward: ({ rows }) => {
      const slopes = input.slopes.values;
      slopes.fill(0, 0, rows * held);
      for (let row = 0; row < rows; row += 1)
        visitWindows(windows, (to, first, nextDown) => {
          const slope = part * (output.slopes.values[row * given + to] ?? 0);
          for (let k = 0; k < sizeDown; k += 1)
            for (let l = 0; l < size; l += 1) {
              const at = row * held + first + k * nextDown + l * channels;
              slopes[at] = (slopes[at] ?? 0) + slope;
            }
        });
    },
  };
};
