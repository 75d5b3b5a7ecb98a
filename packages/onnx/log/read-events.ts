import { EtalonError } from '@etalon/error';
import { type Field, readFields, readText } from '../card/wire.ts';

/** One value of a curve, in the order of the file. */
export interface LoggedValue {
  readonly name: string;
  readonly step: number;
  readonly value: number;
}

const HEAD_BYTES = 12;
const TAIL_BYTES = 4;
const FLOAT = 1;
const DOUBLE = 2;

/**
 * The scalars of a TensorBoard event file: records framed by their length (TFRecord), each an Event of event.proto with a step and a
 * Summary. A record cut by a training that was stopped ends the reading. Throws `onnx.log-unreadable` when no record is one.
 */
export function readEvents(bytes: Uint8Array): readonly LoggedValue[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values: LoggedValue[] = [];
  let place = 0;
  let records = 0;
  try {
    while (place + HEAD_BYTES <= bytes.length) {
      const length = Number(view.getBigUint64(place, true));
      const start = place + HEAD_BYTES;
      if (start + length + TAIL_BYTES > bytes.length) break;
      values.push(...readEvent(bytes.subarray(start, start + length)));
      place = start + length + TAIL_BYTES;
      records += 1;
    }
  } catch {
    throw new EtalonError('onnx.log-unreadable', { info: { place } });
  }
  if (records === 0) throw new EtalonError('onnx.log-unreadable', { info: { place } });
  return values;
}

function readEvent(bytes: Uint8Array): readonly LoggedValue[] {
  let step = 0;
  const found: Omit<LoggedValue, 'step'>[] = [];
  for (const field of readFields(bytes)) {
    if (field.number === 2) step = field.int;
    else if (field.number === 5 && field.bytes !== null)
      for (const one of readFields(field.bytes)) if (one.number === 1) found.push(...readValue(one));
  }
  return found.map((one) => ({ ...one, step }));
}

function readValue({ bytes }: Field): readonly Omit<LoggedValue, 'step'>[] {
  if (bytes === null) return [];
  let name = '';
  let value: number | null = null;
  for (const field of readFields(bytes)) {
    if (field.number === 1) name = readText(field);
    else if (field.number === 2) value = field.real;
    else if (field.number === 8 && field.bytes !== null) value = readScalar(field.bytes);
  }
  return value === null ? [] : [{ name, value }];
}

/** A TensorProto of TensorFlow that holds one number; null for any other, a picture or a histogram. */
function readScalar(bytes: Uint8Array): number | null {
  let type = 0;
  let value: number | null = null;
  for (const field of readFields(bytes)) {
    if (field.number === 1) type = field.int;
    else if (field.number === 4 && field.bytes !== null) {
      const view = new DataView(field.bytes.buffer, field.bytes.byteOffset, field.bytes.byteLength);
      if (type === FLOAT && view.byteLength === 4) value = view.getFloat32(0, true);
      else if (type === DOUBLE && view.byteLength === 8) value = view.getFloat64(0, true);
    } else if (field.number === 5 && type === FLOAT && field.bytes?.byteLength === 4)
      value = new DataView(field.bytes.buffer, field.bytes.byteOffset, 4).getFloat32(0, true);
  }
  return value;
}
