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
const scalar = { anyOf: [{ type: 'string', maxLength: 5_000 }, { type: 'number' }, { type: 'boolean' }] };

const file = group({ name, sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' } });
const node = group({
  id,
  name,
  op: name,
  columns: names(2000),
  deps: names(40),
  fitsOn: { enum: ['train', 'all'] },
  params: { type: 'object', maxProperties: 20, additionalProperties: scalar },
  after: names(16),
  costUs: orNull({ type: 'number', minimum: 0 }),
  why: text,
});

/** JSON Schema 2020-12 of a document of transformation; a draft passes, whose file and columns are not chosen yet. */
export const transformSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'transform',
  ...group({
    data: group({
      file: orNull(file),
      archive: orNull(file),
      encoder: orNull(file),
      tokenizer: orNull(file),
      task: { enum: ['classification', 'regression'] },
      target: name,
      id: name,
      entity: name,
      time: name,
    }),
    split: group({
      method: { enum: ['random', 'stratified', 'grouped', 'time', 'column'] },
      testShare: { type: 'number', minimum: 0, maximum: 0.9 },
      seed: { type: 'integer', minimum: 0, maximum: 2 ** 31 },
      column: name,
      testValue: name,
    }),
    nodes: { type: 'array', items: node, maxItems: 40 },
    picture: { enum: ['pca', 'umap', 'tsne'] },
    neighbours: { type: 'integer', minimum: 1, maximum: 200 },
    features: {
      type: 'array',
      maxItems: 300,
      items: group({
        id,
        name,
        definition: text,
        source: text,
        availableAt: { enum: ['before', 'after', 'unknown'] },
      }),
    },
    choice: group({ need: text, criterion: text, argument: text }),
  }),
};
