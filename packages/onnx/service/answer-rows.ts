import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { RowRule } from '../errors.ts';
import type { FedInput } from '../infer/fed-rows.ts';
import { inferRows } from '../infer/infer-rows.ts';
import type { OpenedModel } from '../open-model.ts';
import { makeRequestSchema } from './describe-service.ts';
import { nameRule } from './name-rule.ts';
import type { ServedModel } from './served-model.ts';

export type ServedRow = Readonly<Record<string, string | number | null>>;

export interface RowFault {
  /** JSON Pointer (RFC 6901) of the place in the body; empty for the body itself. */
  readonly pointer: string;
  readonly rule: RowRule;
  /** What the sentence of the rule quotes: a limit, a column of the schema. */
  readonly info: Readonly<Record<string, string | number>>;
}

export type CheckedRows =
  | { readonly kind: 'rows'; readonly rows: readonly ServedRow[] }
  | { readonly kind: 'faults'; readonly faults: readonly RowFault[] };

export type Prediction =
  | { readonly value: number | null }
  | { readonly label: string | null; readonly scores: Readonly<Record<string, number | null>> };

const MOST_FAULTS = 20;
const compiled = new Map<string, ValidateFunction>();

/** A body against the schema of the service, with the place and the rule of each fault; values are never repeated. */
export function checkRows(model: ServedModel, body: unknown): CheckedRows {
  const key = `${model.sha256} ${JSON.stringify(model.inputs)}`;
  const validate =
    compiled.get(key) ??
    new Ajv2020({ strict: false, allErrors: true, verbose: true }).compile(makeRequestSchema(model));
  compiled.set(key, validate);
  const typed: (value: unknown) => value is { rows: readonly ServedRow[] } = (
    value,
  ): value is { rows: readonly ServedRow[] } => validate(value);
  if (typed(body)) return { kind: 'rows', rows: body.rows };
  return { kind: 'faults', faults: (validate.errors ?? []).slice(0, MOST_FAULTS).map(nameRule) };
}

/** One prediction for each row, in their order; what is no finite number is null. An empty cell is told as a table tells it: NaN, or the empty text. Throws as `inferRows` does. */
export async function answerRows(
  opened: Pick<OpenedModel, 'run'>,
  model: ServedModel,
  rows: readonly ServedRow[],
): Promise<readonly Prediction[]> {
  const inputs = model.inputs.map((input): FedInput => {
    const cells = rows.flatMap((row) => input.columns.map((name) => row[name] ?? null));
    return input.type === 'string'
      ? { ...input, numbers: null, texts: cells.map((cell) => String(cell ?? '')) }
      : { ...input, numbers: Float64Array.from(cells, (cell) => Number(cell ?? Number.NaN)), texts: null };
  });
  const columns = await inferRows(opened, { rows: rows.length, inputs, batch: model.batch }, model);
  return rows.map((_, row) =>
    tell(
      model,
      columns.map((column) => column[row] ?? Number.NaN),
    ),
  );
}

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;

function tell({ task, classes }: ServedModel, values: readonly number[]): Prediction {
  if (task === 'regression') return { value: finite(values[0]) };
  const top = values.reduce((best, value, at) => (value > (values[best] ?? 0) ? at : best), 0);
  const isTold = values.every(Number.isFinite);
  return {
    label: isTold ? (classes[top] ?? null) : null,
    scores: Object.fromEntries(classes.map((name, at) => [name, finite(values[at])])),
  };
}
