import { isJsonList, isJsonObject, type Json, type JsonObject } from '@etalon/workshop/edits';

/** The later content, made of the objects of the former wherever nothing changed: what did not change is not drawn again. */
export function keepObject(former: JsonObject, later: JsonObject): JsonObject {
  const keys = Object.keys(later);
  const parts = keys.map((key) => {
    const value = later[key];
    return [key, value === undefined ? null : keepIdentity(former[key], value)] as const;
  });
  const same =
    keys.length === Object.keys(former).length && parts.every(([key, value]) => former[key] === value);
  return same ? former : Object.fromEntries(parts);
}

function keepIdentity(former: Json | undefined, later: Json): Json {
  if (former === later || former === undefined) return later;
  if (isJsonList(former) && isJsonList(later)) return keepList(former, later);
  if (!isJsonObject(former) || !isJsonObject(later)) return later;
  return keepObject(former, later);
}

function keepList(former: readonly Json[], later: readonly Json[]): readonly Json[] {
  const byId = new Map(former.flatMap((item) => (isJsonObject(item) ? [[item.id, item] as const] : [])));
  const parts = later.map((item, at) =>
    keepIdentity(isJsonObject(item) && item.id !== undefined ? byId.get(item.id) : former[at], item),
  );
  const same = parts.length === former.length && parts.every((item, at) => item === former[at]);
  return same ? former : parts;
}
