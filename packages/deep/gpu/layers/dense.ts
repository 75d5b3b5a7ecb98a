import { type CardPlace, cardWeightAt, type OpenCardLayer } from './card-layer.ts';
import { multiplyAffine, multiplyAffineBack } from './products.ts';

/** y = x·W + b. */
export const openCardDense: OpenCardLayer = (place) => {
  const [weights, offsets] = [cardWeightAt(place, 0), cardWeightAt(place, 1)];
  const affine = {
    inner: place.layer.input[0] ?? 1,
    width: place.layer.output[0] ?? 1,
    places: 1,
    given: place.input.values,
    weights: weights.values,
    offsets: offsets.values,
    out: place.output.values,
  };
  return {
    forward: [multiplyAffine(place, affine)],
    backward: multiplyAffineBack(place, affine, {
      out: place.output.slopes,
      weights: weights.slopes,
      offsets: offsets.slopes,
      given: inputSlopes(place),
    }),
  };
};

/** Where slopes of the input go; null when nothing before learns. */
export const inputSlopes = ({ passesBack, input }: CardPlace) => (passesBack ? input.slopes : null);
