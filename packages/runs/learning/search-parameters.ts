import { EtalonError } from '@etalon/error';
import {
  ALGORITHM_NAMES,
  type Algorithm,
  completeSettings,
  listSearched,
  type SearchDocument,
  type SearchSpace,
  suitsTask,
} from '@etalon/learning';
import type { Json } from '@etalon/workshop';
import { readParameters } from '../read-parameters.ts';
import type { RunInput } from '../run-kind.ts';
import { checkInputs, closed } from '../warehouse/parameters.ts';
import { completeTable, type GivenTable, type TableParameters, tableRules } from './table-rules.ts';

export interface SearchParameters extends TableParameters {
  readonly algorithm: Algorithm;
  readonly method: SearchDocument['method'];
  /** Trials at most, the usual settings not counted. */
  readonly trials: number;
  readonly space: SearchSpace;
  /** Outer folds on which the whole search is made again; 0 without. */
  readonly outer: number;
  /** Trials in a row without a lower loss before a sequential search stops; 0 never stops. */
  readonly patience: number;
}

interface Given extends GivenTable, Pick<SearchParameters, 'algorithm' | 'method' | 'trials'> {
  readonly space?: SearchSpace;
  readonly outer?: number;
  readonly patience?: number;
}

const bounds = closed({ low: { type: 'number' }, high: { type: 'number' } }, ['low', 'high']);

const schema = closed(
  {
    ...tableRules,
    algorithm: { enum: ALGORITHM_NAMES },
    method: { enum: ['grid', 'random', 'halving', 'sequential'] },
    trials: { type: 'integer', minimum: 2, maximum: 200 },
    patience: { type: 'integer', minimum: 0, maximum: 200 },
    outer: { type: 'integer', minimum: 0, maximum: 10, not: { const: 1 } },
    space: { type: 'object', minProperties: 1, maxProperties: 6, additionalProperties: bounds },
  },
  ['task', 'target', 'plan', 'algorithm', 'method', 'trials'],
);

/**
 * Parameters of a search, its space written out. Throws `runs.bad-parameters`, `runs.bad-inputs`, `learning.nothing-to-search`,
 * `learning.wrong-task`, `learning.unknown-setting`, `learning.bad-setting` and the codes of `completeTable`.
 */
export function readSearchParameters(
  parameters: Json,
  inputs: readonly Pick<RunInput, 'name'>[],
): SearchParameters {
  const read = completeTable(readParameters<Given>(schema, parameters));
  checkInputs(inputs, { min: 1, max: 1 });
  const { algorithm, task } = read;
  if (!suitsTask(algorithm, task)) throw new EtalonError('learning.wrong-task', { info: { algorithm } });
  const searched = listSearched(algorithm).map(({ name, low, high }) => [name, { low, high }] as const);
  const space = read.space ?? Object.fromEntries(searched);
  if (Object.keys(space).length === 0)
    throw new EtalonError('learning.nothing-to-search', { info: { algorithm } });
  const [low, high] = (['low', 'high'] as const).map((end) =>
    Object.fromEntries(Object.entries(space).map(([name, one]) => [name, one[end]])),
  );
  completeSettings(algorithm, low ?? {});
  completeSettings(algorithm, high ?? {});
  return { ...read, space, outer: read.outer ?? 0, patience: read.patience ?? 0 };
}
