import type { PieceFinding } from '../piece-content.ts';
import { escapePointer, isObject, type JsonValue } from './parse-json.ts';

/** The fields of a list's items that the form does not know: kept, counted, the first one located. */
export function unknownFields(
  items: JsonValue,
  known: readonly string[],
  pointer: string,
): readonly PieceFinding[] {
  if (!Array.isArray(items)) return [];
  const list: readonly JsonValue[] = items;
  const names = new Set(known);
  const places = list.flatMap((item, index) =>
    isObject(item)
      ? Object.keys(item)
          .filter((key) => !names.has(key))
          .map((key) => `${pointer}/${index}/${escapePointer(key)}`)
      : [],
  );
  return places.length === 0
    ? []
    : [{ what: 'unknown-fields', count: places.length, place: places[0] ?? null }];
}
