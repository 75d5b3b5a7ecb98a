import type { BoosterRows, LearningBooster } from '@etalon/learning';
import { callNative, type Lease, openLease, readHandle, readNumbers, readText } from './call-native.ts';

export interface Booster extends LearningBooster {
  /** Answers of the first `rounds` rounds (all of them by default): one number a row, or one a row and class. */
  readonly predict: (given: Pick<BoosterRows, 'rows' | 'columns'>, rounds?: number) => Float64Array;
  /** The model as LightGBM writes it, with its first `rounds` rounds. */
  readonly save: (rounds?: number) => string;
}

const FLOAT64 = 1;
const NORMAL_ANSWER = 0;
const DETERMINISTIC = { deterministic: true, force_row_wise: true, num_threads: 1, verbosity: -1 };
const MOST_METRICS = 16;
const ALL = -1;

/**
 * Opens a booster on rows and follows others when some are given. The same rows, parameters and seed give the same model to
 * the last byte. Throws `lightgbm.failed` with the reason of the library, `lightgbm.memory`, `lightgbm.wrong-binary`.
 */
export function openBooster(
  train: BoosterRows,
  followed: BoosterRows | null,
  parameters: Readonly<Record<string, string | number>>,
): Booster {
  const lease = openLease();
  const { categorical } = train;
  const written = writeParameters({
    ...parameters,
    ...DETERMINISTIC,
    ...(categorical.length > 0 && { categorical_feature: categorical.join(',') }),
  });
  const datasets: number[] = [];
  try {
    const data = createDataset(train, { written, reference: 0 });
    datasets.push(data);
    const handle = openHandle((out) => callNative('LGBM_BoosterCreate', data, lease.writeText(written), out));
    if (followed !== null) {
      const other = createDataset(followed, { written, reference: data });
      datasets.push(other);
      callNative('LGBM_BoosterAddValidData', handle, other);
    }
    return wrapBooster(handle, lease, datasets);
  } catch (error) {
    for (const dataset of datasets) callNative('LGBM_DatasetFree', dataset);
    lease.free();
    throw error;
  }
}

/** A booster from the text that `save` wrote, or that another LightGBM did; it can be asked and not learn more. */
export function loadBooster(text: string): Booster {
  const lease = openLease();
  const rounds = lease.reserve(4);
  try {
    const handle = openHandle((out) =>
      callNative('LGBM_BoosterLoadModelFromString', lease.writeText(text), rounds, out),
    );
    return wrapBooster(handle, lease, []);
  } catch (error) {
    lease.free();
    throw error;
  }
}

function writeParameters(parameters: Readonly<Record<string, string | number | boolean>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}

function openHandle(open: (out: number) => void): number {
  const lease = openLease();
  try {
    const out = lease.reserve(8);
    open(out);
    return readHandle(out);
  } finally {
    lease.free();
  }
}

function createDataset(
  { rows, columns, values }: BoosterRows,
  { written, reference }: { readonly written: string; readonly reference: number },
): number {
  const lease = openLease();
  try {
    const matrix = writeMatrix(lease, { rows, columns });
    const text = lease.writeText(written);
    const handle = openHandle((out) =>
      callNative('LGBM_DatasetCreateFromMat', matrix, FLOAT64, rows, columns.length, 0, text, reference, out),
    );
    const labels = lease.writeNumbers(Float32Array.from(values));
    callNative('LGBM_DatasetSetField', handle, lease.writeText('label'), labels, rows, 0);
    return handle;
  } finally {
    lease.free();
  }
}

function writeMatrix(lease: Lease, { rows, columns }: Pick<BoosterRows, 'rows' | 'columns'>): number {
  const table = new Float64Array(rows * columns.length);
  columns.forEach((column, j) => {
    table.set(column, j * rows);
  });
  return lease.writeNumbers(table);
}

function wrapBooster(handle: number, lease: Lease, datasets: readonly number[]): Booster {
  return {
    update: () => readAnswer((out) => callNative('LGBM_BoosterUpdateOneIter', handle, out)) === 1,
    evaluate: (part) => evaluate(handle, part),
    predict: (given, rounds = ALL) => predict(handle, given, rounds),
    save: (rounds = ALL) => save(handle, rounds),
    close: () => {
      callNative('LGBM_BoosterFree', handle);
      for (const dataset of datasets) callNative('LGBM_DatasetFree', dataset);
      lease.free();
    },
  };
}

/** The first four bytes that a call leaves, as a whole number. */
function readAnswer(ask: (out: number) => void): number {
  return openHandle(ask);
}

function evaluate(handle: number, part: number): Float64Array {
  const lease = openLease();
  try {
    const count = lease.reserve(8);
    const found = lease.reserve(8 * MOST_METRICS);
    callNative('LGBM_BoosterGetEval', handle, part, count, found);
    return readNumbers(found, readHandle(count));
  } finally {
    lease.free();
  }
}

function predict(handle: number, given: Pick<BoosterRows, 'rows' | 'columns'>, rounds: number): Float64Array {
  const lease = openLease();
  const { rows, columns } = given;
  try {
    const matrix = writeMatrix(lease, given);
    const empty = lease.writeText('num_threads=1 verbosity=-1');
    const length = lease.reserve(8);
    const classes = countAnswers(handle);
    const made = lease.reserve(8 * rows * classes);
    const shape = [FLOAT64, rows, columns.length, 0, NORMAL_ANSWER, 0] as const;
    callNative('LGBM_BoosterPredictForMat', handle, matrix, ...shape, rounds, empty, length, made);
    return readNumbers(made, readHandle(length));
  } finally {
    lease.free();
  }
}

function countAnswers(handle: number): number {
  return readAnswer((out) => callNative('LGBM_BoosterGetNumClasses', handle, out));
}

function save(handle: number, rounds: number): string {
  const lease = openLease();
  try {
    const length = lease.reserve(8);
    const write = (room: number, to: number): void =>
      callNative('LGBM_BoosterSaveModelToString', handle, 0, rounds, 0, BigInt(room), length, to);
    write(0, lease.reserve(8));
    const room = readHandle(length);
    const to = lease.reserve(room);
    write(room, to);
    return readText(to);
  } finally {
    lease.free();
  }
}
