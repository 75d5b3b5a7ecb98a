import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { refuse } from '../refuse.ts';

/** Checks a value against a JSON Schema 2020-12; the refusal (`E_SCHEMA`) gives the JSON pointer of the first fault. */
export function checkSchema<T>(schema: object, value: unknown): T {
  const ajv = new Ajv2020({ discriminator: true, strict: true, strictTypes: false, strictRequired: false });
  const validate = ajv.compile<T>(schema);
  if (validate(value)) return value;
  const fault = validate.errors?.[0];
  refuse('E_SCHEMA', fault === undefined ? null : placeOf(fault), {
    form: 'json',
    reason: 'schema',
    expected: fault === undefined ? '' : expectationOf(fault),
  });
}

export function repeatedIds(ids: readonly string[]): { readonly id: string; readonly index: number } | null {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) return { id, index };
    seen.add(id);
  }
  return null;
}

function placeOf(fault: ErrorObject): string {
  const missing: unknown = fault.params.missingProperty;
  return typeof missing === 'string' ? `${fault.instancePath}/${missing}` : fault.instancePath || '/';
}

function expectationOf(fault: ErrorObject): string {
  const allowed: unknown = fault.params.allowedValues;
  if (Array.isArray(allowed)) return allowed.join(' | ');
  return fault.message ?? fault.keyword;
}
