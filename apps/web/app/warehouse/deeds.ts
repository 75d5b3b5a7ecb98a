import type { Edit, EditPath, Json, JsonObject } from '@etalon/workshop/edits';
import { isJsonList, readPath } from '@etalon/workshop/edits';

/** What a form does to the document: its fields, the state it was filled on, and ids to give. */
export interface Deed {
  readonly content: JsonObject;
  readonly form: FormData;
  readonly newId: () => string;
}

export type DeedWork = (deed: Deed) => readonly Edit[];

export const field = (form: FormData, name: string): string =>
  String(form.get(name) ?? '').replaceAll('\r\n', '\n');

/** A text, or null when it is empty. */
export const textOrNull = (form: FormData, name: string): string | null => {
  const text = field(form, name).trim();
  return text === '' ? null : text;
};

/** A number typed with a point or a comma; null when it is empty or is no number. */
export const numberOrNull = (form: FormData, name: string): number | null => {
  const text = field(form, name)
    .replaceAll(/[\s\u202f\u00a0]/g, '')
    .replace(',', '.');
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? null : number;
};

export const listOf = (form: FormData, name: string): readonly string[] =>
  field(form, name)
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Sets one value; nothing when it is already so. */
export function setEdit(content: JsonObject, path: EditPath, value: Json): readonly Edit[] {
  const was = readPath(content, path) ?? null;
  return JSON.stringify(was) === JSON.stringify(value) ? [] : [{ op: 'set', path, value, was }];
}

/** Sets the fields of an item that differ. */
export function setFields(content: JsonObject, path: EditPath, values: JsonObject): readonly Edit[] {
  return Object.entries(values).flatMap(([key, value]) => setEdit(content, [...path, key], value));
}

export function addEdit(path: EditPath, item: JsonObject, before: string | null = null): Edit {
  return { op: 'insert', path, item, before };
}

/** Ids of the items of a list, in order. */
export function idsOf(content: JsonObject, path: EditPath): readonly string[] {
  const list = readPath(content, path);
  if (!isJsonList(list)) return [];
  return list.flatMap((item) => {
    const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : null;
    return typeof id === 'string' ? [id] : [];
  });
}

/** Moves an item one place up or down. */
export function moveBy(content: JsonObject, list: EditPath, id: string, by: -1 | 1): readonly Edit[] {
  const ids = idsOf(content, list);
  const at = ids.indexOf(id);
  const to = at + by;
  if (at === -1 || to < 0 || to >= ids.length) return [];
  return [{ op: 'move', path: [...list, `@${id}`], before: ids[by === -1 ? to : to + 1] ?? null }];
}
