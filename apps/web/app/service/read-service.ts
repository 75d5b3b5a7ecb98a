import { explainError, type Language } from '@etalon/i18n';
import { kindOf, MOST_TEXT, POOL, type RequestKind, type RequestSchema } from '@etalon/onnx';
import { writeType } from '../programs/read-document.ts';

type Json = Readonly<Record<string, unknown>>;

export interface ShownRefusal {
  readonly code: string;
  readonly what: string;
  readonly remedy: string;
}

/** A service as its page shows it: nothing that its OpenAPI document does not say. */
export interface ShownService {
  readonly name: string;
  readonly number: string;
  readonly sha256: string;
  readonly description: string;
  readonly key: string;
  readonly address: string;
  readonly operations: readonly {
    readonly method: string;
    readonly path: string;
    readonly summary: string;
    readonly isOpen: boolean;
  }[];
  readonly columns: readonly {
    readonly name: string;
    readonly type: RequestKind;
    readonly canBeEmpty: boolean;
    readonly maxLength: number | null;
  }[];
  readonly rows: { readonly least: number; readonly most: number };
  readonly answer: readonly { readonly name: string; readonly values: string }[];
  /** The example of the document, as JSON. */
  readonly example: string;
  readonly refusals: readonly {
    readonly status: string;
    readonly description: string;
    readonly codes: readonly ShownRefusal[];
  }[];
  readonly rules: readonly ShownRefusal[];
}

/** Columns past which an example stands on one line. */
const MOST_LINES = 24;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce((inner, name) => (isObject(inner) ? inner[name] : undefined), value);
const textAt = (value: unknown, ...path: readonly string[]): string => String(at(value, ...path) ?? '');
const entriesAt = (value: unknown, ...path: readonly string[]): readonly [string, unknown][] =>
  Object.entries(Object(at(value, ...path)));

/** The fields of an answer, each by its path, with what it may hold. */
function listFields(schema: unknown, name: string): ShownService['answer'] {
  if (!isObject(schema)) return [];
  if ('const' in schema) return [{ name, values: JSON.stringify(schema.const) }];
  if (isObject(schema.items)) return listFields(schema.items, `${name}[]`);
  if (isObject(schema.properties))
    return Object.entries(schema.properties).flatMap(([inner, own]) =>
      listFields(own, name === '' ? inner : `${name}.${inner}`),
    );
  return [{ name, values: writeType(schema) }];
}

function writeExample(example: unknown, columns: number): string {
  return JSON.stringify(example, null, columns > MOST_LINES ? 0 : 2);
}

function readClasses(answer: unknown): readonly string[] {
  const label = at(answer, 'properties', 'predictions', 'items', 'properties', 'label', 'enum');
  return Array.isArray(label) ? label.filter((one) => one !== null).map(String) : [];
}

/** What the sentences of the refusals quote, so that each reads as it would be answered. */
function explainIn(
  language: Language,
  given: {
    readonly perMinute: number;
    readonly kilobytes: number;
    readonly mostRows: number;
    readonly column: string;
    readonly name: string;
    readonly classes: readonly string[];
  },
): (code: string) => ShownRefusal {
  const { perMinute, kilobytes, mostRows, column, name, classes } = given;
  const { residentMb, timeMs } = POOL.limits;
  const max: Readonly<Record<string, number>> = {
    'api.too-many-requests': perMinute,
    'service.too-many-rows': mostRows,
    'service.text-too-long': MOST_TEXT,
  };
  return (code) => {
    const { what, remedy } = explainError(language, code, {
      ...{ kilobytes, mebibytes: residentMb, seconds: timeMs / 1000, max: max[code] ?? 0, count: 1, column },
      ...{ model: name, given: 1, classes: classes.length, names: classes },
      ...{ output: '…', type: '…', message: '…', missing: '…' },
    });
    return { code, what, remedy };
  };
}

/** The document of a service as its page shows it, its refusals in the words that they are answered with. */
export function readService(
  document: Json,
  { language, perMinute, kilobytes }: { language: Language; perMinute: number; kilobytes: number },
): ShownService {
  const predict = at(document, 'paths', '/predictions', 'post');
  const body = at(predict, 'requestBody', 'content', 'application/json');
  const { rows }: { readonly rows: RequestSchema } = Object(at(body, 'schema', 'properties'));
  const columns = Object.entries(rows.items?.properties ?? {});
  const answer = at(predict, 'responses', '200', 'content', 'application/json', 'schema');
  const explain = explainIn(language, {
    ...{ perMinute, kilobytes, mostRows: rows.maxItems ?? 0, column: columns[0]?.[0] ?? '' },
    ...{ name: textAt(document, 'info', 'title'), classes: readClasses(answer) },
  });
  const codesOf = (response: unknown): readonly string[] => {
    const [, narrowed] =
      entriesAt(response, 'content', 'application/problem+json', 'schema', 'allOf')[1] ?? [];
    const codes = at(narrowed, 'properties', 'code', 'enum');
    return Array.isArray(codes) ? codes.map(String) : [];
  };
  const rules = at(document, 'components', 'schemas', 'Problem', 'properties', 'errors', 'items');
  const ruleCodes = at(rules, 'properties', 'code', 'enum');
  return {
    name: textAt(document, 'info', 'title'),
    number: textAt(document, 'info', 'version'),
    sha256: textAt(document, 'info', 'x-sha256'),
    description: textAt(document, 'info', 'description'),
    key: textAt(document, 'components', 'securitySchemes', 'key', 'description'),
    address: textAt(document, 'servers', '0', 'url'),
    operations: entriesAt(document, 'paths').flatMap(([path, item]) =>
      Object.entries(Object(item)).map(([method, operation]) => ({
        ...{ method: method.toUpperCase(), path, summary: textAt(operation, 'summary') },
        isOpen: Array.isArray(at(operation, 'security')),
      })),
    ),
    columns: columns.map(([name, schema]) => ({
      ...{ name, type: kindOf(schema), canBeEmpty: typeof schema.type !== 'string' },
      maxLength: schema.maxLength ?? null,
    })),
    rows: { least: rows.minItems ?? 0, most: rows.maxItems ?? 0 },
    answer: listFields(answer, ''),
    example: writeExample(at(body, 'example'), columns.length),
    refusals: entriesAt(predict, 'responses')
      .filter(([status]) => status !== '200')
      .map(([status, response]) => ({
        ...{ status, description: textAt(response, 'description') },
        codes: codesOf(response).map(explain),
      })),
    rules: Array.isArray(ruleCodes) ? ruleCodes.map((code) => explain(String(code))) : [],
  };
}
