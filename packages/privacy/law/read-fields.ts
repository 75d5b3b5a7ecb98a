import { EtalonError } from '@etalon/error';
import { countDays } from '../count-days.ts';

type Code = 'privacy.law-table-unreadable' | 'privacy.tree-unreadable';

/** Reads one JSON object field by field; a misfit throws the code with the path of the field and what is wrong. */
export interface Fields {
  readonly has: (name: string) => boolean;
  readonly raw: (name: string) => unknown;
  readonly text: (name: string) => string;
  readonly textOrNull: (name: string) => string | null;
  readonly number: (name: string) => number;
  readonly day: (name: string) => string;
  readonly dayOrNull: (name: string) => string | null;
  readonly texts: (name: string) => readonly string[];
  readonly objects: (name: string) => readonly Fields[];
  readonly object: (name: string) => Fields;
  readonly names: () => readonly string[];
  readonly fail: (name: string, problem: string) => EtalonError;
}

/** The fields of a value that must be an object; `path` begins the place that an error names. */
export function openFields(value: unknown, path: string, code: Code): Fields {
  const fail = (name: string, problem: string): EtalonError =>
    new EtalonError(code, { info: { path: name === '' ? path || '/' : `${path}/${name}`, problem } });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fail('', 'not an object');
  const raw = (name: string): unknown => (Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined);
  const text = (name: string): string => {
    const found = raw(name);
    if (typeof found !== 'string' || found.trim() === '') throw fail(name, 'no text');
    return found;
  };
  const day = (name: string): string => {
    const found = text(name);
    if (countDays(found) === null) throw fail(name, 'not a day');
    return found;
  };
  const list = (name: string): readonly unknown[] => {
    const found = raw(name);
    if (!Array.isArray(found)) throw fail(name, 'not a list');
    return found;
  };
  const orNull =
    (read: (name: string) => string) =>
    (name: string): string | null =>
      raw(name) === null || raw(name) === undefined ? null : read(name);
  return {
    has: (name) => raw(name) !== undefined,
    raw,
    text,
    textOrNull: orNull(text),
    day,
    dayOrNull: orNull(day),
    number: (name) => {
      const found = raw(name);
      if (typeof found !== 'number' || !Number.isFinite(found)) throw fail(name, 'not a number');
      return found;
    },
    texts: (name) =>
      list(name).map((item, i) => {
        if (typeof item !== 'string') throw fail(`${name}/${i}`, 'not a text');
        return item;
      }),
    objects: (name) => list(name).map((item, i) => openFields(item, `${path}/${name}/${i}`, code)),
    object: (name) => openFields(raw(name), `${path}/${name}`, code),
    names: () => Object.keys(value),
    fail,
  };
}
