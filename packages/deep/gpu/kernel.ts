/** A list of 32-bit numbers on the card, or a part of one; `from` and `size` count numbers. */
export interface Part {
  readonly buffer: GPUBuffer;
  readonly from: number;
  readonly size: number;
}

/** A program of the card in WGSL: `name` or `name: u32` for each list it reads or writes, and each constant it is given. */
export interface Kernel {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  readonly constants: readonly string[];
  readonly code: string;
}

/** A program on its lists, with how many groups of threads it takes for a batch of so many rows. */
export interface Dispatch {
  readonly kernel: Kernel;
  readonly constants: Readonly<Record<string, number>>;
  readonly reads: readonly Part[];
  readonly writes: readonly Part[];
  readonly groups: (rows: number) => number;
}

/** What every program knows of the batch: where its rows begin in the order, how many, whether it learns, the weight of all its rows, the length of a step of Adam. */
export interface BatchFacts {
  readonly from: number;
  readonly rows: number;
  readonly learns: boolean;
  readonly whole: number;
  readonly step: number;
}

/** Bytes between the facts of two batches: the least offset that every device grants (W3C WebGPU, limits). */
export const FACTS_STRIDE = 256;

const FACTS = `struct Facts { from: u32, rows: u32, learns: u32, spare: u32, whole: f32, step: f32 }
@group(0) @binding(0) var<uniform> batch: Facts;`;

/** Writes facts of batches one after the other, for a uniform buffer with an offset. */
export function writeFacts(batches: readonly BatchFacts[]): ArrayBuffer {
  const bytes = new ArrayBuffer(batches.length * FACTS_STRIDE);
  const view = new DataView(bytes);
  for (const [at, { from, rows, learns, whole, step }] of batches.entries()) {
    const start = at * FACTS_STRIDE;
    view.setUint32(start, from, true);
    view.setUint32(start + 4, rows, true);
    view.setUint32(start + 8, Number(learns), true);
    view.setFloat32(start + 16, whole, true);
    view.setFloat32(start + 20, step, true);
  }
  return bytes;
}

function declare(names: readonly string[], access: string, first: number): string {
  return names
    .map((name, at) => {
      const [own = '', type = 'f32'] = name.split(': ');
      return `@group(1) @binding(${first + at}) var<storage, ${access}> ${own}: array<${type}>;`;
    })
    .join('\n');
}

/** The whole text of a program. */
export function writeModule({ reads, writes, constants, code }: Kernel): string {
  const overrides = constants.map((name) => `override ${name.includes(':') ? name : `${name}: u32`};`);
  return [
    FACTS,
    declare(reads, 'read', 0),
    declare(writes, 'read_write', reads.length),
    ...overrides,
    code,
  ].join('\n');
}

type Declared = Omit<Kernel, 'code' | 'constants'> & { readonly constants?: readonly string[] };

const MAIN = `(@builtin(workgroup_id) place: vec3u, @builtin(num_workgroups) many: vec3u,
  @builtin(local_invocation_index) thread: u32)`;
/** Groups of threads are counted over two sides, for no side has more than 65,535. */
const GROUP = 'let group = place.y * many.x + place.x;';
const THREADS = 64;

/** A program that does the same with each number `at` under `count`. */
export function writeEach(
  declared: Declared & { readonly count: string; readonly each: string; readonly functions?: string },
): Kernel {
  const { reads, writes, constants = [], count, each, functions = '' } = declared;
  const code = `${functions}
@compute @workgroup_size(${THREADS}) fn main${MAIN} {
  ${GROUP}
  let at = group * ${THREADS}u + thread;
  if (at >= ${count}) { return; }
  ${each}
}`;
  return { reads, writes, constants, code };
}

export const groupsOfEach = (count: number): number => Math.ceil(count / THREADS);

/** A program that does the same with each group under `count`; its threads sum together by \`total\`. */
export function writeGroups(
  declared: Declared & {
    readonly count: string;
    readonly threads: number;
    readonly each: string;
    readonly functions?: string;
  },
): Kernel {
  const { reads, writes, constants = [], count, threads, each, functions = '' } = declared;
  const code = `const THREADS = ${threads}u;
var<workgroup> parts: array<f32, ${threads}>;
fn total(value: f32, thread: u32) -> f32 {
  parts[thread] = value;
  workgroupBarrier();
  for (var half = ${threads / 2}u; half > 0u; half /= 2u) {
    if (thread < half) { parts[thread] += parts[thread + half]; }
    workgroupBarrier();
  }
  let sum = parts[0];
  workgroupBarrier();
  return sum;
}
${functions}
@compute @workgroup_size(${threads}) fn main${MAIN} {
  ${GROUP}
  if (group >= ${count}) { return; }
  ${each}
}`;
  return { reads, writes, constants, code };
}

