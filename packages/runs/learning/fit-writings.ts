import type { Curve } from '@etalon/learning';
import { isJsonObject, type Json } from '@etalon/workshop';
import type { FitResult } from './fit-job.ts';
import type { FitWriting } from './fit-memory.ts';

const writeBytes = (value: Uint8Array | Float64Array): string =>
  Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');

/** Bytes of a state; throws on what is no text. */
function readBytes(written: Json | undefined): Uint8Array<ArrayBuffer> {
  if (typeof written !== 'string') throw new TypeError('a state without its bytes');
  return Uint8Array.from(Buffer.from(written, 'base64'));
}

const readNumbers = (written: Json | undefined): Float64Array => new Float64Array(readBytes(written).buffer);

/** The mean loss of a trial, as text: JSON does not write every number. */
export const LOSS_WRITING: FitWriting<number> = {
  file: 'essais-faits.json',
  write: String,
  read: (written) => {
    if (typeof written !== 'string') throw new TypeError('a state without its loss');
    return Number(written);
  },
  measure: () => Float64Array.BYTES_PER_ELEMENT,
};

/** The loss of each row asked of a fit. */
export const ROW_LOSSES_WRITING: FitWriting<Float64Array> = {
  file: 'ajustements-faits.json',
  write: writeBytes,
  read: readNumbers,
  measure: ({ byteLength }) => byteLength,
};

/** All that a training keeps of a fit: what it answered, its curve, and the files of a model learned on every row. */
export const RESULT_WRITING: FitWriting<FitResult> = {
  file: 'ajustements-faits.json',
  write: ({ predictions, curve, json, onnx, numbers, seconds, latency }) => ({
    predictions: writeBytes(predictions),
    curve: curve === null ? null : writeCurve(curve),
    json,
    onnx: onnx === null ? null : writeBytes(onnx),
    ...{ numbers, seconds, latency },
  }),
  read: (written) => {
    if (!isJsonObject(written)) throw new TypeError('a state without its fit');
    const { predictions, curve, json, onnx, numbers, seconds, latency } = written;
    return {
      predictions: readNumbers(predictions),
      curve: curve === null ? null : readCurve(curve),
      json: typeof json === 'string' ? json : null,
      onnx: onnx === null ? null : readBytes(onnx),
      ...{ numbers: Number(numbers), seconds: Number(seconds), latency: Number(latency) },
    };
  },
  measure: ({ predictions, curve, json, onnx }) =>
    predictions.byteLength +
    Float64Array.BYTES_PER_ELEMENT * ((curve?.train.length ?? 0) + (curve?.validation.length ?? 0)) +
    (json?.length ?? 0) +
    (onnx?.byteLength ?? 0),
};

function writeCurve({ unit, train, validation, best }: Curve): Json {
  const [learned, followed] = [train, validation].map((losses) => writeBytes(Float64Array.from(losses)));
  return { unit, best, train: learned ?? '', validation: followed ?? '' };
}

function readCurve(written: Json | undefined): Curve {
  if (!isJsonObject(written)) throw new TypeError('a state without its curve');
  const { unit, best, train, validation } = written;
  return {
    unit: unit === 'epoch' ? 'epoch' : 'round',
    train: [...readNumbers(train)],
    validation: [...readNumbers(validation)],
    best: Number(best),
  };
}
