import { EtalonError } from '@etalon/error';
import type { ModelValue } from '../card/onnx-model.ts';
import type { ModelFacts } from '../card/read-card.ts';
import type { FedInput, FedRows } from './fed-rows.ts';

/** A table that gives a model its rows; columns are asked for one at a time. */
export interface RowSource {
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly isNumeric: boolean }[];
  /** NaN where a cell is empty, which the model takes as it was made to; throws when one is no number. */
  readonly numbers: (column: string) => Promise<Float64Array>;
  readonly texts: (column: string) => Promise<readonly string[]>;
}

/** Columns of each input, in the order that the model takes them. */
export type WantedColumns = readonly { readonly name: string; readonly columns: readonly string[] }[];

/**
 * The rows of a table as what the model takes: the columns given, else columns named as the inputs, else, for one input of several
 * columns, every number of the table in its order. Throws `models.inputs-unmatched` (input, what it takes, what is given),
 * `models.input-empty` where an empty cell meets whole numbers, and as the source throws.
 */
export async function feedRows(
  source: RowSource,
  given: {
    readonly facts: Pick<ModelFacts, 'inputs'>;
    readonly wanted: WantedColumns | undefined;
    /** Columns that are no input: identifier, truth, predictions. */
    readonly left: readonly string[];
  },
): Promise<FedRows> {
  const { facts } = given;
  const wanted = given.wanted ?? matchInputs(facts.inputs, source, given.left);
  const inputs: FedInput[] = [];
  for (const input of facts.inputs) {
    const columns = wanted.find(({ name }) => name === input.name)?.columns ?? [];
    inputs.push(await readInput(source, input, columns));
  }
  const sizes = new Set(
    facts.inputs.flatMap(({ dims }) => (typeof dims?.[0] === 'number' && dims[0] > 0 ? [dims[0]] : [])),
  );
  const [batch = null] = sizes;
  if (sizes.size > 1) throw unmatched(facts.inputs[0], `${[...sizes].join(', ')}`, '');
  return { rows: source.rows, inputs, batch };
}

function matchInputs(
  inputs: readonly ModelValue[],
  { columns }: RowSource,
  left: readonly string[],
): WantedColumns {
  const names = new Set(columns.map(({ name }) => name));
  if (inputs.every(({ name }) => names.has(name)))
    return inputs.map(({ name }) => ({ name, columns: [name] }));
  const free = columns.filter(({ name, isNumeric }) => isNumeric && !left.includes(name));
  const [only] = inputs;
  if (inputs.length !== 1 || only === undefined) return [];
  return [{ name: only.name, columns: free.map(({ name }) => name) }];
}

function unmatched(input: ModelValue | undefined, takes: string, given: string): EtalonError {
  return new EtalonError('models.inputs-unmatched', { info: { input: input?.name ?? '', takes, given } });
}

async function readInput(
  source: RowSource,
  input: ModelValue,
  columns: readonly string[],
): Promise<FedInput> {
  const { name, type, dims } = input;
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
  const width = columns.length;
  if (type === 'string') {
    const texts = new Array<string>(source.rows * width).fill('');
    await place(columns, source.texts, (row, at, text) => {
      texts[row * width + at] = text;
    });
    return { ...base, numbers: null, texts };
  }
  const numbers = new Float64Array(source.rows * width);
  await place(columns, source.numbers, (row, at, value) => {
    numbers[row * width + at] = value;
  });
  if (!type.startsWith('float')) refuseEmpty(numbers, { name, type });
  return { ...base, numbers, texts: null };
}

/** Only a float says that a number is missing. */
function refuseEmpty(numbers: Float64Array, input: { readonly name: string; readonly type: string }): void {
  const count = numbers.reduce((sum, value) => sum + Number(Number.isNaN(value)), 0);
  if (count === 0) return;
  throw new EtalonError('models.input-empty', { info: { input: input.name, type: input.type, count } });
}

async function place<T>(
  columns: readonly string[],
  read: (column: string) => Promise<ArrayLike<T> & Iterable<T>>,
  put: (row: number, at: number, value: T) => void,
): Promise<void> {
  for (const [at, column] of columns.entries()) {
    let row = 0;
    for (const value of await read(column)) {
      put(row, at, value);
      row += 1;
    }
  }
}