/** Matrix product: sizes and entries as expressions of WGSL; `a` of (i, k), `b` of (k, j), `start` of j. */
export interface ProductText extends Declared {
  readonly rows: string;
  readonly inner: string;
  readonly width: string;
  readonly a: string;
  readonly b: string;
  readonly start: string;
  readonly functions?: string;
  /** Numbers of a side that each thread sums. */
  readonly block: 1 | 2 | 4;
}

/**
 * Tiles of 16·block rows and columns are summed by 256 threads from copies in the memory of their group, in the order of the
 * inner side; that side may be cut in \`SPLITS\` parts, whose sums are written one after the other.
 */
export function writeProduct(text: ProductText): Kernel {
  const { reads, writes, constants = [], rows, inner, width, a, b, start, functions = '', block } = text;
  const tile = 16 * block;
  const code = `${functions}
const B = ${block}u;
const TILE = ${tile}u;
var<workgroup> left: array<f32, ${tile * 16}>;
var<workgroup> right: array<f32, ${tile * 16}>;
fn a(i: u32, k: u32) -> f32 { ${a} }
fn b(k: u32, j: u32) -> f32 { ${b} }
fn start(j: u32) -> f32 { ${start} }
@compute @workgroup_size(256) fn main${MAIN} {
  ${GROUP}
  let rows = ${rows};
  let inner = ${inner};
  let width = ${width};
  let across = (width + TILE - 1u) / TILE;
  let tiles = across * ((rows + TILE - 1u) / TILE);
  let split = group / tiles;
  if (split >= SPLITS) { return; }
  let top = (group % tiles) / across * TILE;
  let side = (group % tiles) % across * TILE;
  let share = (inner + SPLITS - 1u) / SPLITS;
  let first = min(inner, split * share);
  let last = min(inner, first + share);
  let x = thread % 16u;
  let y = thread / 16u;
  var sums: array<f32, ${block * block}>;
  for (var c = 0u; c < B; c++) {
    let j = side + x + 16u * c;
    var value = 0.0;
    if (split == 0u && j < width) { value = start(j); }
    for (var r = 0u; r < B; r++) { sums[r * B + c] = value; }
  }
  for (var from = first; from < last; from += 16u) {
    for (var at = thread; at < TILE * 16u; at += 256u) {
      let i = top + at / 16u;
      let k = from + at % 16u;
      left[at] = 0.0;
      if (i < rows && k < last) { left[at] = a(i, k); }
      let down = from + at / TILE;
      let j = side + at % TILE;
      right[at] = 0.0;
      if (down < last && j < width) { right[at] = b(down, j); }
    }
    workgroupBarrier();
    for (var k = 0u; k < 16u; k++) {
      for (var r = 0u; r < B; r++) {
        let value = left[(y * B + r) * 16u + k];
        for (var c = 0u; c < B; c++) { sums[r * B + c] += value * right[k * TILE + x + 16u * c]; }
      }
    }
    workgroupBarrier();
  }
  for (var r = 0u; r < B; r++) {
    for (var c = 0u; c < B; c++) {
      let i = top + y * B + r;
      let j = side + x + 16u * c;
      if (i < rows && j < width) { out[(split * rows + i) * width + j] = sums[r * B + c]; }
    }
  }
}`;
  return { reads, writes, constants: [...constants, 'SPLITS'], code };
}

/** The block of a product of those sizes: large tiles share more, small ones leave fewer threads idle. */
export const chooseBlock = (rows: number, width: number): 1 | 2 | 4 =>
  Math.min(rows, width) >= 64 ? 4 : Math.min(rows, width) >= 32 ? 2 : 1;

export const groupsOfProduct = (
  { rows, width }: { readonly rows: number; readonly width: number },
  block: 1 | 2 | 4,
  splits: number,
): number => splits * Math.ceil(rows / (16 * block)) * Math.ceil(width / (16 * block));
