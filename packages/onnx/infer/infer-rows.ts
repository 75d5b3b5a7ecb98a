import { EtalonError } from '@etalon/error';
import type { OpenedModel } from '../open-model.ts';
import type { Tensors } from '../tensor.ts';
import { cutCall, type FedRows } from './fed-rows.ts';
import { applyScale, readNumbersOf, type Scale } from './read-output.ts';

export interface InferenceAsked {
  readonly task: 'classification' | 'regression';
  readonly output: string;
  readonly scale: Scale;
  readonly classes: readonly string[];
  /** Called with the share of the rows that are done. */
  readonly report?: (share: number) => void;
}

const ROWS_OF_CALL = 1024;
const CELLS_OF_CALL = 1_048_576;

/** Rows of one call: as many as the model wants, else what keeps a call small in memory. */
export function sizeCall({ batch, rows, inputs }: FedRows): number {
  if (batch !== null) return batch;
  const cells = inputs.reduce((sum, { columns }) => sum + columns.length, 0);
  return Math.max(1, Math.min(rows, ROWS_OF_CALL, Math.floor(CELLS_OF_CALL / Math.max(1, cells))));
}

/**
 * Every row through the model: one column for each class, as probabilities where the scale makes them, or one column of numbers. One
 * score for two classes is that of the second. Throws `models.scores-count`, `onnx.output-kind`.
 */
export async function inferRows(
  model: Pick<OpenedModel, 'run'>,
  fed: FedRows,
  asked: InferenceAsked,
): Promise<readonly Float64Array[]> {
  const { output, classes, task, scale, report } = asked;
  const wanted = task === 'regression' ? 1 : classes.length;
  const step = sizeCall(fed);
  const send = (from: number): Promise<Tensors> | null => {
    if (from >= fed.rows) return null;
    const answer = model.run(cutCall(fed, from, fed.batch ?? Math.min(step, fed.rows - from)), [output]);
    // One that fails before it is waited for is told where it is waited for.
    answer.catch(() => undefined);
    return answer;
  };
  const columns: Float64Array[] = [];
  let running = send(0);
  for (let from = 0; running !== null; from += step) {
    const rows = Math.min(step, fed.rows - from);
    const found: Tensors = await running;
    // The answers are read while the model works on the next rows. These are not cut sooner: the engine takes every core meanwhile.
    running = send(from + step);
    const numbers = readNumbersOf(output, found[output]);
    const width = numbers.length / (fed.batch ?? rows);
    if (width !== wanted && !(width === 1 && wanted === 2))
      throw new EtalonError('models.scores-count', {
        info: { model: output, given: width, classes: wanted, names: classes },
      });
    while (columns.length < width) columns.push(new Float64Array(fed.rows));
    for (const [at, column] of columns.entries())
      for (let row = 0; row < rows; row += 1) column[from + row] = numbers[row * width + at] ?? Number.NaN;
    report?.((from + rows) / fed.rows);
  }
  const [only] = columns;
  if (only === undefined || columns.length === wanted) {
    applyScale(columns, scale);
    return columns;
  }
  applyScale([only], scale === 'none' ? 'none' : 'sigmoid');
  return [only.map((score) => 1 - score), only];
}
