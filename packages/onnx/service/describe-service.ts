import { ROW_RULES } from '../errors.ts';
import { makeValue, type RequestSchema } from './make-contract-cases.ts';
import { listColumns, MOST_KILOBYTES, MOST_ROWS, MOST_TEXT, type ServedModel } from './served-model.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Status of a refused prediction → the codes that it is answered with. */
export const SERVICE_CODES = {
  400: ['service.bad-rows', 'api.bad-json'],
  401: ['service.key-refused'],
  404: ['service.none'],
  413: ['service.too-large'],
  422: ['models.scores-count', 'onnx.output-kind'],
  429: ['api.too-many-requests'],
  500: ['api.failed'],
  503: [
    ...['onnx.out-of-time', 'onnx.out-of-memory', 'onnx.ended'],
    ...['onnx.no-walls', 'onnx.not-loaded', 'onnx.not-run'],
  ],
} as const;

const DESCRIPTIONS: Readonly<Record<keyof typeof SERVICE_CODES, string>> = {
  400: 'The body is not what this document says.',
  401: 'No key, or one that opens nothing.',
  404: 'No version is in service.',
  413: `The body is over ${MOST_KILOBYTES} kB.`,
  422: 'The model does not answer as it was registered.',
  429: 'Too many requests in this minute.',
  500: 'Something failed on the server.',
  503: 'The model cannot be run now.',
};

/** JSON Schema 2020-12 of what a service takes: 1 to 1000 rows, each column with its type and nothing else; null where a model can be told that a value is missing. */
export function makeRequestSchema(model: Pick<ServedModel, 'inputs'>): RequestSchema {
  const columns = listColumns(model);
  const row: RequestSchema = {
    type: 'object',
    additionalProperties: false,
    required: columns.map(({ name }) => name),
    properties: Object.fromEntries(
      columns.map(({ name, isText, canBeEmpty }): [string, RequestSchema] => {
        const kind = isText ? 'string' : 'number';
        const type = canBeEmpty ? ([kind, 'null'] as const) : kind;
        return [name, isText ? { type, maxLength: MOST_TEXT } : { type }];
      }),
    ),
  };
  return {
    type: 'object',
    additionalProperties: false,
    required: ['rows'],
    properties: { rows: { type: 'array', minItems: 1, maxItems: MOST_ROWS, items: row } },
  };
}

function closed(properties: Schema): Schema {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties };
}

const number: Schema = { type: ['number', 'null'] };

function makeAnswerSchema({ task, classes, name, version, sha256 }: ServedModel): Schema {
  const answer =
    task === 'regression'
      ? closed({ value: number })
      : closed({
          label: { enum: [...classes, null] },
          scores: closed(Object.fromEntries(classes.map((one) => [one, number]))),
        });
  return closed({
    model: closed({ name: { const: name }, version: { const: version }, sha256: { const: sha256 } }),
    predictions: { type: 'array', minItems: 1, maxItems: MOST_ROWS, items: answer },
  });
}

const text: Schema = { type: 'string' };

const PROBLEM: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'instance'],
  properties: {
    ...{ type: { ...text, format: 'uri' }, title: text, status: { type: 'integer' }, detail: text },
    ...{ code: text, instance: { ...text, format: 'uri' } },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: { pointer: text, code: { enum: ROW_RULES }, detail: text },
      },
    },
  },
};

const json = (schema: Schema | RequestSchema, example?: unknown): Schema => ({
  content: { 'application/json': { schema, ...(example === undefined ? {} : { example }) } },
});

function refuse(status: keyof typeof SERVICE_CODES): Schema {
  const codes = SERVICE_CODES[status];
  return {
    description: DESCRIPTIONS[status],
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            { $ref: '#/components/schemas/Problem' },
            { properties: { status: { const: status }, code: { enum: codes } } },
          ],
        },
      },
    },
    ...(status === 429 ? { headers: { 'retry-after': { schema: { type: 'integer' } } } } : {}),
  };
}

const STATUSES = [400, 401, 404, 413, 422, 429, 500, 503] as const;

/** The OpenAPI 3.1 document of the service of a model at an address. */
export function describeService(model: ServedModel, address: string): Schema {
  const request = makeRequestSchema(model);
  return {
    openapi: '3.1.0',
    info: { title: model.name, version: String(model.version), 'x-sha256': model.sha256 },
    servers: [{ url: address }],
    security: [{ key: [] }],
    paths: {
      '/predictions': {
        post: {
          operationId: 'predict',
          requestBody: { required: true, ...json(request, makeValue(request)) },
          responses: {
            200: {
              description: 'One prediction for each row, in their order.',
              ...json(makeAnswerSchema(model)),
            },
            ...Object.fromEntries(STATUSES.map((status) => [status, refuse(status)])),
          },
        },
      },
      '/health': {
        get: {
          operationId: 'health',
          security: [],
          responses: {
            200: {
              description: 'The version in service.',
              ...json(closed({ status: { const: 'ok' }, version: { type: 'integer' } })),
            },
            404: refuse(404),
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
