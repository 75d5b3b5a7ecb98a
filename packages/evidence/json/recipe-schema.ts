const expression = { type: 'string', minLength: 1, maxLength: 10_000 };
const column = { type: 'string', minLength: 1, maxLength: 300 };

interface StepShape {
  readonly required: Readonly<Record<string, unknown>>;
  readonly optional?: Readonly<Record<string, unknown>>;
}

function step(op: string, { required, optional = {} }: StepShape): unknown {
  return {
    type: 'object',
    properties: { op: { const: op }, ...required, ...optional },
    required: ['op', ...Object.keys(required)],
  };
}

const byColumn = (values: unknown): unknown => ({
  type: 'object',
  minProperties: 1,
  maxProperties: 20_000,
  additionalProperties: values,
});

const text = { type: 'string', maxLength: 10_000 };
const listOf = (items: unknown, maxItems: number): unknown => ({
  type: 'array',
  items,
  minItems: 1,
  maxItems,
});
const file = { type: 'string', minLength: 1, maxLength: 300 };
const readAs = {
  sheet: { type: 'string', maxLength: 100 },
  delimiter: { type: 'string', minLength: 1, maxLength: 1 },
  encoding: { enum: ['utf-8', 'latin-1'] },
};
const record = (properties: Readonly<Record<string, unknown>>): unknown => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});

const FILE_STEPS = [
  step('load', { required: { file, columns: byColumn(expression) }, optional: readAs }),
  step('append', { required: { file, columns: byColumn(expression) }, optional: readAs }),
  step('join', {
    required: {
      file,
      kind: { enum: ['left', 'inner'] },
      keys: listOf(record({ left: column, right: column }), 20),
      columns: byColumn(expression),
    },
    optional: { ...readAs, allowMultiply: { type: 'boolean' } },
  }),
];

const COLUMN_STEPS = [
  step('set', { required: { column, value: expression }, optional: { where: expression } }),
  step('derive', { required: { column, value: expression } }),
  step('drop_column', { required: { column } }),
  step('keep_columns', { required: { columns: listOf(column, 2000) } }),
  step('rename_column', { required: { column, to: column } }),
  step('split_column', {
    required: {
      column,
      separator: { type: 'string', minLength: 1, maxLength: 50 },
      into: listOf(column, 50),
    },
    optional: { keep: { type: 'boolean' } },
  }),
  step('cast', {
    required: { column, type: { enum: ['text', 'integer', 'decimal', 'date', 'timestamp', 'boolean'] } },
    optional: {
      formats: listOf({ type: 'string', minLength: 2, maxLength: 100 }, 20),
      decimal: { enum: ['.', ','] },
      thousands: { type: 'string', minLength: 1, maxLength: 3 },
      timeZone: { type: 'string', pattern: '^[A-Za-z_+/0-9-]{1,60}$' },
      unreadable: { enum: ['refuse', 'null'] },
    },
  }),
];

const CELL_STEPS = [
  step('map', { required: { column, values: byColumn({ type: ['string', 'null'], maxLength: 10_000 }) } }),
  step('merge_values', {
    required: { column, groups: listOf(record({ to: text, from: listOf(text, 20_000) }), 20_000) },
  }),
  step('fill', {
    required: {
      column,
      method: { enum: ['mean', 'median', 'mode', 'constant', 'previous', 'knn', 'mice'] },
    },
    optional: {
      by: { type: 'array', items: column, maxItems: 50 },
      value: expression,
      from: listOf(column, 50),
      k: { type: 'integer', minimum: 1, maximum: 100 },
      rounds: { type: 'integer', minimum: 1, maximum: 100 },
      seed: { type: 'integer', minimum: 0 },
    },
  }),
  step('normalise_text', {
    required: {
      column,
      actions: listOf(
        {
          enum: ['nfc', 'strip_invisible', 'trim', 'collapse', 'strip_accents', 'lower', 'upper', 'title'],
        },
        8,
      ),
    },
  }),
  step('replace_text', {
    required: { column, pattern: expression, replacement: text },
    optional: { where: expression },
  }),
  step('sentinel_to_null', { required: { column, values: listOf(text, 1000) } }),
  step('clip', { required: { column }, optional: { min: { type: 'number' }, max: { type: 'number' } } }),
  step('convert_unit', {
    required: { column, from: text, to: text, factor: { type: 'number' } },
    optional: { offset: { type: 'number' }, where: expression },
  }),
];

const ROW_STEPS = [
  step('drop_rows', { required: { where: expression } }),
  step('deduplicate', { required: { keys: listOf(column, 50), orderBy: expression } }),
  step('keep_latest', { required: { keys: listOf(column, 50), by: column } }),
];

/** JSON Schema 2020-12 of `recette.json`, step by step; unknown fields are kept and flagged. */
export const recipeSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'recette.json',
  type: 'object',
  required: ['table', 'steps'],
  properties: {
    table: { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_]{0,62}$' },
    steps: {
      type: 'array',
      minItems: 1,
      maxItems: 2000,
      items: {
        type: 'object',
        required: ['id', 'reason', 'op'],
        properties: {
          id: { type: 'string', minLength: 1, maxLength: 200 },
          reason: { type: 'string', maxLength: 10_000 },
        },
        discriminator: { propertyName: 'op' },
        oneOf: [...FILE_STEPS, ...COLUMN_STEPS, ...CELL_STEPS, ...ROW_STEPS],
      },
    },
  },
};
