import { isObject, type JsonValue } from '@etalon/evidence';
import { foldText } from '@etalon/text';

/** One entry of a list of the hand-in, whatever the file was: its members under folded names, and its place. */
export interface ListItem {
  readonly id: string;
  readonly fields: ReadonlyMap<string, JsonValue>;
  /** File name of the piece, and place of the item in it. */
  readonly path: string;
  readonly locator: string;
}

/** A name without case, accents nor marks: « Fin prévue » and `finPrevue` are one. */
export function foldName(name: string): string {
  return foldText(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The first member that one of the names gives, '' and empty lists aside; undefined when there is none. */
export function fieldOf(item: ListItem, ...names: readonly string[]): JsonValue | undefined {
  for (const name of names) {
    const value = item.fields.get(foldName(name));
    if (
      value !== undefined &&
      value !== null &&
      value !== '' &&
      !(Array.isArray(value) && value.length === 0)
    )
      return value;
  }
  return undefined;
}

/** A member as text, lists joined; '' when there is none. */
export function textOf(item: ListItem, ...names: readonly string[]): string {
  return writeValue(fieldOf(item, ...names)).trim();
}

/** A member as a list of texts: a JSON list, or a cell cut at `;`, `,` and `|`. */
export function listOf(item: ListItem, ...names: readonly string[]): readonly string[] {
  const value = fieldOf(item, ...names);
  if (Array.isArray(value)) return value.map((part) => nameOf(part)).filter((part) => part !== '');
  return writeValue(value)
    .split(/[;,|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A member as a number, decimal comma and spaces read; null when it is none. */
export function numberOf(item: ListItem, ...names: readonly string[]): number | null {
  const value = fieldOf(item, ...names);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (isObject(value)) return typeof value.value === 'number' ? value.value : null;
  const text = writeValue(value)
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('−', '-');
  const found = /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?/i.exec(text)?.[0];
  return found === undefined ? null : Number(found);
}

/** The objects of a member that is a list, as items of their own at the place of the item; none when it is anything else. */
export function recordsOf(item: ListItem, ...names: readonly string[]): readonly ListItem[] {
  const value = fieldOf(item, ...names);
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).map((record, index): ListItem => {
    const fields = new Map(Object.entries(record).map(([name, member]) => [foldName(name), member]));
    const id = fields.get('id');
    return {
      id: typeof id === 'string' ? id : `${index + 1}`,
      fields,
      path: item.path,
      locator: item.locator,
    };
  });
}

/** What an item is called: its label, else the first words that describe it. */
export function labelOf(item: ListItem): string {
  return textOf(
    item,
    'label',
    'libelle',
    'name',
    'nom',
    'title',
    'titre',
    'event',
    'evenement',
    'text',
    'texte',
    'description',
    'sentence',
    'tool',
    'outil',
    'column',
    'colonne',
    'finding',
    'constat',
    'interpretation',
    'decision',
  );
}

/** Every text of an item, ids aside, for what is compared by words. */
export function wordsOf(item: ListItem): string {
  return [...item.fields]
    .filter(([name]) => !/^(id|ids|author|createdat|updatedat|date)$|ids$/.test(name))
    .map(([, value]) => writeValue(value))
    .join(' ')
    .trim();
}

function nameOf(value: JsonValue): string {
  if (isObject(value)) {
    const { id, label, name, text, role } = value;
    return writeValue(role ?? id ?? label ?? name ?? text).trim();
  }
  return writeValue(value).trim();
}

function writeValue(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(writeValue).join(' ; ');
  if (typeof value === 'object') return Object.values(value).map(writeValue).filter(Boolean).join(' ');
  return String(value);
}
