import {
  type DeepSettings,
  type DeepWish,
  LAYER_KINDS,
  MOST_LAYERS,
  readShape,
  type Shape,
} from '@etalon/deep';
import { EtalonError } from '@etalon/error';
import type { Json } from '@etalon/workshop';
import { completeTable, type GivenTable, type TableParameters, tableRules } from '../learning/table-rules.ts';
import { readParameters } from '../read-parameters.ts';
import type { RunInput } from '../run-kind.ts';
import { checkInputs, closed, nameRule } from '../warehouse/parameters.ts';

/** The table, the plan, and how rows become numbers of one shape. */
export interface TensorParameters extends TableParameters {
  /** Of a row, `28×28×1`; null for one number by column. */
  readonly shape: Shape | null;
  /** File of the rows when they are not columns of the table: `.npy`, or vectors of a transformation. */
  readonly rows?: string;
  /** Share of the training rows on which the loss is followed. */
  readonly apart: number;
  /** From which every draw comes. */
  readonly seed: number;
}

export interface DeepParameters extends TensorParameters, DeepWish {
  readonly name: string;
  /** File of a checkpoint to go on from. */
  readonly resume?: string;
  /** Epochs that this run makes at the most before it leaves its checkpoint; 0 goes to the end. */
  readonly until: number;
}

interface Given extends GivenTable {
  readonly shape?: string;
  readonly rows?: string;
  readonly apart?: number;
  readonly seed?: number;
}

interface GivenDeep extends Given {
  readonly name: string;
  readonly layers: DeepWish['layers'];
  readonly settings?: Partial<DeepSettings>;
  readonly resume?: string;
  readonly until?: number;
}

const whole = (minimum: number, maximum: number): object => ({ type: 'integer', minimum, maximum });

const tensorRules = {
  ...tableRules,
  shape: { type: 'string', maxLength: 40 },
  rows: nameRule,
  apart: { type: 'number', minimum: 0, maximum: 0.5 },
  seed: whole(0, 2 ** 31),
};

const REQUIRED = ['task', 'target', 'plan'];
const MOST_EPOCHS = 1000;

const tensorSchema = closed(tensorRules, REQUIRED);

const deepSchema = closed(
  {
    ...tensorRules,
    name: nameRule,
    layers: {
      type: 'array',
      maxItems: MOST_LAYERS,
      items: closed(
        {
          kind: { enum: LAYER_KINDS },
          settings: { type: 'object', additionalProperties: { type: 'number' } },
        },
        ['kind', 'settings'],
      ),
    },
    settings: closed(
      {
        epochs: whole(1, MOST_EPOCHS),
        batch: whole(1, 4096),
        rate: { type: 'number', exclusiveMinimum: 0, maximum: 10 },
        patience: whole(0, MOST_EPOCHS),
        balanced: { type: 'boolean' },
        scales: { type: 'boolean' },
        seeds: whole(1, 10),
      },
      [],
    ),
    resume: nameRule,
    until: whole(0, 20_000),
  },
  [...REQUIRED, 'name', 'layers'],
);

export const USUAL_SETTINGS: DeepSettings = {
  epochs: 20,
  batch: 32,
  rate: 0.001,
  patience: 5,
  balanced: false,
  scales: true,
  seeds: 1,
};

type GivenInputs = readonly Pick<RunInput, 'name'>[];

/** Throws `runs.bad-parameters`, `runs.bad-inputs`, `deep.unreadable-shape` and the codes of `completeTable`. */
export function readTensorParameters(parameters: Json, inputs: GivenInputs): TensorParameters {
  const read = readParameters<Given>(tensorSchema, parameters);
  return { ...completeTable(read), ...readFields(read, inputs) };
}

/** As readTensorParameters. */
export function readDeepParameters(parameters: Json, inputs: GivenInputs): DeepParameters {
  const read = readParameters<GivenDeep>(deepSchema, parameters);
  const settings = { ...USUAL_SETTINGS, ...read.settings };
  return { ...completeTable(read), ...readFields(read, inputs), settings, until: read.until ?? 0 };
}

function readFields(
  { shape: text = '', rows, resume, apart = 0.15, seed = 1 }: Given & { readonly resume?: string },
  inputs: GivenInputs,
): Pick<TensorParameters, 'shape' | 'apart' | 'seed'> {
  const shape = text === '' ? null : readShape(text);
  if (text !== '' && shape === null)
    throw new EtalonError('deep.unreadable-shape', { info: { shape: text } });
  const named = [rows, resume].filter((name) => name !== undefined).length;
  checkInputs(inputs, { min: 1 + named, max: 1 + named });
  return { shape, apart, seed };
}
