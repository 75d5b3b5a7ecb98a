import protobuf from 'protobufjs/minimal.js';

const { Writer } = protobuf;

type Value = number | string | Uint8Array | Message;
/** Field number → value or values; a string, bytes or a message is length-delimited, a number a varint. */
export type Message = { readonly [field: number]: Value | readonly Value[] };

/** Bytes of a protobuf message written field by field: models that no library would agree to write. */
export function writeMessage(message: Message): Uint8Array {
  const writer = Writer.create();
  for (const [field, value] of Object.entries(message))
    for (const one of Array.isArray(value) ? value : [value]) writeValue(writer, Number(field), one);
  return writer.finish();
}

function writeValue(writer: protobuf.Writer, field: number, value: Value): void {
  if (typeof value === 'number') writer.uint32((field << 3) | 0).int64(value);
  else {
    writer.uint32((field << 3) | 2);
    if (typeof value === 'string') writer.string(value);
    else writer.bytes(value instanceof Uint8Array ? value : writeMessage(value));
  }
}

const FLOAT = 1;
const UINT8 = 2;
const INT64 = 7;
const BOOL = 9;
export const TYPES = { float: FLOAT, uint8: UINT8, int64: INT64, bool: BOOL } as const;

/** ValueInfoProto of a tensor; a text stands for a dimension that is not fixed. */
export function value(name: string, type: number, dims: readonly (number | string)[]): Message {
  const shape = { 1: dims.map((dim): Message => (typeof dim === 'number' ? { 1: dim } : { 2: dim })) };
  return { 1: name, 2: { 1: { 1: type, 2: shape } } };
}

/** TensorProto of numbers. */
export function tensor(
  name: string,
  dims: readonly number[],
  numbers: readonly number[],
  type = FLOAT,
): Message {
  const raw =
    type === FLOAT
      ? new Uint8Array(Float32Array.from(numbers).buffer)
      : type === INT64
        ? new Uint8Array(BigInt64Array.from(numbers, BigInt).buffer)
        : Uint8Array.from(numbers);
  return { 1: [...dims], 2: type, 8: name, 9: raw };
}

/** AttributeProto: a whole number, a text, a tensor or a graph. */
export function attribute(
  name: string,
  given: { int?: number; ints?: readonly number[]; tensor?: Message; graph?: Message; text?: string },
): Message {
  if (given.int !== undefined) return { 1: name, 3: given.int, 20: 2 };
  if (given.ints !== undefined) return { 1: name, 8: [...given.ints], 20: 7 };
  if (given.tensor !== undefined) return { 1: name, 5: given.tensor, 20: 4 };
  if (given.text !== undefined) return { 1: name, 4: given.text, 20: 3 };
  return { 1: name, 6: given.graph ?? {}, 20: 5 };
}

/** NodeProto. */
export function node(
  type: string,
  inputs: readonly string[],
  outputs: readonly string[],
  rest: { attributes?: readonly Message[]; domain?: string; name?: string } = {},
): Message {
  return {
    1: [...inputs],
    2: [...outputs],
    3: rest.name ?? `${type} ${outputs[0] ?? ''}`,
    4: type,
    ...(rest.attributes && { 5: [...rest.attributes] }),
    ...(rest.domain && { 7: rest.domain }),
  };
}

/** GraphProto. */
export function graph(parts: {
  nodes: readonly Message[];
  inputs: readonly Message[];
  outputs: readonly Message[];
  initializers?: readonly Message[];
  name?: string;
}): Message {
  return {
    1: [...parts.nodes],
    2: parts.name ?? 'essai',
    5: [...(parts.initializers ?? [])],
    11: [...parts.inputs],
    12: [...parts.outputs],
  };
}

/** ModelProto as a file. */
export function model(given: {
  graph: Message;
  opset?: number;
  producer?: string;
  domains?: readonly (readonly [string, number])[];
  metadata?: Readonly<Record<string, string>>;
}): Uint8Array {
  return writeMessage({
    1: 8,
    2: given.producer ?? 'etalon-test',
    3: '1.0',
    7: given.graph,
    8: [
      { 2: given.opset ?? 17 },
      ...(given.domains ?? []).map(([domain, version]): Message => ({ 1: domain, 2: version })),
    ],
    14: Object.entries(given.metadata ?? {}).map(([key, text]): Message => ({ 1: key, 2: text })),
  });
}
