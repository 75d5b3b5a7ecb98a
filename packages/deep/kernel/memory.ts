import { EtalonError } from '@etalon/error';
import { assembleProduct } from './assemble-product.ts';

/** Numbers in the memory of the kernel: where they begin, in bytes, and themselves. */
export interface Block {
  readonly at: number;
  readonly values: Float32Array;
}

/** A matrix in a block: entry (i, j) is at `from + i·down + j·across`, counted in numbers. */
export interface Matrix {
  readonly block: Block;
  readonly from?: number;
  readonly down: number;
  readonly across?: number;
}

export interface Workspace {
  readonly take: (size: number) => Block;
  /** target += a·b, with `rows` × `inner` and `inner` × `width`; the rows of `b` and of the target are contiguous. */
  readonly multiply: (
    a: Matrix,
    b: Matrix,
    target: Matrix,
    sizes: { readonly rows: number; readonly inner: number; readonly width: number },
  ) => void;
}

const PAGE = 65_536;
const MOST_BYTES = 1_500_000_000;
const ALIGNED = 16;

const round = (size: number): number => Math.ceil((size * 4) / ALIGNED) * ALIGNED;

/** A workspace that only counts what is taken: blocks of it hold nothing. */
export function countWorkspace(): Workspace & { readonly bytes: () => number } {
  let bytes = 0;
  return {
    take: (size) => {
      bytes += round(size);
      return { at: 0, values: new Float32Array() };
    },
    multiply: () => undefined,
    bytes: () => bytes,
  };
}

/** A workspace of that many bytes; throws `deep.too-much-memory`. */
export function openWorkspace(bytes: number): Workspace {
  if (bytes > MOST_BYTES)
    throw new EtalonError('deep.too-much-memory', {
      info: { mebibytes: Math.ceil(bytes / 2 ** 20), max: Math.floor(MOST_BYTES / 2 ** 20) },
    });
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) + 1 });
  const product = findProduct(memory);
  let next = 0;
  return {
    take: (size) => {
      const at = next;
      next += round(size);
      return { at, values: new Float32Array(memory.buffer, at, size) };
    },
    multiply: (a, b, target, { rows, inner, width }) => {
      const place = ({ block, from = 0 }: Matrix): number => block.at + 4 * from;
      product(
        ...[place(a), 4 * a.down, 4 * (a.across ?? 1), place(b), 4 * b.down],
        ...[place(target), 4 * target.down, rows, inner, width],
      );
    },
  };
}

let compiled: WebAssembly.Module | null = null;

function findProduct(memory: WebAssembly.Memory): (...numbers: number[]) => void {
  compiled ??= new WebAssembly.Module(assembleProduct());
  const { p } = new WebAssembly.Instance(compiled, { e: { m: memory } }).exports;
  if (typeof p !== 'function') throw new TypeError('product');
  return (...numbers) => void p(...numbers);
}
