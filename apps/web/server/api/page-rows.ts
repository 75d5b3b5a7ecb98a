import { EtalonError } from '@etalon/error';
import type { Place } from '@etalon/usecases';

/** Writes a place as a cursor: opaque to whoever receives it. */
export function writeCursor({ at, id }: Place): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

/** Reads a cursor back; null without one. Throws `api.bad-cursor` for a text that this register did not write. */
export function readCursor(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(value) && value.length === 2) {
      const [at, id]: readonly unknown[] = value;
      if (typeof at === 'string' && typeof id === 'string' && !Number.isNaN(Date.parse(at)))
        return { at, id };
    }
  } catch {
    // Not base64url of JSON: refused like any other text.
  }
  throw new EtalonError('api.bad-cursor');
}

export interface RowPage<T> {
  readonly rows: readonly T[];
  readonly nextCursor: string | null;
}

/** One page of rows read with one row more than asked for: that one says whether there is a next page. */
export function cutPage<T>(rows: readonly T[], limit: number, placeOf: (row: T) => Place): RowPage<T> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { rows: kept, nextCursor: more ? writeCursor(placeOf(last)) : null };
}

/** One page of a list that is read whole, in the order of its places. */
export function pageList<T>(
  all: readonly T[],
  asked: { readonly cursor?: string | undefined; readonly limit: number },
  placeOf: (row: T) => Place,
): RowPage<T> {
  const after = readCursor(asked.cursor);
  const compare = (a: Place, b: Place): number => compareText(a.at, b.at) || compareText(a.id, b.id);
  const ordered = all.toSorted((a, b) => compare(placeOf(a), placeOf(b)));
  const rest = after === null ? ordered : ordered.filter((row) => compare(placeOf(row), after) > 0);
  return cutPage(rest, asked.limit, placeOf);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
