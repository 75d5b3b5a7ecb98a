import { addColumns, type OpenLayer, spreadRow, turn, weightAt } from './opened-layer.ts';

/** y = x·W + b. */
export const openDense: OpenLayer = (place) => {
  const { layer, space, input, output, passesBack } = place;
  const [weights, offsets] = [weightAt(place, 0), weightAt(place, 1)];
  const [inner = 1] = layer.input;
  const [units = 1] = layer.output;
  const turned = space.take(passesBack ? inner * units : 0);
  return {
    forward: ({ rows }) => {
      spreadRow(output.values.values, offsets.values.values, rows);
      space.multiply(
        { block: input.values, down: inner },
        { block: weights.values, down: units },
        { block: output.values, down: units },
        { rows, inner, width: units },
      );
    },
    backward: ({ rows }) => {
      space.multiply(
        { block: input.values, down: 1, across: inner },
        { block: output.slopes, down: units },
        { block: weights.slopes, down: units },
        { rows: inner, inner: rows, width: units },
      );
      addColumns(offsets.slopes.values, output.slopes.values, rows);
      if (!passesBack) return;
      turn(turned.values, weights.values.values, inner, units);
      input.slopes.values.fill(0, 0, rows * inner);
      space.multiply(
        { block: output.slopes, down: units },
        { block: turned, down: inner },
        { block: input.slopes, down: inner },
        { rows, inner: units, width: inner },
      );
    },
  };
};
