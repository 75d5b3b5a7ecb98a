import { isObject, type JsonObject, type JsonValue } from '@etalon/evidence';
import type { RowFilter } from '@etalon/statistics';

/** A member that is a text, not empty. */
export function textOf(value: JsonObject, name: string): string | null {
  const member = value[name];
  return typeof member === 'string' && member !== '' ? member : null;
}

export function numberOf(value: JsonObject, name: string): number | null {
  const member = value[name];
  return typeof member === 'number' && Number.isFinite(member) ? member : null;
}

export function isTrue(value: JsonObject, name: string): boolean {
  return value[name] === true;
}

/** The texts of a list. */
export function readTexts(value: JsonValue | undefined): readonly string[] {
  const list: readonly JsonValue[] = Array.isArray(value) ? value : [];
  return list.filter((one) => typeof one === 'string');
}

/** The objects of a list. */
export function readObjects(value: JsonValue | undefined): readonly JsonObject[] {
  const list: readonly JsonValue[] = Array.isArray(value) ? value : [];
  return list.filter(isObject);
}

const SIDES = ['two-sided', 'less', 'greater'] as const;

export function readAlternative(value: JsonObject): { readonly alternative?: (typeof SIDES)[number] } {
  const alternative = SIDES.find((side) => side === value.alternative);
  return alternative === undefined ? {} : { alternative };
}

/** The two levels that are compared. */
export function readLevels(value: JsonObject): { readonly levels?: readonly [string, string] } {
  const [first, second] = readTexts(value.levels);
  return first === undefined || second === undefined ? {} : { levels: [first, second] };
}

const OPERATORS = ['=', '!=', '<', '<=', '>', '>=', 'in', 'not-in', 'present'] as const;

/** Row filters of a model; null when one of them cannot be read, because the rows would not be the same. */
export function readFilters(value: JsonValue | undefined): readonly RowFilter[] | null {
  if (value === undefined || value === null) return [];
  const list: readonly JsonValue[] | null = Array.isArray(value) ? value : null;
  const filters = list?.map((item, place) => (isObject(item) ? readFilter(item, place) : null)) ?? [null];
  const read = filters.filter((filter) => filter !== null);
  return read.length === filters.length ? read : null;
}

function readFilter(item: JsonObject, place: number): RowFilter | null {
  const column = textOf(item, 'column');
  const operator = OPERATORS.find((known) => known === item.operator);
  if (column === null || operator === undefined) return null;
  const id = textOf(item, 'id') ?? `f${place + 1}`;
  if (operator === 'present') return { id, column, operator };
  const { value } = item;
  if (operator === 'in' || operator === 'not-in') {
    const values: readonly JsonValue[] = Array.isArray(value) ? value : [];
    return { id, column, operator, value: values.map(String) };
  }
  return typeof value === 'number' || typeof value === 'string' ? { id, column, operator, value } : null;
}
