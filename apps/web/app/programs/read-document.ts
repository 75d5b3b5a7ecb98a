import { explainError, type Language } from '@etalon/i18n';
import { SCOPES } from '@etalon/usecases';
import type { OpenApiDocument } from '@etalon/web/api';

type Json = Readonly<Record<string, unknown>>;

export interface ShownField {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
}

export interface ShownOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  /** Empty for an operation open to any key. */
  readonly scope: string;
  readonly parameters: readonly ShownField[];
  readonly body: string;
  readonly answers: readonly { readonly status: string; readonly shape: string; readonly words: string }[];
}

export interface ShownGroup {
  readonly name: string;
  readonly title: string;
  readonly operations: readonly ShownOperation[];
}

export interface ShownDocument {
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly groups: readonly ShownGroup[];
  readonly events: readonly ShownOperation[];
  readonly shapes: readonly { readonly name: string; readonly fields: readonly ShownField[] }[];
  readonly errors: readonly { readonly code: string; readonly what: string; readonly remedy: string }[];
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const shapeName = (ref: string): string => ref.split('/').at(-1) ?? ref;

/** What the sentences of the errors quote, so that each reads as it would be answered. */
const EXAMPLE = {
  ...{ scope: 'sessions:read', max: 120, seconds: 30, kilobytes: 64 },
  ...{ place: 'json', places: '/email' },
};

/** A schema in a few signs: a name, a list, the values of a choice. */
export function writeType(schema: unknown): string {
  if (!isObject(schema)) return '';
  if (typeof schema.$ref === 'string') return shapeName(schema.$ref);
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = [...listOf(schema.anyOf), ...listOf(schema.oneOf)];
  if (choices.length > 0) return choices.map(writeType).join(' | ');
  const types = Array.isArray(schema.type) ? schema.type.map(String) : [textOf(schema.type)];
  return types.map((type) => writeSimpleType(type, schema)).join(' | ');
}

function writeSimpleType(type: string, schema: Json): string {
  if (type === 'array') return `(${writeType(schema.items)})[]`.replace(/^\((\w+)\)/, '$1');
  if (type === 'object' && isObject(schema.properties)) {
    const fields = Object.entries(schema.properties);
    return `{ ${fields.map(([name, inner]) => `${name}: ${writeType(inner)}`).join('; ')} }`;
  }
  const format = textOf(schema.format);
  return format === '' ? type : `${type} (${format})`;
}

function readFields(schema: Json, shapes: Json): readonly ShownField[] {
  const inherited = listOf(schema.allOf).flatMap((part) => {
    const base = typeof part.$ref === 'string' ? shapes[shapeName(part.$ref)] : part;
    return isObject(base) ? readFields(base, shapes) : [];
  });
  const required = Array.isArray(schema.required) ? schema.required : [];
  const own = Object.entries(isObject(schema.properties) ? schema.properties : {});
  return [
    ...inherited,
    ...own.map(([name, inner]) => ({ name, type: writeType(inner), optional: !required.includes(name) })),
  ];
}

/** The shape of a body or of an answer, whatever its type of content. */
function readShape(carrier: unknown): string {
  const content = isObject(carrier) && isObject(carrier.content) ? Object.values(carrier.content) : [];
  return content.map((each) => writeType(isObject(each) ? each.schema : null)).join(' | ');
}

function readOperation(path: string, method: string, operation: Json): ShownOperation {
  const [security] = listOf(operation.security);
  const scopes = Array.isArray(security?.token) ? security.token.map(String) : [];
  return {
    id: textOf(operation.operationId),
    method: method.toUpperCase(),
    path,
    summary: textOf(operation.summary),
    scope: scopes.filter((name) => name in SCOPES).join(', '),
    parameters: listOf(operation.parameters).map((parameter) => ({
      name: `${textOf(parameter.name)} (${textOf(parameter.in)})`,
      type: writeType(parameter.schema),
      optional: parameter.required !== true,
    })),
    body: readShape(operation.requestBody),
    answers: Object.entries(isObject(operation.responses) ? operation.responses : {}).map(
      ([status, answered]) => ({
        status,
        shape: readShape(answered),
        words: isObject(answered) ? textOf(answered.description) : '',
      }),
    ),
  };
}

function listOperations(items: unknown): readonly (ShownOperation & { readonly tags: readonly unknown[] })[] {
  return Object.entries(isObject(items) ? items : {}).flatMap(([path, item]) =>
    Object.entries(isObject(item) ? item : {}).flatMap(([method, operation]) =>
      isObject(operation)
        ? [
            {
              ...readOperation(path, method, operation),
              tags: Array.isArray(operation.tags) ? operation.tags : [],
            },
          ]
        : [],
    ),
  );
}

/** The document of the API as a page shows it: nothing is written here that the document does not say. */
export function readDocument(
  document: OpenApiDocument,
  { language, codes }: { readonly language: Language; readonly codes: readonly string[] },
): ShownDocument {
  const shapes: Json = Object(document.components?.schemas);
  const operations = listOperations(document.paths);
  return {
    title: document.info.title,
    description: document.info.description ?? '',
    version: document.info.version,
    groups: (document.tags ?? []).map(({ name, description = name }) => ({
      name,
      title: description,
      operations: operations.filter(({ tags }) => tags.includes(name)),
    })),
    events: listOperations(document.webhooks),
    shapes: Object.entries(shapes).map(([name, schema]) => ({
      name,
      fields: isObject(schema) ? readFields(schema, shapes) : [],
    })),
    errors: codes.map((code) => {
      const { what, remedy } = explainError(language, code, EXAMPLE);
      return { code, what, remedy };
    }),
  };
}
