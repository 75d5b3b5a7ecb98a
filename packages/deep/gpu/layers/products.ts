import { type Dispatch, groupsOfEach, type Part, writeEach, writeGroups } from '../kernel.ts';
import { groupsOfProduct, isTiled, type ProductSizes, type ProductText, writeProduct } from '../product.ts';
import { type CardPlace, takePart } from './card-layer.ts';

/** A product, its lists, and its sizes for a batch of so many rows. */
interface Product {
  readonly text: ProductText;
  readonly constants: Readonly<Record<string, number>>;
  readonly reads: readonly Part[];
  readonly target: Part;
  readonly sizes: (rows: number) => ProductSizes;
}

/** Least numbers of a part, and most sums held of all parts: products whose inner side is the batch are cut in parts, which the card sums at the same time. */
const LEAST_PART = 256;
const MOST_PARTIAL = 2 ** 20;

/** A product of matrices, each sum made at once. */
export function multiply({ batch }: CardPlace, product: Product): Dispatch {
  return send(product, batch, 1, product.target);
}

function send({ text, constants, reads, sizes }: Product, batch: number, splits: number, to: Part): Dispatch {
  const tiled = isTiled(sizes(batch));
  return {
    kernel: writeProduct(text, tiled),
    constants: { ...constants, SPLITS: splits },
    reads,
    writes: [to],
    groups: (rows) => groupsOfProduct(sizes(rows), tiled, splits),
  };
}

const SUM_PARTS = writeEach({
  reads: ['given'],
  writes: ['out'],
  constants: ['COUNT', 'PARTS'],
  count: 'COUNT',
  each: `var sum = 0.0;
  for (var part = 0u; part < PARTS; part++) { sum += given[part * COUNT + at]; }
  out[at] = sum;`,
});

/** A product over the rows of the batch, in parts that are summed in their order. */
export function multiplyInParts({ batch, card }: CardPlace, product: Product): readonly Dispatch[] {
  const { inner, rows, width } = product.sizes(batch);
  const count = rows * width;
  const splits = Math.min(Math.ceil(inner / LEAST_PART), Math.max(1, Math.floor(MOST_PARTIAL / count)));
  if (splits === 1) return [send(product, batch, 1, product.target)];
  const partial = takePart(card, splits * count);
  return [
    send(product, batch, splits, partial),
    {
      kernel: SUM_PARTS,
      constants: { COUNT: count, PARTS: splits },
      reads: [partial],
      writes: [product.target],
      groups: () => groupsOfEach(count),
    },
  ];
}

const SUM_COLUMNS = writeGroups({
  reads: ['given'],
  writes: ['out'],
  constants: ['WIDTH', 'PLACES'],
  count: 'WIDTH',
  each: `var sum = 0.0;
  for (var i = thread; i < batch.rows * PLACES; i += THREADS) { sum += given[i * WIDTH + group]; }
  let all = total(sum, thread);
  if (thread == 0u) { out[group] = all; }`,
});

/** Each column of rows·places × width, summed. */
export function sumColumns(given: Part, target: Part, width: number, places: number): Dispatch {
  return {
    kernel: SUM_COLUMNS,
    constants: { WIDTH: width, PLACES: places },
    reads: [given],
    writes: [target],
    groups: () => width,
  };
}

/** y = x·W + b and its slopes, for rows·places lines of `inner` numbers. */
export interface Affine {
  readonly inner: number;
  readonly width: number;
  readonly places: number;
  readonly given: Part;
  readonly weights: Part;
  readonly offsets: Part;
  readonly out: Part;
}

const SIZES = ['INNER', 'WIDTH', 'PLACES'];

/** y = x·W + b, rows·places × width. */
export function multiplyAffine(place: CardPlace, affine: Affine): Dispatch {
  const { inner, width, places, given, weights, offsets, out } = affine;
  return multiply(place, {
    text: {
      reads: ['given', 'weights', 'offsets'],
      writes: ['out'],
      constants: SIZES,
      rows: 'batch.rows * PLACES',
      inner: 'INNER',
      width: 'WIDTH',
      a: 'return given[i * INNER + k];',
      b: 'return weights[k * WIDTH + j];',
      start: 'return offsets[j];',
    },
    constants: { INNER: inner, WIDTH: width, PLACES: places },
    reads: [given, weights, offsets],
    target: out,
    sizes: (rows) => ({ rows: rows * places, inner, width }),
  });
}

/** Slopes of the weights and offsets, and of what was given when `givenSlopes` is no null. */
export function multiplyAffineBack(
  place: CardPlace,
  { inner, width, places, given, weights }: Affine,
  slopes: {
    readonly out: Part;
    readonly weights: Part;
    readonly offsets: Part;
    readonly given: Part | null;
  },
): readonly Dispatch[] {
  const constants = { INNER: inner, WIDTH: width, PLACES: places };
  const back = multiplyInParts(place, {
    text: {
      reads: ['given', 'slopes'],
      writes: ['out'],
      constants: SIZES,
      rows: 'INNER',
      inner: 'batch.rows * PLACES',
      width: 'WIDTH',
      a: 'return given[k * INNER + i];',
      b: 'return slopes[k * WIDTH + j];',
      start: 'return 0.0;',
    },
    constants,
    reads: [given, slopes.out],
    target: slopes.weights,
    sizes: (rows) => ({ rows: inner, inner: rows * places, width }),
  });
  const offsets = sumColumns(slopes.out, slopes.offsets, width, places);
  if (slopes.given === null) return [...back, offsets];
  const passed = multiply(place, {
    text: {
      reads: ['slopes', 'weights'],
      writes: ['out'],
      constants: SIZES,
      rows: 'batch.rows * PLACES',
      inner: 'WIDTH',
      width: 'INNER',
      a: 'return slopes[i * WIDTH + k];',
      b: 'return weights[j * WIDTH + k];',
      start: 'return 0.0;',
    },
    constants,
    reads: [slopes.out, weights],
    target: slopes.given,
    sizes: (rows) => ({ rows: rows * places, inner: width, width: inner }),
  });
  return [...back, offsets, passed];
}
