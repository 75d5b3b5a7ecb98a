import type { EditPath } from './edit.ts';
import { isJsonList, isJsonObject, type Json, type JsonObject, sameJson } from './json.ts';

export interface Change {
  readonly path: EditPath;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** Null when the value was not there. */
  readonly before: Json;
  readonly after: Json;
}

/** What differs between two states of a document, place by place; items of lists are followed by their id. */
export function listChanges(before: JsonObject, after: JsonObject): readonly Change[] {
  return compareObjects(before, after, []);
}

function compareObjects(before: JsonObject, after: JsonObject, path: EditPath): readonly Change[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => compareValues(before[key], after[key], [...path, key]));
}

function compareValues(before: Json | undefined, after: Json | undefined, path: EditPath): readonly Change[] {
  if (sameJson(before, after)) return [];
  if (isJsonObject(before) && isJsonObject(after)) return compareObjects(before, after, path);
  if (isJsonList(before) && isJsonList(after) && hasIds(before) && hasIds(after))
    return compareItems(before, after, path);
  if (before === undefined) return [{ path, kind: 'added', before: null, after: after ?? null }];
  if (after === undefined) return [{ path, kind: 'removed', before, after: null }];
  return [{ path, kind: 'changed', before, after }];
}

type Item = JsonObject & { readonly id: string };

function hasIds(list: readonly Json[]): list is readonly Item[] {
  return list.every((item) => isJsonObject(item) && typeof item.id === 'string');
}

function compareItems(before: readonly Item[], after: readonly Item[], path: EditPath): readonly Change[] {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const later = new Map(after.map((item) => [item.id, item]));
  const kept = before.filter((item) => later.has(item.id)).map((item) => item.id);
  const order = after.filter((item) => earlier.has(item.id)).map((item) => item.id);
  const moved = new Set(order.filter((id, at) => kept[at] !== id));
  return [
    ...before
      .filter((item) => !later.has(item.id))
      .map(
        (item): Change => ({ path: [...path, `@${item.id}`], kind: 'removed', before: item, after: null }),
      ),
    ...after.flatMap((item): readonly Change[] => {
      const place = [...path, `@${item.id}`];
      const was = earlier.get(item.id);
      if (was === undefined) return [{ path: place, kind: 'added', before: null, after: item }];
      const inner = compareObjects(was, item, place);
      return moved.has(item.id) && inner.length === 0
        ? [{ path: place, kind: 'moved', before: kept.indexOf(item.id), after: order.indexOf(item.id) }]
        : inner;
    }),
  ];
}
