import { countShape } from '../shape.ts';
import type { TracedLayer } from '../trace-network.ts';
import type { OpenLayer, Place } from './opened-layer.ts';
import { listWindows, type Windows } from './window.ts';

/** Largest number or mean of each window, channel by channel. */
export const openPooling: OpenLayer = (place) => {
  const { windows, isMax } = listPooled(place.layer);
  return (isMax ? openMax : openMean)(place, placeWindows(windows));
};

/** The windows of a pooling, one alone for a global one, and whether it takes the largest number or the mean. */
export function listPooled(layer: TracedLayer): { readonly windows: Windows; readonly isMax: boolean } {
  const isGlobal = layer.kind === 'global-max' || layer.kind === 'global-mean';
  return {
    windows: isGlobal ? wholeWindow(countShape(layer.input), layer.input.at(-1) ?? 1) : listWindows(layer),
    isMax: layer.kind === 'max-pool' || layer.kind === 'global-max',
  };
}

function wholeWindow(count: number, channels: number): Windows {
  const width = count / channels;
  const [one, none] = [1, 0];
  return {
    ...{ height: one, width, channels, downs: one, acrosses: one, sizeDown: one, size: width },
    ...{ stride: one, strideDown: one, beforeDown: none, before: none },
  };
}

/** Where the window of each number of the output begins in a row, and where its numbers are from there. */
interface Places {
  readonly firsts: Int32Array;
  readonly offsets: Int32Array;
}

function placeWindows(windows: Windows): Places {
  const { width, channels, downs, acrosses, sizeDown, size, strideDown, stride } = windows;
  const range = (length: number): readonly number[] => Array.from({ length }, (_, at) => at);
  return {
    firsts: Int32Array.from(
      range(downs).flatMap((down) =>
        range(acrosses).flatMap((across) =>
          range(channels).map((c) => (down * strideDown * width + across * stride) * channels + c),
        ),
      ),
    ),
    offsets: Int32Array.from(
      range(sizeDown).flatMap((k) => range(size).map((l) => (k * width + l) * channels)),
    ),
  };
}

type Open = (place: Place, places: Places) => ReturnType<OpenLayer>;

const openMax: Open = ({ layer, batch, input, output }, { firsts, offsets }) => {
  const [held, given] = [countShape(layer.input), firsts.length];
  const chosen = new Int32Array(batch * given);
  return {
    forward: ({ rows }) => {
      const [from, to] = [input.values.values, output.values.values];
      for (let row = 0; row < rows; row += 1)
        for (let at = 0; at < given; at += 1) {
          const first = row * held + (firsts[at] ?? 0);
          let best = first;
          for (let k = 1; k < offsets.length; k += 1) {
            const other = first + (offsets[k] ?? 0);
            if ((from[other] ?? 0) > (from[best] ?? 0)) best = other;
          }
          chosen[row * given + at] = best;
          to[row * given + at] = from[best] ?? 0;
        }
    },
    backward: ({ rows }) => {
      const [from, to] = [output.slopes.values, input.slopes.values];
      to.fill(0, 0, rows * held);
      for (let at = 0; at < rows * given; at += 1) {
        const best = chosen[at] ?? 0;
        to[best] = (to[best] ?? 0) + (from[at] ?? 0);
      }
    },
  };
};

const openMean: Open = ({ layer, input, output }, { firsts, offsets }) => {
  const [held, given] = [countShape(layer.input), firsts.length];
  const part = 1 / offsets.length;
  return {
    forward: ({ rows }) => {
      const [from, to] = [input.values.values, output.values.values];
      for (let row = 0; row < rows; row += 1)
        for (let at = 0; at < given; at += 1) {
          const first = row * held + (firsts[at] ?? 0);
          let sum = 0;
          for (let k = 0; k < offsets.length; k += 1) sum += from[first + (offsets[k] ?? 0)] ?? 0;
          to[row * given + at] = part * sum;
        }
    },
    backward: ({ rows }) => {
      const [from, to] = [output.slopes.values, input.slopes.values];
      to.fill(0, 0, rows * held);
      for (let row = 0; row < rows; row += 1)
        for (let at = 0; at < given; at += 1) {
          const first = row * held + (firsts[at] ?? 0);
          const slope = part * (from[row * given + at] ?? 0);
          for (let k = 0; k < offsets.length; k += 1) {
            const place = first + (offsets[k] ?? 0);
            to[place] = (to[place] ?? 0) + slope;
          }
        }
    },
  };
};
