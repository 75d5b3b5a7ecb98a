import { EtalonError } from '@etalon/error';
import {
  ALGORITHM_NAMES,
  completeSettings,
  type PlanWish,
  SCHEMES,
  type Settings,
  suitsTask,
} from '@etalon/learning';
import type { Json } from '@etalon/workshop';
import { readParameters } from '../read-parameters.ts';
import type { RunInput } from '../run-kind.ts';
import { checkInputs, closed, nameRule, namesRule } from '../warehouse/parameters.ts';
import type { WantedModel } from './wanted-model.ts';

export interface TrainParameters {
  readonly task: 'classification' | 'regression';
  readonly target: string;
  /** Column that names a row; its place in the file otherwise. */
  readonly id?: string;
  /** Column of the entity of a row, which folds keep whole in the scheme `grouped`. */
  readonly group?: string;
  /** Column of the time of a row. */
  readonly time?: string;
  /** Columns that nothing is learned from. */
  readonly left: readonly string[];
  readonly plan: PlanWish;
  readonly models: readonly WantedModel[];
}

const MOST_MODELS = 7;
const count = (minimum: number, maximum: number): object => ({ type: 'integer', minimum, maximum });

const schema = closed(
  {
    task: { enum: ['classification', 'regression'] },
    target: nameRule,
    id: nameRule,
    group: nameRule,
    time: nameRule,
    left: namesRule,
    plan: closed(
      {
        scheme: { enum: SCHEMES },
        folds: count(2, 50),
        repeats: count(1, 20),
        share: { type: 'number', minimum: 0.05, maximum: 0.95 },
        gap: count(0, 1_000_000),
      },
      ['scheme'],
    ),
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
  },
  ['task', 'target', 'plan', 'models'],
);

interface Given extends Omit<TrainParameters, 'left' | 'plan' | 'models'> {
  readonly left?: readonly string[];
  readonly plan: Partial<PlanWish> & Pick<PlanWish, 'scheme'>;
  readonly models: readonly (Omit<WantedModel, 'settings'> & { readonly settings?: Settings })[];
}

/**
 * Parameters of a training, every choice written out. Throws `runs.bad-parameters`, `runs.bad-inputs`, `learning.named-twice`,
 * `learning.no-group`, `learning.no-time`, `learning.two-roles`, `learning.wrong-task`, `learning.unknown-setting`, `learning.bad-setting`.
 */
export function readTrainParameters(
  parameters: Json,
  inputs: readonly Pick<RunInput, 'name'>[],
): TrainParameters {
  const read = readParameters<Given>(schema, parameters);
  checkInputs(inputs, { min: 1, max: 1 });
  const names = read.models.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new EtalonError('learning.named-twice', { info: { model: twice } });
  if (read.plan.scheme === 'grouped' && read.group === undefined) throw new EtalonError('learning.no-group');
  if (read.plan.scheme === 'temporal' && read.time === undefined) throw new EtalonError('learning.no-time');
  const role = [read.id, read.group, read.time].find((column) => column === read.target);
  if (role !== undefined) throw new EtalonError('learning.two-roles', { info: { column: role } });
  const wrong = read.models.find(({ algorithm }) => !suitsTask(algorithm, read.task));
  if (wrong !== undefined)
    throw new EtalonError('learning.wrong-task', { info: { algorithm: wrong.algorithm } });
  return {
    ...read,
    left: read.left ?? [],
    plan: { folds: 5, repeats: 1, share: 0.25, gap: 0, ...read.plan },
    models: read.models.map(({ name, algorithm, settings = {} }) => ({
      name,
      algorithm,
      settings: completeSettings(algorithm, settings),
    })),
  };
}
