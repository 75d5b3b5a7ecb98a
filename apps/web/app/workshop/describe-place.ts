import { type EditPath, isJsonList, isJsonObject, type Json, type JsonObject } from '@etalon/workshop/edits';

/** Keys under which an item of a list is called by people, the best first. */
const NAMES = ['title', 'heading', 'name', 'label', 'code', 'question', 'text'];
const MAX_NAME = 60;

/** A place of a document in words: names of lists and columns, items by what they are called, or by their rank. */
export function describePlace(
  content: JsonObject,
  path: EditPath,
  labels: Readonly<Record<string, string>>,
): string {
  const words: string[] = [];
  let value: Json | undefined = content;
  for (const step of path) {
    if (step.startsWith('@')) {
      const list: readonly Json[] = isJsonList(value) ? value : [];
      const at: number = list.findIndex((item) => isJsonObject(item) && item.id === step.slice(1));
      value = at === -1 ? undefined : list[at];
      words.push(nameItem(value) ?? (at === -1 ? step.slice(1, 9) : `n° ${at + 1}`));
    } else {
      value = isJsonObject(value) ? value[step] : undefined;
      words.push(labels[step] ?? step);
    }
  }
  return words.join(' › ');
}

/** What people call an item, or null. */
export function nameItem(item: Json | undefined): string | null {
  if (!isJsonObject(item)) return null;
  for (const key of NAMES) {
    const value = item[key];
    if (typeof value === 'string' && value.trim() !== '') {
      const line = value.trim().split('\n')[0] ?? '';
      return line.length > MAX_NAME ? `« ${line.slice(0, MAX_NAME)}… »` : `« ${line} »`;
    }
  }
  return null;
}

/** A value as people read it: texts as they are, lists and objects by their parts. */
export function writeValue(value: Json): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (isJsonList(value)) return value.map(writeValue).join(', ');
  if (!isJsonObject(value)) return '';
  return Object.entries(value)
    .filter(([key, part]) => key !== 'id' && part !== null && part !== '')
    .map(([, part]) => writeValue(part))
    .join('\n');
}
