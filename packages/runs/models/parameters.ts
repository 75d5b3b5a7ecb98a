import { EtalonError } from '@etalon/error';
import type { Json } from '@etalon/workshop';
import { readParameters } from '../read-parameters.ts';
import type { RunInput } from '../run-kind.ts';
import { checkInputs, closed, nameRule, namesRule } from '../warehouse/parameters.ts';

export interface ScoreColumn {
  readonly column: string;
  /** The class it is the score of; without it, columns stand in the order of the classes. */
  readonly class?: string;
}

export interface ModelColumns {
  readonly name: string;
  /** Input that holds its predictions; the one that holds the truth by default. */
  readonly table?: string;
  readonly prediction?: string;
  readonly scores?: readonly ScoreColumn[];
  readonly scoreKind?: 'probability' | 'score';
  /** Columns of bounds and of a spread that a model of numbers gives beside its predictions. */
  readonly lower?: string;
  readonly upper?: string;
  readonly spread?: string;
}

export interface EvaluateParameters {
  readonly task: 'classification' | 'regression';
  /** Column that names a row, in every table. */
  readonly id?: string;
  readonly truth: string;
  readonly models: readonly ModelColumns[];
  readonly classes?: readonly string[];
  readonly positive?: string;
  readonly threshold?: number;
  readonly costs?: { readonly falsePositive: number; readonly falseNegative: number };
  /** Quantile that predicted numbers stand for. */
  readonly quantile?: number;
  readonly slices?: readonly string[];
  /** Columns of groups between which answers are compared, for two classes. */
  readonly groups?: readonly string[];
  readonly fold?: string;
  /** Column of the weight of each row: figures are then given with and without it. */
  readonly weight?: string;
  /** Column of the entity of each row (a person, a machine): figures are then also given by entity. */
  readonly cluster?: string;
  /** Keep the rows of each class in every resample. */
  readonly stratify?: boolean;
  /** Shares of rows that conformal intervals or sets are asked to hold; 0.9 by default. */
  readonly levels?: readonly number[];
}

const MOST_MODELS = 8;
const cost = { type: 'number', exclusiveMinimum: 0 };
const model = closed(
  {
    name: nameRule,
    table: nameRule,
    prediction: nameRule,
    scores: {
      type: 'array',
      minItems: 1,
      maxItems: 100,
      items: closed({ column: nameRule, class: nameRule }, ['column']),
    },
    scoreKind: { enum: ['probability', 'score'] },
    ...{ lower: nameRule, upper: nameRule, spread: nameRule },
  },
  ['name'],
);
const schema = closed(
  {
    task: { enum: ['classification', 'regression'] },
    id: nameRule,
    truth: nameRule,
    models: { type: 'array', minItems: 1, maxItems: MOST_MODELS, items: model },
    classes: { ...namesRule, minItems: 2, maxItems: 100, uniqueItems: true },
    positive: nameRule,
    threshold: { type: 'number' },
    costs: closed({ falsePositive: cost, falseNegative: cost }, ['falsePositive', 'falseNegative']),
    quantile: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
    slices: { ...namesRule, maxItems: 12 },
    groups: { ...namesRule, maxItems: 4 },
    fold: nameRule,
    weight: nameRule,
    cluster: nameRule,
    stratify: { type: 'boolean' },
    levels: {
      ...{ type: 'array', minItems: 1, maxItems: 4, uniqueItems: true },
      items: { type: 'number', minimum: 0.5, maximum: 0.999 },
    },
  },
  ['task', 'truth', 'models'],
);

/**
 * Parameters of an evaluation, checked against the inputs. Throws `runs.bad-parameters`, `runs.bad-inputs`,
 * `runs.missing-input`, `models.no-id`, `models.nothing-to-measure`, `models.named-twice`.
 */
export function readEvaluateParameters(
  parameters: Json,
  inputs: readonly Pick<RunInput, 'name'>[],
): EvaluateParameters {
  const read = readParameters<EvaluateParameters>(schema, parameters);
  checkInputs(inputs, { min: 1, max: MOST_MODELS + 1 });
  const names = new Set<string>();
  for (const { name, table, prediction, scores } of read.models) {
    if (names.has(name)) throw new EtalonError('models.named-twice', { info: { model: name } });
    names.add(name);
    if (table !== undefined && !inputs.some((input) => input.name === table))
      throw new EtalonError('runs.missing-input', { info: { name: table } });
    if (prediction === undefined && (scores === undefined || read.task === 'regression'))
      throw new EtalonError('models.nothing-to-measure', { info: { model: name } });
    const isElsewhere = table !== undefined && table !== inputs[0]?.name;
    if (isElsewhere && read.id === undefined) throw new EtalonError('models.no-id');
  }
  return read;
}
