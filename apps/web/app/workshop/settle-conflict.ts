import {
  type Conflict,
  type Edit,
  isJsonList,
  isJsonObject,
  type Json,
  type JsonObject,
  readPath,
} from '@etalon/workshop/edits';

/**
 * The edits that choose one of the two values of a disagreement. One of them bears the very path of the disagreement: that
 * is what settles it.
 */
export function settleConflict(
  content: JsonObject,
  conflict: Pick<Conflict, 'path' | 'kept' | 'other'>,
  choice: 'kept' | 'other',
): readonly Edit[] {
  const { path, kept, other } = conflict;
  const last = path.at(-1) ?? '';
  const value = choice === 'kept' ? kept : other;
  if (last.startsWith('@')) return settleItem(content, conflict, choice);
  const present = readPath(content, path) ?? null;
  const holder = path.slice(0, -1);
  const lost = path.length > 1 && readPath(content, holder) === undefined;
  const set: Edit = { op: 'set', path, value, was: present };
  const id = holder.at(-1) ?? '';
  if (lost && choice === 'other' && id.startsWith('@'))
    return [
      { op: 'insert', path: holder.slice(0, -1), item: { id: id.slice(1), [last]: other }, before: null },
      { ...set, was: other },
    ];
  return [set];
}

function settleItem(
  content: JsonObject,
  { path, other }: Pick<Conflict, 'path' | 'other'>,
  choice: 'kept' | 'other',
): readonly Edit[] {
  const list = path.slice(0, -1);
  const next = nextOf(readPath(content, list) ?? null, (path.at(-1) ?? '').slice(1));
  if (choice === 'kept' || !isJsonObject(other)) return [{ op: 'move', path, before: next }];
  return [
    { op: 'remove', path },
    { op: 'insert', path: list, item: other, before: next },
  ];
}

function nextOf(list: Json, id: string): string | null {
  if (!isJsonList(list)) return null;
  const at = list.findIndex((item) => isJsonObject(item) && item.id === id);
  const next = at === -1 ? undefined : list[at + 1];
  return isJsonObject(next) && typeof next.id === 'string' ? next.id : null;
}
