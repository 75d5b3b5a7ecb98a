import { writeCanonicalJson } from '@etalon/core/journal';
import {
  type Curve,
  countBoostedNumbers,
  type Encoding,
  encodeColumns,
  type FittedModel,
  type FollowBy,
  fitEncoding,
  fitModel,
  predictModel,
  type TableColumn,
  type Target,
  takeFollowBy,
  takeRows,
  takesColumnsAsIs,
} from '@etalon/learning';
import { openBooster } from '@etalon/lightgbm';
import { exportModel } from '@etalon/onnx-export';
import { openStream } from '../models/open-stream.ts';
import type { WantedModel } from './wanted-model.ts';

/** What every fit of a run reads, on shared memory. */
export interface FitData {
  readonly columns: readonly TableColumn[];
  readonly target: Target;
  /** Names of the classes, in the order of their codes. */
  readonly classes: readonly string[];
  readonly seed: string;
  /** What rows followed to stop are kept apart by; null when they are drawn one by one. */
  readonly followBy: FollowBy | null;
}

export interface FitJob {
  readonly model: WantedModel;
  /** Name of its draws: another fit changes none of them. */
  readonly place: string;
  readonly train: Uint32Array;
  /** Rows that are asked; none for the model that is kept. */
  readonly test: Uint32Array;
}

export interface FitResult {
  /** Probabilities (rows × classes) or numbers of the rows asked. */
  readonly predictions: Float64Array;
  readonly curve: Curve | null;
  /** The model and its encoding as JSON, when no row is asked; null when it holds too many numbers. */
  readonly json: string | null;
  /** The same as ONNX. */
  readonly onnx: Uint8Array | null;
  readonly numbers: number;
  readonly seconds: number;
  /** Microseconds that one row takes, asked with a thousand others; 0 unless the model is kept. */
  readonly latency: number;
}

const MOST_NUMBERS = 4_000_000;
const LATENCY_ROWS = 1000;

/** One fit: the encoding and the model are learned on the training rows, and asked on the others. */
export function performFit(data: FitData, { model, place, train, test }: FitJob): FitResult {
  const { columns, target, seed, followBy } = data;
  const began = performance.now();
  const encoding = fitEncoding(columns, train, takesColumnsAsIs(model.algorithm));
  const set = {
    design: encodeColumns(encoding, columns, train),
    target: { values: takeRows(target.values, train), classes: target.classes },
    ...(followBy !== null && { followBy: takeFollowBy(followBy, train) }),
  };
  const tools = { stream: openStream(seed, model.name, place), openBooster };
  const { model: fitted, curve } = fitModel(model, set, tools);
  const seconds = (performance.now() - began) / 1000;
  const predictions =
    test.length === 0 ? new Float64Array() : predictModel(fitted, encodeColumns(encoding, columns, test));
  const asked = { predictions, curve, json: null, onnx: null, numbers: 0, seconds, latency: 0 };
  if (test.length > 0) return asked;
  return { ...asked, ...keepModel(data, fitted, encoding), latency: measureLatency(data, fitted, encoding) };
}

/** What is kept of a model: its numbers counted, and its two files unless there are too many of them. */
function keepModel(
  { classes, seed }: FitData,
  model: FittedModel,
  encoding: Encoding,
): Pick<FitResult, 'json' | 'onnx' | 'numbers'> {
  const { state } = model;
  const numbers = state.kind === 'boosting' ? countBoostedNumbers(state.text) : countNumbers(state);
  if (numbers > MOST_NUMBERS) return { json: null, onnx: null, numbers };
  const metadata = { seed };
  return {
    json: writeModel({ ...model, encoding: encoding.columns }),
    onnx: exportModel({ model, encoding: encoding.columns, classes, metadata }),
    numbers,
  };
}

/** The least of three askings: the first ones also pay for what the machine learns of the code. */
function measureLatency({ columns, target }: FitData, model: FittedModel, encoding: Encoding): number {
  const rows = Uint32Array.from({ length: Math.min(LATENCY_ROWS, target.values.length) }, (_, row) => row);
  const askings = Array.from({ length: 3 }, () => {
    const began = performance.now();
    predictModel(model, encodeColumns(encoding, columns, rows));
    return performance.now() - began;
  });
  return (1000 * Math.min(...askings)) / rows.length;
}

function countNumbers(value: unknown): number {
  if (ArrayBuffer.isView(value))
    return value.byteLength / ('BYTES_PER_ELEMENT' in value ? Number(value.BYTES_PER_ELEMENT) : 1);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, one) => sum + countNumbers(one), 0);
}

function writeModel(model: FittedModel & { readonly encoding: unknown }): string {
  const plain = JSON.parse(
    JSON.stringify(model, (_, value: unknown) =>
      value instanceof Float64Array || value instanceof Int32Array ? [...value] : value,
    ),
  );
  return `${writeCanonicalJson({ schema: 'etalon/model', schemaVersion: 1, ...plain })}\n`;
}
