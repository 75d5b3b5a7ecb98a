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

const FACTS = `struct Facts { begin: u32, rows: u32, learns: u32, spare: u32, whole: f32, step: f32 }
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

/** The lists and constants of a program before its code. */
export type Declared = Omit<Kernel, 'code' | 'constants'> & { readonly constants?: readonly string[] };

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

/** A program that does the same with each group under `count`; its 64 threads sum together by `total`, always in one order. */
export function writeGroups(
  declared: Declared & { readonly count: string; readonly each: string; readonly functions?: string },
): Kernel {
  const { reads, writes, constants = [], count, each, functions = '' } = declared;
  const code = `const THREADS = ${THREADS}u;
var<workgroup> parts: array<f32, ${THREADS}>;
fn total(value: f32, thread: u32) -> f32 {
  parts[thread] = value;
  workgroupBarrier();
  var sum = 0.0;
  for (var k = 0u; k < THREADS; k++) { sum += parts[k]; }
  workgroupBarrier();
  return sum;
}
${functions}
@compute @workgroup_size(${THREADS}) fn main${MAIN} {
  ${GROUP}
  if (group >= ${count}) { return; }
  ${each}
}`;
  return { reads, writes, constants, code };
}

/** A program whose groups of 64 threads find their work themselves. */
export function writeTiles(
  declared: Declared & { readonly each: string; readonly functions: string },
): Kernel {
  const { reads, writes, constants = [], each, functions } = declared;
  const code = `${functions}
@compute @workgroup_size(${THREADS}) fn main${MAIN} {
  ${GROUP}
  ${each}
}`;
  return { reads, writes, constants, code };
}
