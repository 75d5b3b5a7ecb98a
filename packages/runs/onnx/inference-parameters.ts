import { EtalonError } from '@etalon/error';
import { SCALES, type Scale } from '@etalon/onnx';
import type { Json } from '@etalon/workshop';
import { readParameters } from '../read-parameters.ts';
import type { RunInput } from '../run-kind.ts';
import { checkInputs, closed, nameRule, namesRule } from '../warehouse/parameters.ts';

export interface InferenceParameters {
  readonly task: 'classification' | 'regression';
  /** Column that names a row. */
  readonly id?: string;
  readonly truth?: string;
  /** Columns of each input, in the order that the model takes them; without it, they are found from the names. */
  readonly inputs?: readonly { readonly name: string; readonly columns: readonly string[] }[];
  readonly output: string;
  readonly scale: Scale;
  /** Names of its columns of output, in their order. */
  readonly classes: readonly string[];
  /** Columns of the predictions handed in, in the order of the classes. */
  readonly handed?: readonly string[];
}

const schema = closed(
  {
    task: { enum: ['classification', 'regression'] },
    id: nameRule,
    truth: nameRule,
    inputs: {
      type: 'array',
      minItems: 1,
      maxItems: 200,
      items: closed({ name: nameRule, columns: { ...namesRule, minItems: 1 } }, ['name', 'columns']),
    },
    output: nameRule,
    scale: { enum: SCALES },
    classes: { ...namesRule, maxItems: 100, uniqueItems: true },
    handed: { ...namesRule, minItems: 1, maxItems: 100 },
  },
  ['task', 'output', 'scale', 'classes'],
);

/**
 * Parameters of an inference: a model, a table, and the predictions handed in when they stand in a file of their own. Throws
 * `runs.bad-parameters`, `runs.bad-inputs`, `models.no-id` for a file of predictions whose rows are not named.
 */
export function readInferenceParameters(
  parameters: Json,
  inputs: readonly Pick<RunInput, 'name'>[],
): InferenceParameters {
  const read = readParameters<InferenceParameters>(schema, parameters);
  checkInputs(inputs, { min: 2, max: 3 });
  if (inputs.length === 3 && read.id === undefined) throw new EtalonError('models.no-id');
  if (inputs.length === 3 && read.handed === undefined)
    throw new EtalonError('runs.bad-parameters', { info: { place: '/handed', rule: 'required' } });
  if (read.task === 'classification' && read.classes.length < 2)
    throw new EtalonError('runs.bad-parameters', { info: { place: '/classes', rule: 'minItems' } });
  return read;
}
