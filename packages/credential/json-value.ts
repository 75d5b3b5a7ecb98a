export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Whether a parsed JSON value is an object (not null, not an array). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text at a key, or null when there is none. */
export function readText(value: unknown, key: string): string | null {
  if (!isJsonObject(value)) return null;
  const text = value[key];
  return typeof text === 'string' ? text : null;
}

/** The value at a key as a list: absent is empty, a single value is a list of one. */
export function readList(value: unknown, key: string): readonly JsonValue[] {
  if (!isJsonObject(value)) return [];
  const found = value[key];
  if (found === undefined) return [];
  return isJsonList(found) ? found : [found];
}

/** Whether a parsed JSON value is an array. */
export function isJsonList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** The id of an issuer, given as a URI or as an object. */
export function readIssuerId(document: unknown): string | null {
  if (!isJsonObject(document)) return null;
  return readText(document, 'issuer') ?? readText(document.issuer, 'id');
}

/** The value a JSON text stands for; undefined when it is none. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
