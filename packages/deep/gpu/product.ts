import { type Declared, groupsOfEach, type Kernel, writeEach, writeTiles } from './kernel.ts';

/** Matrix product: sizes and entries as expressions of WGSL; `a` of (i, k), `b` of (k, j), `start` of j. */
export interface ProductText extends Declared {
  readonly rows: string;
  readonly inner: string;
  readonly width: string;
  readonly a: string;
  readonly b: string;
  readonly start: string;
  readonly functions?: string;
}

export interface ProductSizes {
  readonly rows: number;
  readonly inner: number;
  readonly width: number;
}

/** Numbers of a side of a tile, and of the inner side that are copied at a time. */
const TILE = 32;
const DEEP = 16;
/** Numbers of a side that each of the 64 threads of a tile sums. */
const OWN = 4;

/** Whether tiles pay: under a tile on a side most threads would wait for nothing. */
export const isTiled = ({ rows, width }: ProductSizes): boolean => Math.min(rows, width) >= TILE;

/** Groups of threads that a product takes. */
export const groupsOfProduct = (sizes: ProductSizes, tiled: boolean, splits: number): number =>
  tiled
    ? splits * Math.ceil(sizes.rows / TILE) * Math.ceil(sizes.width / TILE)
    : groupsOfEach(splits * sizes.rows * sizes.width);

const writeEntries = ({ a, b, start, functions = '' }: ProductText): string => `${functions}
fn a(i: u32, k: u32) -> f32 { ${a} }
fn b(k: u32, j: u32) -> f32 { ${b} }
fn start(j: u32) -> f32 { ${start} }`;

/**
 * The program of a product. Each sum is made in the order of the inner side; that side may be cut in `SPLITS` parts, whose sums
 * are written one after the other.
 */
export function writeProduct(text: ProductText, tiled: boolean): Kernel {
  const { reads, writes, constants = [] } = text;
  const declared = { reads, writes, constants: [...constants, 'SPLITS'] };
  return tiled
    ? writeTiles({ ...declared, functions: writeTileFunctions(text), each: writeTile(text) })
    : writeEach({
        ...declared,
        count: `SPLITS * (${text.rows}) * (${text.width})`,
        functions: writeEntries(text),
        each: writeEntry(text),
      });
}

/** One number of the product, by one thread. */
const writeEntry = ({ rows, inner, width }: ProductText): string => `let inner = ${inner};
  let size = (${rows}) * (${width});
  let split = at / size;
  let i = at % size / (${width});
  let j = at % (${width});
  let share = (inner + SPLITS - 1u) / SPLITS;
  var sum = 0.0;
  if (split == 0u) { sum = start(j); }
  for (var k = min(inner, split * share); k < min(inner, (split + 1u) * share); k++) { sum += a(i, k) * b(k, j); }
  out[at] = sum;`;

const writeTileFunctions = (text: ProductText): string => `${writeEntries(text)}
var<workgroup> left: array<f32, ${TILE * DEEP}>;
var<workgroup> right: array<f32, ${TILE * DEEP}>;`;

/** A tile of the product, by 64 threads, from copies in the memory that they share. */
const writeTile = ({ rows, inner, width }: ProductText): string => `let rows = ${rows};
  let inner = ${inner};
  let width = ${width};
  let across = (width + ${TILE - 1}u) / ${TILE}u;
  let tiles = across * ((rows + ${TILE - 1}u) / ${TILE}u);
  let split = group / tiles;
  if (split >= SPLITS) { return; }
  let top = (group % tiles) / across * ${TILE}u;
  let side = (group % tiles) % across * ${TILE}u;
  let share = (inner + SPLITS - 1u) / SPLITS;
  let first = min(inner, split * share);
  let last = min(inner, first + share);
  let x = thread % 8u;
  let y = thread / 8u;
  var sums: array<f32, ${OWN * OWN}>;
  for (var c = 0u; c < ${OWN}u; c++) {
    let j = side + x + 8u * c;
    var value = 0.0;
    if (split == 0u && j < width) { value = start(j); }
    for (var r = 0u; r < ${OWN}u; r++) { sums[r * ${OWN}u + c] = value; }
  }
  for (var base = first; base < last; base += ${DEEP}u) {
    for (var at = thread; at < ${TILE * DEEP}u; at += 64u) {
      let i = top + at / ${DEEP}u;
      let k = base + at % ${DEEP}u;
      left[at] = 0.0;
      if (i < rows && k < last) { left[at] = a(i, k); }
      let down = base + at / ${TILE}u;
      let j = side + at % ${TILE}u;
      right[at] = 0.0;
      if (down < last && j < width) { right[at] = b(down, j); }
    }
    workgroupBarrier();
    for (var k = 0u; k < ${DEEP}u; k++) {
      for (var r = 0u; r < ${OWN}u; r++) {
        let value = left[(y * ${OWN}u + r) * ${DEEP}u + k];
        for (var c = 0u; c < ${OWN}u; c++) { sums[r * ${OWN}u + c] += value * right[k * ${TILE}u + x + 8u * c]; }
      }
    }
    workgroupBarrier();
  }
  for (var r = 0u; r < ${OWN}u; r++) {
    for (var c = 0u; c < ${OWN}u; c++) {
      let i = top + y * ${OWN}u + r;
      let j = side + x + 8u * c;
      if (i < rows && j < width) { out[(split * rows + i) * width + j] = sums[r * ${OWN}u + c]; }
    }
  }`;
