import { EtalonError } from '@etalon/error';
import type { Conflict, Edit, EditOutcome, EditPath } from './edit.ts';
import { isJsonList, isJsonObject, type Json, type JsonObject, sameJson } from './json.ts';

/**
 * Applies edits in order, without changing `content`. An edit whose author saw another value than the one now there is
 * applied and told as a conflict; an edit of an item that is gone is not applied and its value told as a conflict, so that
 * nothing typed is lost. Throws `workshop.bad-edit` for a path that no document of this shape could have.
 */
export function applyEdits(content: JsonObject, edits: readonly Edit[]): EditOutcome {
  const inverse: Edit[] = [];
  const conflicts: Conflict[] = [];
  let current = content;
  for (const edit of edits) {
    const outcome = applyEdit(current, edit);
    current = outcome.content;
    inverse.unshift(...outcome.inverse);
    conflicts.push(...outcome.conflicts);
  }
  return { content: current, inverse, conflicts };
}

function applyEdit(content: JsonObject, edit: Edit): EditOutcome {
  checkPath(edit.path);
  switch (edit.op) {
    case 'set':
      return setValue(content, edit);
    case 'insert':
      return insertItem(content, edit);
    case 'remove':
      return removeItem(content, edit);
    case 'move':
      return moveItem(content, edit);
    default:
      return edit satisfies never;
  }
}

function checkPath(path: EditPath): void {
  if (path.length === 0 || path.some((step) => step === '__proto__' || step === '' || step === '@'))
    throw badEdit(path);
}

function badEdit(path: EditPath): EtalonError {
  return new EtalonError('workshop.bad-edit', { info: { path: path.join('/') } });
}

const unchanged = (content: JsonObject, conflicts: readonly Conflict[] = []): EditOutcome => ({
  content,
  inverse: [],
  conflicts,
});

function setValue(content: JsonObject, edit: Extract<Edit, { op: 'set' }>): EditOutcome {
  const { path, value } = edit;
  if (path.at(-1)?.startsWith('@') === true) throw badEdit(path);
  const parent = path.length === 1 ? content : readPath(content, path.slice(0, -1));
  if (parent === undefined) return unchanged(content, [{ path, kept: null, other: value }]);
  if (!isJsonObject(parent)) throw badEdit(path);
  const present = readPath(content, path) ?? null;
  if (sameJson(present, value)) return unchanged(content);
  const conflicts = sameJson(present, edit.was) ? [] : [{ path, kept: value, other: present }];
  return {
    content: writePath(content, path, () => value),
    inverse: [{ op: 'set', path, value: present, was: value }],
    conflicts,
  };
}

function insertItem(content: JsonObject, edit: Extract<Edit, { op: 'insert' }>): EditOutcome {
  const { path, item, before } = edit;
  const { id } = item;
  if (typeof id !== 'string' || id === '') throw badEdit(path);
  const list = readPath(content, path);
  if (list !== undefined && list !== null && !isJsonList(list)) throw badEdit(path);
  const holder = path.length === 1 ? content : readPath(content, path.slice(0, -1));
  if (holder === undefined)
    return unchanged(content, [{ path: [...path, `@${id}`], kept: null, other: item }]);
  const items = list ?? [];
  const twin = items.find((other) => isJsonObject(other) && other.id === id);
  if (twin !== undefined)
    return sameJson(twin, item)
      ? unchanged(content)
      : unchanged(content, [{ path: [...path, `@${id}`], kept: twin, other: item }]);
  const at = placeBefore(items, before);
  return {
    content: writePath(content, path, () => [...items.slice(0, at), item, ...items.slice(at)]),
    inverse: [{ op: 'remove', path: [...path, `@${id}`] }],
    conflicts: [],
  };
}

function removeItem(content: JsonObject, edit: Extract<Edit, { op: 'remove' }>): EditOutcome {
  const { list, items, at, item } = findItem(content, edit.path);
  if (item === undefined) return unchanged(content);
  return {
    content: writePath(content, list, () => items.toSpliced(at, 1)),
    inverse: [{ op: 'insert', path: list, item, before: idAt(items, at + 1) }],
    conflicts: [],
  };
}

function moveItem(content: JsonObject, edit: Extract<Edit, { op: 'move' }>): EditOutcome {
  const { list, items, at, item } = findItem(content, edit.path);
  if (item === undefined) return unchanged(content);
  const rest = items.toSpliced(at, 1);
  return {
    content: writePath(content, list, () => rest.toSpliced(placeBefore(rest, edit.before), 0, item)),
    inverse: [{ op: 'move', path: edit.path, before: idAt(items, at + 1) }],
    conflicts: [],
  };
}

interface FoundItem {
  readonly list: EditPath;
  readonly items: readonly Json[];
  readonly at: number;
  readonly item: JsonObject | undefined;
}

function findItem(content: JsonObject, path: EditPath): FoundItem {
  const last = path.at(-1) ?? '';
  if (!last.startsWith('@') || path.length < 2) throw badEdit(path);
  const list = path.slice(0, -1);
  const value = readPath(content, list) ?? [];
  if (!isJsonList(value)) throw badEdit(path);
  const at = value.findIndex((item) => isJsonObject(item) && item.id === last.slice(1));
  const item = value[at];
  return { list, items: value, at, item: isJsonObject(item) ? item : undefined };
}

function idAt(items: readonly Json[], at: number): string | null {
  const item = items[at];
  return isJsonObject(item) && typeof item.id === 'string' ? item.id : null;
}

function placeBefore(items: readonly Json[], before: string | null): number {
  const at = before === null ? -1 : items.findIndex((item) => isJsonObject(item) && item.id === before);
  return at === -1 ? items.length : at;
}

/** The value at a path, or undefined when some step is not there. */
export function readPath(content: JsonObject, path: EditPath): Json | undefined {
  let value: Json | undefined = content;
  for (const step of path) {
    if (step.startsWith('@'))
      value = isJsonList(value)
        ? value.find((item) => isJsonObject(item) && item.id === step.slice(1))
        : undefined;
    else value = isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
    if (value === undefined) return undefined;
  }
  return value;
}

function writePath(
  content: JsonObject,
  path: EditPath,
  write: (value: Json | undefined) => Json,
): JsonObject {
  const [step, ...rest] = path;
  if (step === undefined) return content;
  return { ...content, [step]: writeStep(content[step], rest, write) };
}

function writeStep(value: Json | undefined, path: EditPath, write: (value: Json | undefined) => Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return write(value);
  if (step.startsWith('@')) {
    if (!isJsonList(value)) throw badEdit(path);
    return value.map((item) =>
      isJsonObject(item) && item.id === step.slice(1) ? writeStep(item, rest, write) : item,
    );
  }
  if (!isJsonObject(value)) throw badEdit(path);
  return { ...value, [step]: writeStep(value[step], rest, write) };
}
