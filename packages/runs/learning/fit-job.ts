import { writeCanonicalJson } from '@etalon/core/journal';
import {
  type Curve,
  countBoostedNumbers,
  encodeColumns,
  type FittedModel,
  fitEncoding,
  fitModel,
  predictModel,
  type TableColumn,
  type Target,
  takeRows,
  takesColumnsAsIs,
} from '@etalon/learning';
import { openBooster } from '@etalon/lightgbm';
import { openStream } from '../models/open-stream.ts';
import type { WantedModel } from './wanted-model.ts';

/** What every fit of a run reads, on shared memory. */
export interface FitData {
  readonly columns: readonly TableColumn[];
  readonly target: Target;
  readonly seed: string;
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
  readonly numbers: number;
  readonly seconds: number;
}

const MOST_NUMBERS = 4_000_000;

/** One fit: the encoding and the model are learned on the training rows, and asked on the others. */
export function performFit(
  { columns, target, seed }: FitData,
  { model, place, train, test }: FitJob,
): FitResult {
  const began = performance.now();
  const encoding = fitEncoding(columns, train, takesColumnsAsIs(model.algorithm));
  const set = {
    design: encodeColumns(encoding, columns, train),
    target: { values: takeRows(target.values, train), classes: target.classes },
  };
  const { model: fitted, curve } = fitModel(model, set, {
    stream: openStream(seed, model.name, place),
    openBooster,
  });
  const seconds = (performance.now() - began) / 1000;
  const predictions =
    test.length === 0 ? new Float64Array() : predictModel(fitted, encodeColumns(encoding, columns, test));
  if (test.length > 0) return { predictions, curve, json: null, numbers: 0, seconds };
  const { state } = fitted;
  const numbers = state.kind === 'boosting' ? countBoostedNumbers(state.text) : countNumbers(state);
  const json = numbers > MOST_NUMBERS ? null : writeModel({ ...fitted, encoding: encoding.columns });
  return { predictions, curve, json, numbers, seconds };
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
