import { EtalonError } from '@etalon/error';

/** Refuses a document by the field at fault: throws `regulations.unreadable`. */
export function refuse(field: string): never {
  throw new EtalonError('regulations.unreadable', { info: { field } });
}

/** A plain object, or `regulations.unreadable`. */
export function readRecord(value: unknown, field: string): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : refuse(field);
}

/** A number within a closed range, or `regulations.unreadable`. */
export function readNumber(value: unknown, field: string, range: readonly [number, number]): number {
  const fits = typeof value === 'number' && value >= range[0] && value <= range[1];
  return fits ? value : refuse(field);
}

/** A whole number within a closed range, or `regulations.unreadable`. */
export function readWhole(value: unknown, field: string, range: readonly [number, number]): number {
  const number = readNumber(value, field, range);
  return Number.isInteger(number) ? number : refuse(field);
}

/** A list of texts, or `regulations.unreadable`. */
export function readTexts(value: unknown, field: string): readonly string[] {
  if (!Array.isArray(value)) return refuse(field);
  return value.map((item: unknown) => (typeof item === 'string' ? item : refuse(field)));
}

/** Yes or no, or `regulations.unreadable`. */
export function readFlag(value: unknown, field: string): boolean {
  return typeof value === 'boolean' ? value : refuse(field);
}

/** One of the literals, or `regulations.unreadable`. */
export function readOne<T extends string>(value: unknown, field: string, known: readonly T[]): T {
  return known.find((item) => item === value) ?? refuse(field);
}

/** Some of the literals, each once, in their own order; or `regulations.unreadable`. */
export function readSome<T extends string>(value: unknown, field: string, known: readonly T[]): readonly T[] {
  const wanted = readTexts(value, field);
  if (wanted.some((item) => !known.some((one) => one === item))) return refuse(field);
  return known.filter((item) => wanted.includes(item));
}
