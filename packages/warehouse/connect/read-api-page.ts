import { EtalonError } from '@etalon/error';
import type { ApiPage, ApiPaging } from './api-paging.ts';

type Cell = string | number | boolean | null;

/** The value at a JSON pointer (RFC 6901), undefined where there is none. */
function readPointer(body: unknown, pointer: string): unknown {
  if (pointer === '') return body;
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, key) => {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
      return Reflect.get(value, key);
    }, body);
}

/** The records of a page as flat rows; nested values stay as JSON text. Throws `warehouse.page-refused` when they are no list of objects. */
export function readRecords(body: unknown, pointer: string): readonly Readonly<Record<string, Cell>>[] {
  const records = readPointer(body, pointer);
  if (!Array.isArray(records)) throw refuse(`${pointer === '' ? '/' : pointer}: no list`);
  return records.map((record: unknown, i) => {
    if (typeof record !== 'object' || record === null || Array.isArray(record))
      throw refuse(`${pointer}/${i}: no object`);
    return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, toCell(value)]));
  });
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}

/**
 * The address of the page after this one, or null at the end. The next page must be on the same origin; an empty list
 * ends `page` and `offset`. Throws `warehouse.page-refused`.
 */
export function nextPage(paging: ApiPaging, page: ApiPage, records: number): string | null {
  switch (paging.kind) {
    case 'none':
      return null;
    case 'link': {
      const header = Object.entries(page.headers).find(([name]) => name.toLowerCase() === 'link')?.[1] ?? '';
      const [, next] = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(header) ?? [];
      return next === undefined ? null : follow(page.url, next);
    }
    case 'next-url': {
      const next = readPointer(page.body, paging.pointer);
      return typeof next === 'string' && next !== '' ? follow(page.url, next) : null;
    }
    case 'cursor': {
      const cursor = readPointer(page.body, paging.pointer);
      if (cursor === null || cursor === undefined || cursor === '') return null;
      return withParameter(page.url, paging.parameter, String(cursor));
    }
    case 'page': {
      const current = Number(new URL(page.url).searchParams.get(paging.parameter) ?? paging.first);
      return records === 0 ? null : withParameter(page.url, paging.parameter, String(current + 1));
    }
    case 'offset': {
      const current = Number(new URL(page.url).searchParams.get(paging.parameter) ?? 0);
      return records < paging.size
        ? null
        : withParameter(page.url, paging.parameter, String(current + paging.size));
    }
    default: {
      const never: never = paging;
      return never;
    }
  }
}

function follow(from: string, next: string): string {
  const url = URL.canParse(next, from) ? new URL(next, from) : null;
  if (url === null) throw refuse('next page: no address');
  if (url.origin !== new URL(from).origin) throw refuse(`next page on ${url.origin}`);
  if (url.href === from) throw refuse('next page: the same page');
  return url.href;
}

function withParameter(from: string, name: string, value: string): string {
  const url = new URL(from);
  if (url.searchParams.get(name) === value) throw refuse('next page: the same page');
  url.searchParams.set(name, value);
  return url.href;
}

function refuse(reason: string): EtalonError {
  return new EtalonError('warehouse.page-refused', { info: { reason } });
}
