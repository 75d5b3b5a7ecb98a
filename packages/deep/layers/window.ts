import type { Shape } from '../shape.ts';
import { placeWindow, type TracedLayer } from '../trace-network.ts';

/** Windows of a layer over a sequence (one line high) or an image. */
export interface Windows {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly downs: number;
  readonly acrosses: number;
  readonly sizeDown: number;
  readonly size: number;
  readonly stride: number;
  readonly strideDown: number;
  readonly beforeDown: number;
  readonly before: number;
}

const sidesOf = (shape: Shape): readonly [number, number, number] => {
  const [first = 1, second = 1, third = 1] = shape;
  return shape.length === 2 ? [1, first, second] : [first, second, third];
};

/** The windows of a convolution or of a pooling, from the shapes and settings of its layer. */
export function listWindows({ input, output, settings }: TracedLayer): Windows {
  const [height, width, channels] = sidesOf(input);
  const [downs, acrosses] = sidesOf(output);
  const isSequence = input.length === 2;
  const { size = 1, stride = 1 } = settings;
  return {
    ...{ height, width, channels, downs, acrosses, size, stride },
    sizeDown: isSequence ? 1 : size,
    strideDown: isSequence ? 1 : stride,
    beforeDown: isSequence ? 0 : placeWindow(height, settings).before,
    before: placeWindow(width, settings).before,
  };
}

/** Writes each window of one row of the batch as a line of `sizeDown`·`size`·channels numbers; zeros outside. */
export function gatherWindows(
  windows: Windows,
  image: Float32Array,
  from: number,
  lines: Float32Array,
): void {
  const { height, width, channels, downs, acrosses, sizeDown, size, strideDown, stride } = windows;
  let to = 0;
  for (let down = 0; down < downs; down += 1) {
    for (let across = 0; across < acrosses; across += 1) {
      for (let k = 0; k < sizeDown; k += 1) {
        const y = down * strideDown + k - windows.beforeDown;
        for (let l = 0; l < size; l += 1) {
          const x = across * stride + l - windows.before;
          const isInside = y >= 0 && y < height && x >= 0 && x < width;
          const at = from + (y * width + x) * channels;
          for (let c = 0; c < channels; c += 1) lines[to + c] = isInside ? (image[at + c] ?? 0) : 0;
          to += channels;
        }
      }
    }
  }
}

/** Adds each line back to where it was gathered from. */
export function scatterWindows(windows: Windows, lines: Float32Array, image: Float32Array, to: number): void {
  const { height, width, channels, downs, acrosses, sizeDown, size, strideDown, stride } = windows;
  let from = 0;
  for (let down = 0; down < downs; down += 1) {
    for (let across = 0; across < acrosses; across += 1) {
      for (let k = 0; k < sizeDown; k += 1) {
        const y = down * strideDown + k - windows.beforeDown;
        for (let l = 0; l < size; l += 1) {
          const x = across * stride + l - windows.before;
          if (y >= 0 && y < height && x >= 0 && x < width) {
            const at = to + (y * width + x) * channels;
            for (let c = 0; c < channels; c += 1)
              image[at + c] = (image[at + c] ?? 0) + (lines[from + c] ?? 0);
          }
          from += channels;
        }
      }
    }
  }
}
