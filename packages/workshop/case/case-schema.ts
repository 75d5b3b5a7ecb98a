const text = { type: 'string' };
const texts = { type: 'array', items: text };
const item = (properties: object): object => ({
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string', minLength: 1 }, ...properties },
});
const list = (properties: object): object => ({ type: 'array', items: item(properties) });
const OPERATORS = Array.from({ length: 18 }, (_, at) => `M${at + 1}`);

/** A case as its author writes it; a draft may leave anything empty. */
export const caseSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    caseId: text,
    version: text,
    situation: text,
    title: text,
    brief: text,
    facts: list({ label: text, value: text }),
    target: {
      type: 'object',
      properties: {
        table: text,
        key: text,
        columns: list({
          name: text,
          type: { enum: ['text', 'integer', 'decimal', 'date', 'timestamp', 'boolean'] },
          label: text,
          unit: { type: ['string', 'null'] },
        }),
      },
    },
    clean: {
      type: ['object', 'null'],
      properties: { name: text, sha256: text },
    },
    records: { type: ['integer', 'null'], minimum: 1 },
    sources: list({
      path: text,
      format: { enum: ['csv', 'jsonl', 'parquet', 'xlsx'] },
      sheet: { type: ['string', 'null'] },
      share: { type: 'number', minimum: 0 },
      headers: list({ column: text, header: text }),
    }),
    defects: list({
      operator: { enum: OPERATORS },
      column: { type: ['string', 'null'] },
      source: { type: ['string', 'null'] },
      share: { type: 'number', minimum: 0, maximum: 1 },
      mechanism: { enum: ['MCAR', 'MAR', 'MNAR'] },
      parameters: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } },
    }),
    keys: list({
      file: text,
      label: text,
      synonyms: texts,
      class: text,
      weight: { enum: ['attendu', 'possible'] },
      rationale: text,
    }),
    smoke: list({ label: text, sql: text }),
    forms: list({ label: text, seed: text }),
    experts: list({
      label: text,
      minutes: { type: ['number', 'null'], minimum: 0 },
      found: { type: 'object', additionalProperties: { type: 'integer', minimum: 0 } },
      detected: { type: 'object', additionalProperties: { type: 'integer', minimum: 0 } },
      files: list({ slot: text, name: text, sha256: text }),
    }),
    exposureLimit: { type: 'integer', minimum: 1 },
  },
};
