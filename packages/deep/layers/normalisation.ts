import { countShape } from '../shape.ts';
import { type OpenLayer, type Pass, type Place, weightAt } from './opened-layer.ts';

const LEAST = 1e-5;
/** Share of the mean kept so far in the new one. */
const KEPT = 0.9;

/**
 * Numbers less their mean, divided by their spread, then scaled: over the channels of each place (Ba et al. 2016), or over
 * the batch for each channel (Ioffe & Szegedy 2015), with the means kept while it learned when nothing is learned.
 */
export const openNormalisation: OpenLayer = (place) =>
  place.layer.kind === 'layer-norm' ? openLayerNorm(place) : openBatchNorm(place);

/** Means, and one over spreads, of groups of numbers of `values`: `count` groups, the members of each at `first` + k·`step`. */
function standardise(
  { values, count, members, firstOf, step }: Groups,
  { means, inverses, variances }: { means: Float64Array; inverses: Float64Array; variances: Float64Array },
): void {
  for (let group = 0; group < count; group += 1) {
    let sum = 0;
    for (let k = 0; k < members; k += 1) sum += values[firstOf(group) + k * step] ?? 0;
    const mean = sum / members;
    let squares = 0;
    for (let k = 0; k < members; k += 1) squares += ((values[firstOf(group) + k * step] ?? 0) - mean) ** 2;
    means[group] = mean;
    variances[group] = squares / members;
    inverses[group] = 1 / Math.sqrt(squares / members + LEAST);
  }
}

interface Groups {
  readonly values: Float32Array;
  readonly count: number;
  readonly members: number;
  readonly firstOf: (group: number) => number;
  readonly step: number;
}

function openNorm(
  place: Place,
  groupsOf: (pass: Pass, values: Float32Array) => Groups,
  onForward: (
    pass: Pass,
    found: { means: Float64Array; inverses: Float64Array; variances: Float64Array },
  ) => void,
) {
  const { layer, batch, input, output } = place;
  const [scale, offsets] = [weightAt(place, 0), weightAt(place, 1)];
  const channels = layer.output.at(-1) ?? 1;
  const width = countShape(layer.output);
  const normal = new Float32Array(batch * width);
  const most = Math.max((batch * width) / channels, channels);
  const found = {
    means: new Float64Array(most),
    inverses: new Float64Array(most),
    variances: new Float64Array(most),
  };
  return {
    forward: (pass: Pass) => {
      const groups = groupsOf(pass, input.values.values);
      standardise(groups, found);
      onForward(pass, found);
      for (let group = 0; group < groups.count; group += 1)
        for (let k = 0; k < groups.members; k += 1) {
          const at = groups.firstOf(group) + k * groups.step;
          const c = at % channels;
          const value = ((groups.values[at] ?? 0) - (found.means[group] ?? 0)) * (found.inverses[group] ?? 0);
          normal[at] = value;
          output.values.values[at] = value * (scale.values.values[c] ?? 0) + (offsets.values.values[c] ?? 0);
        }
    },
    backward: (pass: Pass) => {
      const groups = groupsOf(pass, input.values.values);
      const slopes = output.slopes.values;
      for (let at = 0; at < pass.rows * width; at += 1) {
        const c = at % channels;
        scale.slopes.values[c] = (scale.slopes.values[c] ?? 0) + (slopes[at] ?? 0) * (normal[at] ?? 0);
        offsets.slopes.values[c] = (offsets.slopes.values[c] ?? 0) + (slopes[at] ?? 0);
      }
      for (let group = 0; group < groups.count; group += 1) {
        const placeOf = (k: number): number => groups.firstOf(group) + k * groups.step;
        let sum = 0;
        let product = 0;
        for (let k = 0; k < groups.members; k += 1) {
          const at = placeOf(k);
          const slope = (slopes[at] ?? 0) * (scale.values.values[at % channels] ?? 0);
          sum += slope;
          product += slope * (normal[at] ?? 0);
        }
        for (let k = 0; k < groups.members; k += 1) {
          const at = placeOf(k);
          const slope = (slopes[at] ?? 0) * (scale.values.values[at % channels] ?? 0);
          const left = slope - (sum + (normal[at] ?? 0) * product) / groups.members;
          input.slopes.values[at] = (found.inverses[group] ?? 0) * left;
        }
      }
    },
  };
}

const openLayerNorm: OpenLayer = (place) => {
  const channels = place.layer.output.at(-1) ?? 1;
  const places = countShape(place.layer.output) / channels;
  return openNorm(
    place,
    ({ rows }, values) => ({
      ...{ values, count: rows * places, members: channels, step: 1 },
      firstOf: (group) => group * channels,
    }),
    () => undefined,
  );
};

const openBatchNorm: OpenLayer = (place) => {
  const [means, variances] = [weightAt(place, 2).values, weightAt(place, 3).values];
  const channels = place.layer.output.at(-1) ?? 1;
  const places = countShape(place.layer.output) / channels;
  return openNorm(
    place,
    ({ rows }, values) => ({
      ...{ values, count: channels, members: rows * places, step: channels },
      firstOf: (group) => group,
    }),
    ({ stream }, found) => {
      for (let c = 0; c < channels; c += 1) {
        if (stream === null) {
          found.means[c] = means.values[c] ?? 0;
          found.inverses[c] = 1 / Math.sqrt((variances.values[c] ?? 0) + LEAST);
          continue;
        }
        means.values[c] = KEPT * (means.values[c] ?? 0) + (1 - KEPT) * (found.means[c] ?? 0);
        variances.values[c] = KEPT * (variances.values[c] ?? 0) + (1 - KEPT) * (found.variances[c] ?? 0);
      }
    },
  );
};
