import { EXTREME_NATURES } from './models-content.ts';
import { reportSchema } from './report/report-schema.ts';

const text = { type: 'string', maxLength: 20_000 };
const name = { type: 'string', maxLength: 300 };
const id = { type: 'string', minLength: 1, maxLength: 200 };
const orNull = (type: object): object => ({ anyOf: [type, { type: 'null' }] });
const names = (maxItems: number): object => ({ type: 'array', items: name, maxItems });
const group = (properties: Readonly<Record<string, object>>): object => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

const file = orNull(group({ name, sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' } }));
const cost = orNull({ type: 'number', exclusiveMinimum: 0 });

const model = group({
  id,
  name,
  file,
  prediction: name,
  scores: { type: 'array', maxItems: 100, items: group({ id, column: name, class: name }) },
  ...{ lower: name, upper: name, spread: name },
  ranking: { type: 'boolean' },
  algorithm: text,
});

const training = group({
  file,
  task: { enum: ['classification', 'regression'] },
  target: name,
  id: name,
  group: name,
  time: name,
  left: names(2000),
  scheme: { enum: ['holdout', 'kfold', 'stratified', 'grouped', 'temporal'] },
  folds: { type: 'integer', minimum: 2, maximum: 50 },
  repeats: { type: 'integer', minimum: 1, maximum: 20 },
  share: { type: 'number', minimum: 0.05, maximum: 0.95 },
  gap: { type: 'integer', minimum: 0, maximum: 1_000_000 },
  models: { type: 'array', maxItems: 7, items: group({ id, name, algorithm: name }) },
  growth: { type: 'boolean' },
  settings: { type: 'object', additionalProperties: { type: 'number' } },
});

const whole = (minimum: number, maximum: number): object => ({ type: 'integer', minimum, maximum });

const network = group({
  name,
  shape: { type: 'string', maxLength: 40 },
  rows: file,
  layers: {
    type: 'array',
    maxItems: 40,
    items: group({ id, kind: name, settings: { type: 'object', additionalProperties: { type: 'number' } } }),
  },
  epochs: whole(1, 1000),
  batch: whole(1, 4096),
  rate: { type: 'number', exclusiveMinimum: 0, maximum: 10 },
  patience: whole(0, 1000),
  seeds: whole(1, 10),
  apart: { type: 'number', minimum: 0, maximum: 0.5 },
  seed: whole(0, 2 ** 31),
  balanced: { type: 'boolean' },
  scales: { type: 'boolean' },
  until: whole(0, 20_000),
});

const givenFile = group({ name, sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' } });
const task = { enum: ['classification', 'regression'] };
const scale = { enum: ['none', 'softmax', 'sigmoid'] };
const instant = { type: 'string', maxLength: 40 };

const imported = group({
  ...{ id, name, file, table: file, task, key: name, truth: name, columns: names(2000) },
  ...{ output: name, scale, classes: names(100), handedFile: file, handed: names(100) },
});

const registry = group({
  versions: {
    type: 'array',
    maxItems: 100,
    items: group({
      ...{ id, name, number: { type: 'integer', minimum: 1 }, file: givenFile, table: givenFile, run: id },
      ...{ task, output: name, scale, classes: names(100) },
      batch: orNull({ type: 'integer', minimum: 1 }),
      inputs: {
        type: 'array',
        maxItems: 200,
        items: group({
          ...{ id, name, type: name, columns: names(2000) },
          inner: { type: 'array', items: { type: 'integer' }, maxItems: 16 },
        }),
      },
    }),
  },
  moves: {
    type: 'array',
    maxItems: 1000,
    items: group({
      ...{ id, version: id, to: { enum: ['candidate', 'service', 'withdrawn'] }, reason: text, by: id },
      at: instant,
    }),
  },
  keys: {
    type: 'array',
    maxItems: 50,
    items: group({
      ...{ id, label: name, hint: name, by: id, at: instant },
      sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    }),
  },
  endedKeys: { type: 'array', maxItems: 50, items: group({ id, key: id, by: id, at: instant }) },
});

const number = orNull({ type: 'number' });
const figure = group({
  ...{ id, model: name, metric: name, value: number, lo: number, hi: number, run: id },
  n: { type: 'integer', minimum: 0 },
});

const extreme = group({
  ...{ id, rowKey: name, score: { type: 'number' }, nature: { enum: EXTREME_NATURES } },
  ...{ treatment: name, reason: text },
});

/** JSON Schema 2020-12 of a document of models; a draft passes, whose columns are not chosen yet. */
export const modelsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'models',
  ...group({
    data: group({
      file,
      task: { enum: ['classification', 'regression'] },
      truth: name,
      id: name,
      positive: name,
      classes: names(100),
      threshold: orNull({ type: 'number' }),
      falsePositiveCost: cost,
      falseNegativeCost: cost,
      quantile: orNull({ type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 }),
      slices: names(12),
      groups: names(4),
      fold: name,
      weight: name,
      cluster: name,
      levels: {
        type: 'array',
        minItems: 1,
        maxItems: 4,
        items: { type: 'number', minimum: 0.5, maximum: 0.999 },
      },
    }),
    training,
    network,
    models: { type: 'array', items: model, maxItems: 8 },
    extremes: { type: 'array', items: extreme, maxItems: 500 },
    imports: { type: 'array', items: imported, maxItems: 20 },
    logs: { type: 'array', items: group({ id, file: givenFile }), maxItems: 20 },
    registry,
    selection: group({ model: name, argument: text, constraints: text }),
    card: group({
      ...{ intendedUse: text, limits: text, data: text, ethics: text },
      figures: { type: 'array', items: figure, maxItems: 200 },
    }),
    report: reportSchema,
  }),
};
