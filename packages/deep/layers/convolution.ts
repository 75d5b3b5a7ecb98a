import { countShape } from '../shape.ts';
import { addColumns, type OpenLayer, spreadRow, turn, weightAt } from './opened-layer.ts';
import { gatherWindows, listWindows, scatterWindows } from './window.ts';

/** Convolution over one side or two as a product: each window of a row becomes a line (Chellapilla et al. 2006). */
export const openConvolution: OpenLayer = (place) => {
  const { layer, space, input, output, passesBack } = place;
  const [weights, offsets] = [weightAt(place, 0), weightAt(place, 1)];
  const windows = listWindows(layer);
  const units = layer.output.at(-1) ?? 1;
  const places = countShape(layer.output) / units;
  const window = windows.sizeDown * windows.size * windows.channels;
  const held = countShape(layer.input);
  const lines = space.take(places * window);
  const slopes = space.take(passesBack ? places * window : 0);
  const turned = space.take(passesBack ? window * units : 0);
  return {
    forward: ({ rows }) => {
      spreadRow(output.values.values, offsets.values.values, rows * places);
      for (let row = 0; row < rows; row += 1) {
        gatherWindows(windows, input.values.values, row * held, lines.values);
        space.multiply(
          { block: lines, down: window },
          { block: weights.values, down: units },
          { block: output.values, from: row * places * units, down: units },
          { rows: places, inner: window, width: units },
        );
      }
    },
    backward: ({ rows }) => {
      addColumns(offsets.slopes.values, output.slopes.values, rows * places);
      if (passesBack) {
        turn(turned.values, weights.values.values, window, units);
        input.slopes.values.fill(0, 0, rows * held);
      }
      for (let row = 0; row < rows; row += 1) {
        const from = row * places * units;
        gatherWindows(windows, input.values.values, row * held, lines.values);
        space.multiply(
          { block: lines, down: 1, across: window },
          { block: output.slopes, from, down: units },
          { block: weights.slopes, down: units },
          { rows: window, inner: places, width: units },
        );
        if (!passesBack) continue;
        slopes.values.fill(0);
        space.multiply(
          { block: output.slopes, from, down: units },
          { block: turned, down: window },
          { block: slopes, down: window },
          { rows: places, inner: units, width: window },
        );
        scatterWindows(windows, slopes.values, input.slopes.values, row * held);
      }
    },
  };
};
