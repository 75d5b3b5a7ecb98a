import { EtalonError } from '@etalon/error';
import { ALGORITHM_NAMES, completeSettings, type Settings, suitsTask } from '@etalon/learning';
import type { Json } from '@etalon/workshop';
import { readParameters } from '../read-parameters.ts';
import type { RunInput } from '../run-kind.ts';
import { checkInputs, closed, nameRule } from '../warehouse/parameters.ts';
import { completeTable, type GivenTable, type TableParameters, tableRules } from './table-rules.ts';
import type { WantedModel } from './wanted-model.ts';

export interface TrainParameters extends TableParameters {
  readonly models: readonly WantedModel[];
  /** Shares of the training rows that models also learn from, to see what more rows would bring; none by default. */
  readonly growth: readonly number[];
}

const MOST_MODELS = 7;

const schema = closed(
  {
    ...tableRules,
    models: {
      type: 'array',
      minItems: 1,
      maxItems: MOST_MODELS,
      items: closed(
        {
          name: nameRule,
          algorithm: { enum: ALGORITHM_NAMES },
          settings: { type: 'object', additionalProperties: { type: 'number' } },
        },
        ['name', 'algorithm'],
      ),
    },
    growth: {
      type: 'array',
      maxItems: 6,
      uniqueItems: true,
      items: { type: 'number', minimum: 0.02, maximum: 0.95 },
    },
  },
  ['task', 'target', 'plan', 'models'],
);

interface Given extends GivenTable {
  readonly growth?: readonly number[];
  readonly models: readonly (Omit<WantedModel, 'settings'> & { readonly settings?: Settings })[];
}

/**
 * Parameters of a training, every choice written out. Throws `runs.bad-parameters`, `runs.bad-inputs`, `learning.named-twice`,
 * `learning.wrong-task`, `learning.unknown-setting`, `learning.bad-setting` and the codes of `completeTable`.
 */
export function readTrainParameters(
  parameters: Json,
  inputs: readonly Pick<RunInput, 'name'>[],
): TrainParameters {
  const read = completeTable(readParameters<Given>(schema, parameters));
  checkInputs(inputs, { min: 1, max: 1 });
  const names = read.models.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new EtalonError('learning.named-twice', { info: { model: twice } });
  const wrong = read.models.find(({ algorithm }) => !suitsTask(algorithm, read.task));
  if (wrong !== undefined)
    throw new EtalonError('learning.wrong-task', { info: { algorithm: wrong.algorithm } });
  return {
    ...read,
    growth: [...(read.growth ?? [])].sort((one, other) => one - other),
    models: read.models.map(({ name, algorithm, settings = {} }) => ({
      name,
      algorithm,
      settings: completeSettings(algorithm, settings),
    })),
  };
}
