import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names of the schemas that another one extends: what they lack is in the other. */
function listExtended(value: unknown, found: Set<string>): Set<string> {
  if (Array.isArray(value)) for (const item of value) listExtended(item, found);
  else if (isObject(value))
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'allOf' && Array.isArray(inner))
        for (const part of inner) if (isObject(part) && typeof part.$ref === 'string') found.add(part.$ref);
      listExtended(inner, found);
    }
  return found;
}

/** The same schema, which refuses any field that it does not name. */
function close(value: unknown, place: string, extended: ReadonlySet<string>, inAll = false): unknown {
  if (Array.isArray(value)) return value.map((item) => close(item, '', extended, inAll));
  if (!isObject(value)) return value;
  const closed = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      close(
        inner,
        place === '#/components/schemas' ? `${place}/${key}` : `${place}/${key}`,
        extended,
        key === 'allOf',
      ),
    ]),
  );
  const named = isObject(value.properties) || Array.isArray(value.allOf);
  const whole = typeof value.$ref === 'string' && extended.has(value.$ref);
  const closes = whole || (named && !extended.has(place));
  return closes && !inAll ? { ...closed, unevaluatedProperties: false } : closed;
}

const escapePart = (text: string): string =>
  encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));

export interface Contract {
  /** Every operation of the document, `get /api/v1/sessions`. */
  readonly operations: readonly string[];
  /** Those that were answered as the document says, with each status. */
  readonly seen: ReadonlyMap<string, ReadonlySet<number>>;
  /** Fails unless the document names this status for this operation, and the body has its shape and nothing more. */
  check(method: string, path: string, response: Response): Promise<void>;
}

/** An OpenAPI 3.1 document as a judge of real answers, by an independent validator of JSON Schema. */
export function readContract(document: { readonly paths?: object | undefined }): Contract {
  const extended = listExtended(document, new Set());
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(Object(close(document, '#', extended)), 'api');
  const paths: Readonly<Record<string, Json>> = Object(document.paths);
  const templates = Object.keys(paths).map((template) => ({
    template,
    pattern: new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  }));
  const seen = new Map<string, Set<number>>();
  return {
    operations: Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    ),
    seen,
    check: async (method, path, response) => {
      const [plain = ''] = path.split('?');
      const found = templates.filter(({ pattern }) => pattern.test(plain));
      const template =
        found.find(({ template: name }) => name === plain)?.template ?? found[0]?.template ?? '';
      const operation: Json = Object(paths[template]?.[method]);
      const answered: Json = Object(Object(operation.responses)[response.status]);
      expect(answered, `${method} ${path} answered ${response.status}`).toHaveProperty('description');
      const name = `${method} ${template}`;
      seen.set(name, (seen.get(name) ?? new Set()).add(response.status));
      if (response.status === 204) return expect(await response.text()).toBe('');
      const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
      expect(Object.keys(Object(answered.content)), `${method} ${path}`).toContain(type);
      const place = [
        'paths',
        template,
        method,
        'responses',
        String(response.status),
        'content',
        type,
        'schema',
      ];
      const validate = ajv.compile({ $ref: `api#/${place.map(escapePart).join('/')}` });
      const body: unknown = await response.clone().json();
      expect(validate(body) ? [] : validate.errors, `${method} ${path}`).toEqual([]);
    },
  };
}
