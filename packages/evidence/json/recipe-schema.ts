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
        oneOf: [
          step('load', {
            required: {
              file: { type: 'string', minLength: 1, maxLength: 300 },
              columns: byColumn(expression),
            },
            optional: {
              sheet: { type: 'string', maxLength: 100 },
              delimiter: { type: 'string', minLength: 1, maxLength: 1 },
              encoding: { enum: ['utf-8', 'latin-1'] },
            },
          }),
          step('set', { required: { column, value: expression }, optional: { where: expression } }),
          step('map', {
            required: { column, values: byColumn({ type: ['string', 'null'], maxLength: 10_000 }) },
          }),
          step('fill', {
            required: { column, method: { enum: ['mean', 'median', 'mode', 'constant'] } },
            optional: { by: { type: 'array', items: column, maxItems: 50 }, value: expression },
          }),
          step('drop_rows', { required: { where: expression } }),
          step('deduplicate', {
            required: {
              keys: { type: 'array', items: column, minItems: 1, maxItems: 50 },
              orderBy: expression,
            },
          }),
          step('drop_column', { required: { column } }),
        ],
      },
    },
  },
};
