import { isJsonList, isJsonObject, type Json, type JsonObject } from '../json.ts';

/**
 * The number at a path of the result of a run: items of a list are found by their term (with their group after `@`), name or
 * id. Null when there is none there, so that a sentence never keeps a number that its run does not hold.
 */
export function readResultValue(result: Json, path: readonly string[]): number | null {
  let value: Json | undefined = result;
  for (const step of path) {
    if (isJsonList(value)) value = value.find((item) => isJsonObject(item) && namesOf(item).includes(step));
    else value = isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return typeof value === 'number' ? value : null;
}

/** An estimate as a path or a form names it: its term, with its group after `@`. */
export function nameEstimate(term: string, group: string): string {
  return group === '' ? term : `${term}@${group}`;
}

function namesOf(item: JsonObject): readonly Json[] {
  const { term, group, name, id } = item;
  if (typeof term === 'string') return [nameEstimate(term, typeof group === 'string' ? group : '')];
  return [name ?? null, id ?? null].filter((row) => row !== null);
}
