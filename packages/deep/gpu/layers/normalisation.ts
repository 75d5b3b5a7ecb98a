import { countShape } from '../../shape.ts';
import { groupsOfEach, type Part, writeEach, writeGroups } from '../kernel.ts';
import { type CardPlace, cardWeightAt, type OpenCardLayer, takePart } from './card-layer.ts';

const CONSTANTS = ['CHANNELS', 'PLACES'];

/** Mean, and one over the spread, of the members of a group: \`first\` + k·\`stride\`. */
const measure = (first: string, stride: string, members: string): string => `var sum = 0.0;
  for (var k = thread; k < ${members}; k += THREADS) { sum += given[${first} + k * ${stride}]; }
  let mean = total(sum, thread) / f32(${members});
  var squares = 0.0;
  for (var k = thread; k < ${members}; k += THREADS) {
    let left = given[${first} + k * ${stride}] - mean;
    squares += left * left;
  }
  let variance = total(squares, thread) / f32(${members});`;

const MEASURE_PLACES = writeGroups({
  reads: ['given'],
  writes: ['found'],
  constants: CONSTANTS,
  count: 'batch.rows * PLACES',
  each: `${measure('group * CHANNELS', '1u', 'CHANNELS')}
  if (thread == 0u) {
    found[2u * group] = mean;
    found[2u * group + 1u] = 1.0 / sqrt(variance + 1e-5);
  }`,
});

const MEASURE_CHANNELS = writeGroups({
  reads: ['given'],
  writes: ['found', 'means', 'variances'],
  constants: CONSTANTS,
  count: 'CHANNELS',
  each: `if (batch.learns == 0u) {
    if (thread == 0u) {
      found[2u * group] = means[group];
      found[2u * group + 1u] = 1.0 / sqrt(variances[group] + 1e-5);
    }
    return;
  }
  let members = batch.rows * PLACES;
  ${measure('group', 'CHANNELS', 'members')}
  if (thread == 0u) {
    found[2u * group] = mean;
    found[2u * group + 1u] = 1.0 / sqrt(variance + 1e-5);
    means[group] = 0.9 * means[group] + 0.1 * mean;
    variances[group] = 0.9 * variances[group] + 0.1 * variance;
  }`,
});

const each = (groupOf: string) =>
  writeEach({
    reads: ['given', 'found', 'scale', 'offsets'],
    writes: ['normal', 'out'],
    constants: CONSTANTS,
    count: 'batch.rows * PLACES * CHANNELS',
    each: `let c = at % CHANNELS;
  let mine = ${groupOf};
  let value = (given[at] - found[2u * mine]) * found[2u * mine + 1u];
  normal[at] = value;
  out[at] = value * scale[c] + offsets[c];`,
  });
const NORMALISE_PLACES = each('at / CHANNELS');
const NORMALISE_CHANNELS = each('c');

const SUM_SLOPES = writeGroups({
  reads: ['slopes', 'normal'],
  writes: ['scaleSlopes', 'offsetSlopes'],
  constants: CONSTANTS,
  count: 'CHANNELS',
  each: `var product = 0.0;
  var sum = 0.0;
  for (var i = thread; i < batch.rows * PLACES; i += THREADS) {
    let slope = slopes[i * CHANNELS + group];
    product += slope * normal[i * CHANNELS + group];
    sum += slope;
  }
  let products = total(product, thread);
  let all = total(sum, thread);
  if (thread == 0u) {
    scaleSlopes[group] = products;
    offsetSlopes[group] = all;
  }`,
});

/** What a channel passes back: its sums are those of its scale and offset. */
const PASS_CHANNELS = writeEach({
  reads: ['slopes', 'normal', 'found', 'scale', 'scaleSlopes', 'offsetSlopes'],
  writes: ['out'],
  constants: CONSTANTS,
  count: 'batch.rows * PLACES * CHANNELS',
  each: `let c = at % CHANNELS;
  let even = (offsetSlopes[c] + normal[at] * scaleSlopes[c]) / f32(batch.rows * PLACES);
  out[at] = found[2u * c + 1u] * scale[c] * (slopes[at] - even);`,
});

