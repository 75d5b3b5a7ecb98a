import type { Edit, JsonObject } from '@etalon/workshop/edits';
import { applyEdits } from '@etalon/workshop/edits';

/** Edits sent together; those that choose between two texts are kept even when the text does not change. */
export interface Batch {
  readonly edits: readonly Edit[];
  readonly settles: boolean;
  /** True once it was sent, whether an answer came or not: it is then sent again as it was, never changed. */
  readonly tried: boolean;
}

/** What waits to be sent, in order. */
export type Queue = readonly Batch[];

const MAX_BATCH = 400;

/** Adds edits behind those that wait. */
export function addToQueue(queue: Queue, edits: readonly Edit[], settles: boolean): Queue {
  const last = queue.at(-1);
  const open = last !== undefined && !last.tried && last.settles === settles && last.edits.length < MAX_BATCH;
  if (!open) return [...queue, { edits: edits.reduce(addEdit, []), settles, tried: false }];
  return [...queue.slice(0, -1), { ...last, edits: edits.reduce(addEdit, last.edits) }];
}

/** One more edit; what was typed at the same place just before is one edit with it. */
function addEdit(edits: readonly Edit[], edit: Edit): readonly Edit[] {
  const last = edits.at(-1);
  if (last === undefined || edit.op !== 'set') return [...edits, edit];
  if (last.op === 'set' && samePath(last.path, edit.path))
    return [...edits.slice(0, -1), { ...edit, was: last.was }];
  const folded = last.op === 'insert' ? foldIntoItem(last, edit) : null;
  return folded === null ? [...edits, edit] : [...edits.slice(0, -1), folded];
}

function samePath(one: Edit['path'], other: Edit['path']): boolean {
  return one.length === other.length && one.every((step, at) => step === other[at]);
}

/** A field of an item that is only about to be added is written in the item itself: sent twice, it is added once. */
function foldIntoItem(
  insert: Extract<Edit, { op: 'insert' }>,
  set: Extract<Edit, { op: 'set' }>,
): Edit | null {
  const { path, item } = insert;
  const place = [...path, `@${item.id}`];
  const key = set.path.at(-1) ?? '';
  if (set.path.length !== place.length + 1 || !samePath(place, set.path.slice(0, -1))) return null;
  return { ...insert, item: { ...item, [key]: set.value } };
}

/** What the page shows: the last state known of the server, and everything that waits on top. */
export function applyQueue(content: JsonObject, queue: Queue): JsonObject {
  return queue.reduce((current, { edits }) => applyEdits(current, edits).content, content);
}
