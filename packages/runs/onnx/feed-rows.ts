import { type Duckdb, quoteIdentifier } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import type { ModelFacts, ModelValue, PlainTensor, TensorData, Tensors, TensorType } from '@etalon/onnx';
import { isNumeric, nameSql, needColumn, type PredictionTable } from '../models/load-predictions.ts';
import { readNumbers } from '../models/read-columns.ts';
import type { InferenceParameters } from './inference-parameters.ts';

/** Cells of one input, row by row, before they are cut into calls. */
export interface FedInput {
  readonly name: string;
  readonly type: TensorType;
  readonly columns: readonly string[];
  /** Dimensions after the first: what one row holds. */
  readonly inner: readonly number[];
  readonly numbers: Float64Array | null;
  readonly texts: readonly string[] | null;
}

export interface FedRows {
  readonly rows: number;
  readonly inputs: readonly FedInput[];
  /** Rows of one call that the model wants; null when any number will do. */
  readonly batch: number | null;
}

type Wanted = NonNullable<InferenceParameters['inputs']>;

/**
 * The rows of a table as what the model takes: the columns given, else columns named as the inputs, else, for one input of several
 * columns, every number of the table in its order. Throws `models.column-missing`, `models.inputs-unmatched` (input, what it takes,
 * what is given), `models.prediction-empty`, `models.not-number`.
 */
export async function feedRows(
  duck: Duckdb,
  given: {
    readonly table: PredictionTable;
    readonly facts: ModelFacts;
    readonly wanted: Wanted | undefined;
    /** Columns that are no input: identifier, truth, predictions. */
    readonly left: readonly string[];
  },
): Promise<FedRows> {
  const { table, facts } = given;
  const wanted = given.wanted ?? matchInputs(facts.inputs, table, given.left);
  const inputs: FedInput[] = [];
  for (const input of facts.inputs) {
    const columns = wanted.find(({ name }) => name === input.name)?.columns ?? [];
    inputs.push(await readInput(duck, table, input, columns));
  }
  const sizes = new Set(
    facts.inputs.flatMap(({ dims }) => (typeof dims?.[0] === 'number' && dims[0] > 0 ? [dims[0]] : [])),
  );
  const [batch = null] = sizes;
  if (sizes.size > 1) throw unmatched(facts.inputs[0], `${[...sizes].join(', ')}`, '');
  return { rows: table.rows, inputs, batch };
}

function matchInputs(inputs: readonly ModelValue[], table: PredictionTable, left: readonly string[]): Wanted {
  if (inputs.every(({ name }) => table.types.has(name)))
    return inputs.map(({ name }) => ({ name, columns: [name] }));
  const free = [...table.types.keys()].filter((name) => !left.includes(name) && isNumeric(table, name));
  const [only] = inputs;
  return inputs.length === 1 && only !== undefined ? [{ name: only.name, columns: free }] : [];
}

function unmatched(input: ModelValue | undefined, takes: string, given: string): EtalonError {
  return new EtalonError('models.inputs-unmatched', { info: { input: input?.name ?? '', takes, given } });
}

async function readInput(
  duck: Duckdb,
  table: PredictionTable,
  input: ModelValue,
  columns: readonly string[],
): Promise<FedInput> {
  const { name, type, dims } = input;
  for (const column of columns) needColumn(table, column);
  const inner = (dims ?? [null, null])
    .slice(1)
    .map((dim) => (typeof dim === 'number' && dim > 0 ? dim : null));
  const open = inner.filter((dim) => dim === null).length;
  const known = inner.reduce<number>((product, dim) => product * (dim ?? 1), 1);
  const fits = open === 0 ? columns.length === known : open === 1 && columns.length % known === 0;
  const takes = `${type ?? '?'} [${(dims ?? []).map((dim) => dim ?? '?').join(', ')}]`;
  if (type === null || columns.length === 0 || !fits) throw unmatched(input, takes, String(columns.length));
  const sizes = inner.map((dim) => dim ?? columns.length / known);
  const base = { name, type, columns, inner: sizes };
  if (type === 'string') return { ...base, numbers: null, texts: await readTexts(duck, table, columns) };
  const numbers = new Float64Array(table.rows * columns.length);
  for (const [at, column] of columns.entries()) {
    const values = await readNumbers(duck, table, column, { code: 'models.prediction-empty', model: name });
    for (let row = 0; row < table.rows; row += 1) numbers[row * columns.length + at] = values[row] ?? 0;
  }
  return { ...base, numbers, texts: null };
}

async function readTexts(
  duck: Duckdb,
  table: PredictionTable,
  columns: readonly string[],
): Promise<readonly string[]> {
  const texts = new Array<string>(table.rows * columns.length).fill('');
  for (const [at, column] of columns.entries()) {
    const found = await duck.columns(
      `SELECT coalesce(${nameSql(table, column)}, '') AS cell FROM ${quoteIdentifier(table.table)} ORDER BY rowid`,
    );
    (found.cell ?? []).forEach((cell, row) => {
      texts[row * columns.length + at] = String(cell);
    });
  }
  return texts;
}

/** The tensors of the rows from `from`; past the last row, the last one again, for a model that takes a fixed number. */
export function cutCall({ inputs, rows }: FedRows, from: number, count: number): Tensors {
  return Object.fromEntries(
    inputs.map((input) => [input.name, cutInput(input, { from, count, last: rows - 1 })]),
  );
}

function cutInput(
  { type, inner, numbers, texts, columns }: FedInput,
  { from, count, last }: { readonly from: number; readonly count: number; readonly last: number },
): PlainTensor {
  const width = columns.length;
  const dims = [count, ...inner];
  if (texts !== null) {
    const cut = Array.from({ length: count * width }, (_, at) => {
      const row = Math.min(last, from + Math.floor(at / width));
      return texts[row * width + (at % width)] ?? '';
    });
    return { type, dims, data: cut };
  }
  const cells = new Float64Array(count * width);
  for (let row = 0; row < count; row += 1) {
    const start = Math.min(last, from + row) * width;
    cells.set((numbers ?? cells).subarray(start, start + width), row * width);
  }
  return { type, dims, data: toType(type, cells) };
}

const WHOLE = {
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
} as const;

/** Numbers in the type of an input. */
function toType(type: TensorType, cells: Float64Array): TensorData {
  switch (type) {
    case 'float64':
      return cells;
    case 'float16':
      return new Uint16Array(new Float16Array(cells).buffer);
    case 'int64':
      return BigInt64Array.from(cells, (cell) => BigInt(Math.round(cell)));
    case 'uint64':
      return BigUint64Array.from(cells, (cell) => BigInt(Math.max(0, Math.round(cell))));
    case 'bool':
      return Uint8Array.from(cells, (cell) => Number(cell !== 0));
    case 'float32':
    case 'string':
      return Float32Array.from(cells);
    default:
      return WHOLE[type].from(cells);
  }
}
