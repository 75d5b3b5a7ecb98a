import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import {
  type Attribute,
  type Constant,
  ELEMENTS,
  type Graph,
  type GraphEnd,
  type GraphNode,
  LEARNING_DOMAIN,
  type Tensor,
} from './graph.ts';

/** Versions that readers of 2022 and later take. */
const IR_VERSION = 8;
const LEARNING_OPERATORS = 3;

export interface ModelFacts {
  /** Version of the operators of ONNX that the graph is written for. */
  readonly operators: number;
  readonly doc: string;
  readonly metadata: Readonly<Record<string, string>>;
}

type Write = (writer: BinaryWriter) => void;

/** A `ModelProto` (onnx.proto, IR 8) as protobuf; the same graph and facts give the same bytes. */
export function writeOnnxModel(graph: Graph, facts: ModelFacts): Uint8Array {
  const writer = new BinaryWriter();
  const learns = graph.nodes.some(({ domain }) => domain === LEARNING_DOMAIN);
  writer.tag(1, WireType.Varint).int64(IR_VERSION);
  addText(writer, 2, 'Étalon');
  addText(writer, 3, '1');
  addText(writer, 6, facts.doc);
  nest(writer, 7, (inner) => writeGraph(inner, graph));
  for (const [domain, version] of [
    ['', facts.operators],
    ...(learns ? [[LEARNING_DOMAIN, LEARNING_OPERATORS] as const] : []),
  ] as const)
    nest(writer, 8, (inner) => {
      addText(inner, 1, domain);
      inner.tag(2, WireType.Varint).int64(version);
    });
  for (const [key, value] of Object.entries(facts.metadata))
    nest(writer, 14, (inner) => {
      addText(inner, 1, key);
      addText(inner, 2, value);
    });
  return writer.finish();
}

function nest(writer: BinaryWriter, field: number, write: Write): void {
  writer.tag(field, WireType.LengthDelimited).fork();
  write(writer);
  writer.join();
}

function addText(writer: BinaryWriter, field: number, value: string): void {
  writer.tag(field, WireType.LengthDelimited).string(value);
}

function writeGraph(writer: BinaryWriter, { nodes, constants, inputs, outputs }: Graph): void {
  for (const node of nodes) nest(writer, 1, (inner) => writeNode(inner, node));
  addText(writer, 2, 'etalon');
  for (const tensor of constants) nest(writer, 5, (inner) => writeTensor(inner, tensor));
  for (const end of inputs) nest(writer, 11, (inner) => writeEnd(inner, end));
  for (const end of outputs) nest(writer, 12, (inner) => writeEnd(inner, end));
}

function writeNode(writer: BinaryWriter, { inputs, outputs, operator, domain, attributes }: GraphNode): void {
  for (const name of inputs) addText(writer, 1, name);
  for (const name of outputs) addText(writer, 2, name);
  addText(writer, 4, operator);
  for (const [name, attribute] of Object.entries(attributes))
    nest(writer, 5, (inner) => writeAttribute(inner, name, attribute));
  if (domain !== '') addText(writer, 7, domain);
}

/** Kinds of attributes as ONNX numbers them. */
const KINDS = { float: 1, int: 2, string: 3, doubles: 4, ints: 7, strings: 8 } as const;

function writeAttribute(writer: BinaryWriter, name: string, attribute: Attribute): void {
  addText(writer, 1, name);
  if (attribute.kind === 'int') writer.tag(3, WireType.Varint).int64(attribute.value);
  else if (attribute.kind === 'float') writer.tag(2, WireType.Bit32).float(attribute.value);
  else if (attribute.kind === 'string') addText(writer, 4, attribute.value);
  else if (attribute.kind === 'strings') for (const value of attribute.values) addText(writer, 9, value);
  else if (attribute.kind === 'ints')
    nest(writer, 8, (inner) => {
      for (let at = 0; at < attribute.values.length; at += 1) inner.int64(attribute.values[at] ?? 0);
    });
  else {
    const { values } = attribute;
    const constant = { kind: 'double', values } as const;
    nest(writer, 5, (inner) => writeTensor(inner, { name, shape: [values.length], constant }));
  }
  writer.tag(20, WireType.Varint).int32(KINDS[attribute.kind]);
}

function writeTensor(writer: BinaryWriter, { name, shape, constant }: Tensor): void {
  for (const size of shape) writer.tag(1, WireType.Varint).int64(size);
  writer.tag(2, WireType.Varint).int32(ELEMENTS[constant.kind]);
  addText(writer, 8, name);
  writer.tag(9, WireType.LengthDelimited).bytes(writeRaw(constant));
}

/** Values least significant byte first, as `raw_data` wants them on every machine. */
function writeRaw({ kind, values }: Constant): Uint8Array {
  const size = kind === 'float' ? 4 : 8;
  const bytes = new DataView(new ArrayBuffer(size * values.length));
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (kind === 'double') bytes.setFloat64(size * at, value, true);
    else if (kind === 'float') bytes.setFloat32(size * at, value, true);
    else bytes.setBigInt64(size * at, BigInt(value), true);
  }
  return new Uint8Array(bytes.buffer);
}

function writeEnd(writer: BinaryWriter, { name, kind, shape }: GraphEnd): void {
  addText(writer, 1, name);
  nest(writer, 2, (type) =>
    nest(type, 1, (tensor) => {
      tensor.tag(1, WireType.Varint).int32(ELEMENTS[kind]);
      nest(tensor, 2, (sizes) => {
        nest(sizes, 1, (rows) => addText(rows, 2, 'lignes'));
        for (const size of shape)
          nest(sizes, 1, (one) => {
            if (typeof size === 'number') one.tag(1, WireType.Varint).int64(size);
            else addText(one, 2, size);
          });
      });
    }),
  );
}
