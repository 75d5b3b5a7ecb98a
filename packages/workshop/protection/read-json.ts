import { isJsonList, isJsonObject, type Json, type JsonObject } from '../json.ts';

/** The text of a member, '' when there is none. */
export function textAt(holder: JsonObject, key: string): string {
  const value = holder[key];
  return typeof value === 'string' ? value : '';
}

/** A text that may be absent; an empty one is absent. */
export function textOrNullAt(holder: JsonObject, key: string): string | null {
  return textAt(holder, key) || null;
}

export function numberAt(holder: JsonObject, key: string): number | null {
  const value = holder[key];
  return typeof value === 'number' ? value : null;
}

export function flagAt(holder: JsonObject, key: string): boolean | null {
  const value = holder[key];
  return typeof value === 'boolean' ? value : null;
}

export function textsAt(holder: JsonObject, key: string): readonly string[] {
  const value = holder[key];
  return isJsonList(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

export function objectAt(holder: JsonObject, key: string): JsonObject {
  const value: Json | undefined = holder[key];
  return isJsonObject(value) ? value : {};
}

export function objectOrNullAt(holder: JsonObject, key: string): JsonObject | null {
  const value: Json | undefined = holder[key];
  return isJsonObject(value) ? value : null;
}

/** The items of a list, each read; what is no object is left out. */
export function itemsAt<T>(
  holder: JsonObject,
  key: string,
  read: (item: JsonObject, id: string) => T,
): readonly T[] {
  const value = holder[key];
  return isJsonList(value) ? value.filter(isJsonObject).map((item) => read(item, textAt(item, 'id'))) : [];
}

/** The member when it is one of the list, else null. */
export function oneOfAt<T extends string>(holder: JsonObject, key: string, list: readonly T[]): T | null {
  const value = holder[key];
  return list.find((one) => one === value) ?? null;
}

export function someOfAt<T extends string>(
  holder: JsonObject,
  key: string,
  list: readonly T[],
): readonly T[] {
  const wanted = textsAt(holder, key);
  return list.filter((one) => wanted.includes(one));
}
