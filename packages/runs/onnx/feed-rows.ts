import { type Duckdb, quoteIdentifier } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import type { FedInput, FedRows, ModelFacts, ModelValue } from '@etalon/onnx';
import { isNumeric, nameSql, needColumn, type PredictionTable } from '../models/load-predictions.ts';
import { readNumbers } from '../models/read-columns.ts';
import type { InferenceParameters } from './inference-parameters.ts';

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
