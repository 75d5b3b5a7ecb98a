import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import type { Attribute, Constant, Graph, GraphEnd, GraphNode } from './graph.ts';

/** Versions that readers of 2022 and later take. */
const IR_VERSION = 8;
const OPERATORS = 17;
const [FLOAT, INT64] = [1, 7];

type Write = (writer: BinaryWriter) => void;

/** A `ModelProto` (onnx.proto, IR 8) as protobuf; the same graph and words give the same bytes. */
export function writeOnnxModel(graph: Graph, metadata: Readonly<Record<string, string>>): Uint8Array {
  const writer = new BinaryWriter();
  writer.tag(1, WireType.Varint).int64(IR_VERSION);
  addText(writer, 2, 'etalon');
  nest(writer, 7, (inner) => writeGraph(inner, graph));
  nest(writer, 8, (inner) => {
    addText(inner, 1, '');
    inner.tag(2, WireType.Varint).int64(OPERATORS);
  });
  for (const [key, value] of Object.entries(metadata))
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

function writeGraph(writer: BinaryWriter, { nodes, initialisers, inputs, outputs }: Graph): void {
  for (const node of nodes) nest(writer, 1, (inner) => writeNode(inner, node));
  addText(writer, 2, 'reseau');
  for (const constant of initialisers) nest(writer, 5, (inner) => writeConstant(inner, constant));
  for (const end of inputs) nest(writer, 11, (inner) => writeEnd(inner, end));
  for (const end of outputs) nest(writer, 12, (inner) => writeEnd(inner, end));
}

function writeNode(writer: BinaryWriter, { inputs, outputs, operator, attributes }: GraphNode): void {
  for (const name of inputs) addText(writer, 1, name);
  for (const name of outputs) addText(writer, 2, name);
  addText(writer, 4, operator);
  for (const [name, attribute] of Object.entries(attributes))
    nest(writer, 5, (inner) => {
      addText(inner, 1, name);
      writeAttribute(inner, attribute);
    });
}

/** Kinds of attributes as ONNX numbers them. */
const KINDS = { float: 1, int: 2, string: 3, ints: 7 };

function writeAttribute(writer: BinaryWriter, attribute: Attribute): void {
  const tell = (kind: number): void => void writer.tag(20, WireType.Varint).int32(kind);
  if (typeof attribute === 'number') {
    writer.tag(3, WireType.Varint).int64(attribute);
    tell(KINDS.int);
  } else if (typeof attribute === 'string') {
    addText(writer, 4, attribute);
    tell(KINDS.string);
  } else if ('float' in attribute) {
    writer.tag(2, WireType.Bit32).float(attribute.float);
    tell(KINDS.float);
  } else {
    nest(writer, 8, (inner) => {
      for (const value of attribute) inner.int64(value);
    });
    tell(KINDS.ints);
  }
}

function writeConstant(writer: BinaryWriter, constant: Constant): void {
  for (const size of constant.shape) writer.tag(1, WireType.Varint).int64(size);
  writer.tag(2, WireType.Varint).int32(constant.kind === 'float' ? FLOAT : INT64);
  addText(writer, 8, constant.name);
  writer.tag(9, WireType.LengthDelimited).bytes(writeRaw(constant));
}

/** Numbers least significant byte first, as `raw_data` wants them on every machine. */
function writeRaw(constant: Constant): Uint8Array {
  const size = constant.kind === 'float' ? 4 : 8;
  const bytes = new DataView(new ArrayBuffer(size * constant.values.length));
  if (constant.kind === 'float')
    for (const [at, value] of constant.values.entries()) bytes.setFloat32(size * at, value, true);
  else for (const [at, value] of constant.values.entries()) bytes.setBigInt64(size * at, BigInt(value), true);
  return new Uint8Array(bytes.buffer);
}

function writeEnd(writer: BinaryWriter, { name, shape }: GraphEnd): void {
  addText(writer, 1, name);
  nest(writer, 2, (type) =>
    nest(type, 1, (tensor) => {
      tensor.tag(1, WireType.Varint).int32(FLOAT);
      nest(tensor, 2, (sizes) => {
        nest(sizes, 1, (rows) => addText(rows, 2, 'lignes'));
        for (const size of shape) nest(sizes, 1, (one) => void one.tag(1, WireType.Varint).int64(size));
      });
    }),
  );
}
