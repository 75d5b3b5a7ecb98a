import { EtalonError } from '@etalon/error';
import { countShape, type Shape } from './shape.ts';

/** Lists of numbers by name, with words: the format safetensors, which other programs read. */
export interface TensorFile {
  readonly metadata: Readonly<Record<string, string>>;
  readonly tensors: readonly Tensor[];
}

export type Tensor = { readonly name: string; readonly shape: Shape } & (
  | { readonly type: 'F32'; readonly values: Float32Array }
  | { readonly type: 'F64'; readonly values: Float64Array }
  | { readonly type: 'U8'; readonly values: Uint8Array }
);

const BYTES = { F32: 4, F64: 8, U8: 1 } as const;
const MOST_HEADER = 10_000_000;

const round = (length: number): number => Math.ceil(length / 8) * 8;

/** The bytes of a file: the length of the header, the header as JSON, then the numbers, each list on a multiple of eight. */
export function writeTensors({ metadata, tensors }: TensorFile): Uint8Array<ArrayBuffer> {
  const header: Record<string, unknown> = { __metadata__: metadata };
  let end = 0;
  const places = tensors.map(({ name, shape, type, values }) => {
    const from = end;
    end += values.byteLength;
    header[name] = { dtype: type, shape, data_offsets: [from, end] };
    return from;
  });
  const words = new TextEncoder().encode(JSON.stringify(header));
  const start = 8 + round(words.length);
  const bytes = new Uint8Array(start + end);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(start - 8), true);
  bytes.fill(0x20, 8, start).set(words, 8);
  for (const [at, { values }] of tensors.entries()) {
    const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    bytes.set(raw, start + (places[at] ?? 0));
  }
  return bytes;
}

/** Reads what writeTensors wrote; throws `deep.bad-checkpoint` for anything else. */
export function readTensors(bytes: Uint8Array): TensorFile {
  try {
    return read(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (cause) {
    throw new EtalonError('deep.bad-checkpoint', { info: { bytes: bytes.length }, cause });
  }
}

function read(bytes: Uint8Array): TensorFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = Number(view.getBigUint64(0, true));
  if (length > Math.min(MOST_HEADER, bytes.length - 8)) throw new RangeError('header');
  const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
  const header = needRecord(parsed);
  const { __metadata__: words = {}, ...entries } = header;
  const metadata = Object.fromEntries(
    Object.entries(needRecord(words)).map(([key, value]) => [key, String(value)]),
  );
  const tensors = Object.entries(entries).map(([name, entry]) => {
    const { dtype, shape, data_offsets: offsets } = needRecord(entry);
    if (dtype !== 'F32' && dtype !== 'F64' && dtype !== 'U8') throw new RangeError('dtype');
    const sizes = needNumbers(shape);
    const [from = 0, to = 0] = needNumbers(offsets);
    if (from < 0 || to - from !== countShape(sizes) * BYTES[dtype] || 8 + length + to > bytes.length)
      throw new RangeError('offsets');
    return takeTensor({ name, shape: sizes }, dtype, bytes.slice(8 + length + from, 8 + length + to).buffer);
  });
  return { metadata, tensors };
}

function takeTensor(
  named: { readonly name: string; readonly shape: Shape },
  type: Tensor['type'],
  buffer: ArrayBuffer,
): Tensor {
  if (type === 'F32') return { ...named, type, values: new Float32Array(buffer) };
  if (type === 'F64') return { ...named, type, values: new Float64Array(buffer) };
  return { ...named, type, values: new Uint8Array(buffer) };
}

function needRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new RangeError('record');
  return { ...value };
}

function needNumbers(value: unknown): readonly number[] {
  if (!Array.isArray(value)) throw new RangeError('numbers');
  return value.map((one: unknown) => {
    if (typeof one !== 'number' || !Number.isSafeInteger(one) || one < 0) throw new RangeError('number');
    return one;
  });
}

/** The 32-bit numbers of that name; throws `deep.bad-checkpoint`. */
export function findFloats({ tensors }: TensorFile, name: string, size: number): Float32Array {
  const found = tensors.find((one) => one.name === name);
  if (found?.type === 'F32' && found.values.length === size) return found.values;
  throw new EtalonError('deep.bad-checkpoint', { info: { tensor: name } });
}
