import { EtalonError } from '@etalon/error';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { DocumentKind } from './document-kind.ts';
import { isJsonList, isJsonObject, type Json, type JsonObject } from './json.ts';

const MAX_BYTES = 20_000_000;
const compiled = new Map<string, ValidateFunction>();

/**
 * Refuses a content that is not of its kind: `workshop.bad-content` with the JSON pointer and the rule, `workshop.repeated-id`
 * when two items of a list share an id, `workshop.too-large` above 20 MB of JSON. A draft with empty fields passes.
 */
export function checkDocument(kind: DocumentKind, content: JsonObject): void {
  const validate =
    compiled.get(kind.kind) ?? new Ajv2020({ allErrors: false, strict: false }).compile(kind.schema);
  compiled.set(kind.kind, validate);
  if (!validate(content)) {
    const fault = validate.errors?.[0];
    throw new EtalonError('workshop.bad-content', {
      info: { place: fault?.instancePath || '/', rule: fault?.message ?? '' },
    });
  }
  const repeated = findRepeated(content, '');
  if (repeated !== null) throw new EtalonError('workshop.repeated-id', { info: repeated });
  if (JSON.stringify(content).length > MAX_BYTES)
    throw new EtalonError('workshop.too-large', { info: { maxBytes: MAX_BYTES } });
}

function findRepeated(value: Json, pointer: string): { readonly place: string; readonly id: string } | null {
  if (isJsonList(value)) {
    const seen = new Set<string>();
    for (const [at, item] of value.entries()) {
      if (isJsonObject(item) && typeof item.id === 'string') {
        if (seen.has(item.id)) return { place: `${pointer}/${at}`, id: item.id };
        seen.add(item.id);
      }
      const inner = findRepeated(item, `${pointer}/${at}`);
      if (inner !== null) return inner;
    }
    return null;
  }
  if (!isJsonObject(value)) return null;
  for (const [key, child] of Object.entries(value)) {
    const inner = findRepeated(child, `${pointer}/${key}`);
    if (inner !== null) return inner;
  }
  return null;
}
