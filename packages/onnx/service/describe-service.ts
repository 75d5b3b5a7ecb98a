import { listColumns, MOST_ROWS, type ServedModel } from './served-model.ts';

type Schema = Readonly<Record<string, unknown>>;

/** JSON Schema 2020-12 of what a service takes: 1 to 1000 rows, each column with its type and nothing else. */
export function makeRequestSchema(model: Pick<ServedModel, 'inputs'>): Schema {
  const columns = listColumns(model);
  const row = {
    type: 'object',
    additionalProperties: false,
    required: columns.map(({ name }) => name),
    properties: Object.fromEntries(
      columns.map(({ name, isText }) => [
        name,
        isText ? { type: 'string', maxLength: 10_000 } : { type: 'number' },
      ]),
    ),
  };
  return {
    type: 'object',
    additionalProperties: false,
    required: ['rows'],
    properties: { rows: { type: 'array', minItems: 1, maxItems: MOST_ROWS, items: row } },
  };
}

function makeAnswerSchema({ task, classes }: ServedModel): Schema {
  const answer =
    task === 'regression'
      ? { type: 'object', required: ['value'], properties: { value: { type: ['number', 'null'] } } }
      : {
          type: 'object',
          required: ['label', 'scores'],
          properties: {
            label: { enum: [...classes] },
            scores: {
              type: 'object',
              properties: Object.fromEntries(classes.map((name) => [name, { type: ['number', 'null'] }])),
            },
          },
        };
  return {
    type: 'object',
    required: ['model', 'predictions'],
    properties: {
      model: {
        type: 'object',
        required: ['name', 'version', 'sha256'],
        properties: {
          name: { type: 'string' },
          version: { type: 'integer' },
          sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
        },
      },
      predictions: { type: 'array', items: answer },
    },
  };
}

const PROBLEM: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { pointer: { type: 'string' }, rule: { type: 'string' } },
      },
    },
  },
};

const problem = (description: string): Schema => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
const json = (description: string, schema: Schema): Schema => ({
  description,
  content: { 'application/json': { schema } },
});

/** The OpenAPI 3.1 document of the service of a model at an address. */
export function describeService(model: ServedModel, address: string): Schema {
  return {
    openapi: '3.1.0',
    info: { title: model.name, version: String(model.version), 'x-sha256': model.sha256 },
    servers: [{ url: address }],
    security: [{ key: [] }],
    paths: {
      '/predictions': {
        post: {
          operationId: 'predict',
          requestBody: { required: true, ...json('', makeRequestSchema(model)) },
          responses: {
            200: json('One prediction for each row, in their order.', makeAnswerSchema(model)),
            400: problem('The body is not what this document says.'),
            401: problem('No key, or one that opens nothing.'),
            413: problem('The body is too large.'),
            429: problem('Too many requests in this minute.'),
            503: problem('The model cannot be run now.'),
          },
        },
      },
      '/health': {
        get: {
          operationId: 'health',
          security: [],
          responses: {
            200: json('The version in service.', {
              type: 'object',
              properties: { status: { const: 'ok' }, version: { type: 'integer' } },
            }),
            404: problem('No version is in service.'),
          },
        },
      },
    },
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: PROBLEM },
    },
  };
}