const PASS_PLACES = writeGroups({
  reads: ['slopes', 'normal', 'found', 'scale'],
  writes: ['out'],
  constants: CONSTANTS,
  count: 'batch.rows * PLACES',
  each: `let first = group * CHANNELS;
  var sum = 0.0;
  var product = 0.0;
  for (var c = thread; c < CHANNELS; c += THREADS) {
    let slope = slopes[first + c] * scale[c];
    sum += slope;
    product += slope * normal[first + c];
  }
  let sums = total(sum, thread);
  let products = total(product, thread);
  for (var c = thread; c < CHANNELS; c += THREADS) {
    let left = slopes[first + c] * scale[c] - (sums + normal[first + c] * products) / f32(CHANNELS);
    out[first + c] = found[2u * group + 1u] * left;
  }`,
});

interface Norm {
  readonly place: CardPlace;
  readonly constants: Readonly<Record<string, number>>;
  readonly found: Part;
  readonly normal: Part;
}

/** Normalisation by layer or by batch, as the processor makes it, in 32 bits where it sums in 64. */
export const openCardNormalisation: OpenCardLayer = (place) => {
  const { layer, card, batch } = place;
  const channels = layer.output.at(-1) ?? 1;
  const width = countShape(layer.output);
  const places = width / channels;
  const isLayer = layer.kind === 'layer-norm';
  const norm: Norm = {
    place,
    constants: { CHANNELS: channels, PLACES: places },
    found: takePart(card, 2 * (isLayer ? batch * places : channels)),
    normal: takePart(card, batch * width),
  };
  const groups = (rows: number): number => (isLayer ? rows * places : channels);
  return {
    forward: listForward(norm, groups, isLayer),
    backward: listBackward(norm, groups, isLayer),
  };
};

function listForward(
  { place, constants, found, normal }: Norm,
  groups: (rows: number) => number,
  isLayer: boolean,
) {
  const { input, output, layer } = place;
  const width = countShape(layer.output);
  const [scale, offsets] = [cardWeightAt(place, 0), cardWeightAt(place, 1)];
  const kept = isLayer ? [] : [cardWeightAt(place, 2).values, cardWeightAt(place, 3).values];
  return [
    {
      kernel: isLayer ? MEASURE_PLACES : MEASURE_CHANNELS,
      constants,
      reads: [input.values],
      writes: [found, ...kept],
      groups,
    },
    {
      kernel: isLayer ? NORMALISE_PLACES : NORMALISE_CHANNELS,
      constants,
      reads: [input.values, found, scale.values, offsets.values],
      writes: [normal, output.values],
      groups: (rows: number) => groupsOfEach(rows * width),
    },
  ];
}

function listBackward(
  { place, constants, found, normal }: Norm,
  groups: (rows: number) => number,
  isLayer: boolean,
) {
  const { input, output, layer, passesBack } = place;
  const width = countShape(layer.output);
  const [scale, offsets] = [cardWeightAt(place, 0), cardWeightAt(place, 1)];
  const slopes = output.slopes;
  const sums = {
    kernel: SUM_SLOPES,
    constants,
    reads: [slopes, normal],
    writes: [scale.slopes, offsets.slopes],
    groups: () => layer.output.at(-1) ?? 1,
  };
  const passed = isLayer
    ? {
        kernel: PASS_PLACES,
        constants,
        reads: [slopes, normal, found, scale.values],
        writes: [input.slopes],
        groups,
      }
    : {
        kernel: PASS_CHANNELS,
        constants,
        reads: [slopes, normal, found, scale.values, scale.slopes, offsets.slopes],
        writes: [input.slopes],
        groups: (rows: number) => groupsOfEach(rows * width),
      };
  return passesBack ? [sums, passed] : [sums];
}
