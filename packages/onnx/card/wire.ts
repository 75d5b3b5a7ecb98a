import protobuf from 'protobufjs/minimal.js';

const { Reader } = protobuf;
/** Wire types of protobuf: varint, 64 bits, length-delimited, 32 bits. */
const DELIMITED = 2;

/** One field of a message: a number, or the place of its bytes. */
export interface Field {
  readonly number: number;
  /** Value of a varint; 0 for anything else. */
  readonly int: number;
  /** Bytes of a text, a message or a packed list, not copied; null for anything else. */
  readonly bytes: Uint8Array | null;
  /** Value of 32 or 64 fixed bits read as a float; NaN for anything else. */
  readonly real: number;
}

/** The fields of a message in the order of the file; throws `RangeError` where the bytes end too early. */
export function* readFields(bytes: Uint8Array): Generator<Field> {
  const reader = Reader.create(bytes);
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    const number = tag >>> 3;
    if (number === 0) throw new RangeError('field 0');
    if ((tag & 7) === DELIMITED) {
      const length = reader.uint32();
      if (length > reader.len - reader.pos) throw new RangeError(`field ${number} ends after the file`);
      yield { number, int: 0, bytes: bytes.subarray(reader.pos, reader.pos + length), real: Number.NaN };
      reader.pos += length;
    } else if ((tag & 7) === 0) yield { number, int: readLong(reader), bytes: null, real: Number.NaN };
    else {
      const start = reader.pos;
      reader.skipType(tag & 7);
      const view = new DataView(bytes.buffer, bytes.byteOffset + start, reader.pos - start);
      const real = view.byteLength === 8 ? view.getFloat64(0, true) : view.getFloat32(0, true);
      yield { number, int: 0, bytes: null, real };
    }
  }
}

function readLong(reader: protobuf.Reader): number {
  return Number(reader.int64());
}

/** Whole numbers of a repeated field, packed or not. */
export function listInts(field: Field): readonly number[] {
  if (field.bytes === null) return [field.int];
  const reader = Reader.create(field.bytes);
  const ints: number[] = [];
  while (reader.pos < reader.len) ints.push(readLong(reader));
  return ints;
}

const decoder = new TextDecoder();

export function readText({ bytes }: Field): string {
  return bytes === null ? '' : decoder.decode(bytes);
}
