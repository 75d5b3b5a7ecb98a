import { type DocumentKind, isJsonList, isJsonObject, type Json, type JsonObject } from '@etalon/workshop';

/** A field of the items of a list, as its schema says it: what a column of a file can fill. */
export interface ImportField {
  readonly key: string;
  readonly label: string;
  readonly type: 'text' | 'number' | 'integer' | 'boolean' | 'date' | 'choice' | 'texts';
  /** Values that a choice takes. */
  readonly choices: readonly string[];
  readonly required: boolean;
  /** Other headings that people give the column. */
  readonly aliases?: readonly string[];
}

/** A list of a document that items can be imported into. */
export interface ImportList {
  /** Keys from the root, joined by dots: also its name in an address. */
  readonly path: string;
  readonly label: string;
  readonly fields: readonly ImportField[];
}

const DAY_PATTERN = /\\d\{4\}-\\d\{2\}-\\d\{2\}/;

/** Lists of items with an id, wherever they stand under objects, with the fields that one cell can hold. */
export function listImportLists(
  kind: DocumentKind,
  labels: Readonly<Record<string, string>>,
): readonly ImportList[] {
  const schema: Json = JSON.parse(JSON.stringify(kind.schema));
  return isJsonObject(schema) ? walk(schema, schema, [], labels) : [];
}

function walk(
  root: JsonObject,
  node: JsonObject,
  path: readonly string[],
  labels: Readonly<Record<string, string>>,
): readonly ImportList[] {
  const { properties } = follow(root, node);
  if (!isJsonObject(properties)) return [];
  return Object.entries(properties).flatMap(([key, value]): readonly ImportList[] => {
    const child = isJsonObject(value) ? follow(root, value) : {};
    const here = [...path, key];
    if (typesOf(child).includes('object')) return walk(root, child, here, labels);
    const items = isJsonObject(child.items) ? follow(root, child.items) : {};
    if (!isJsonObject(items.properties) || !('id' in items.properties)) return [];
    const fields = listFields(root, items, labels);
    const label = here.map((step) => labels[step] ?? step).join(' › ');
    return fields.length === 0 ? [] : [{ path: here.join('.'), label, fields }];
  });
}

function follow(root: JsonObject, node: JsonObject): JsonObject {
  if (typeof node.$ref !== 'string' || !node.$ref.startsWith('#/')) return node;
  let found: Json | undefined = root;
  for (const step of node.$ref.slice(2).split('/')) found = isJsonObject(found) ? found[step] : undefined;
  return isJsonObject(found) ? found : {};
}

function typesOf({ type }: JsonObject): readonly string[] {
  return (isJsonList(type) ? type : [type]).filter((one) => typeof one === 'string');
}

function listFields(
  root: JsonObject,
  items: JsonObject,
  labels: Readonly<Record<string, string>>,
): readonly ImportField[] {
  const required = isJsonList(items.required) ? items.required : [];
  return Object.entries(isJsonObject(items.properties) ? items.properties : {}).flatMap(([key, value]) => {
    const node = isJsonObject(value) ? follow(root, value) : {};
    const type = typeOf(root, node);
    if (type === null) return [];
    const choices = (isJsonList(node.enum) ? node.enum : []).filter((one) => typeof one === 'string');
    const label = key === 'id' ? 'id' : (labels[key] ?? key);
    return [{ key, label, type, choices, required: key !== 'id' && required.includes(key) }];
  });
}

function typeOf(root: JsonObject, node: JsonObject): ImportField['type'] | null {
  if (isJsonList(node.enum)) return node.enum.some((one) => typeof one === 'string') ? 'choice' : null;
  const types = typesOf(node);
  if (types.includes('array')) {
    const items = isJsonObject(node.items) ? follow(root, node.items) : {};
    return typesOf(items).includes('string') ? 'texts' : null;
  }
  if (types.includes('boolean')) return 'boolean';
  if (types.includes('integer')) return 'integer';
  if (types.includes('number')) return 'number';
  if (!types.includes('string')) return null;
  const day = node.format === 'date' || DAY_PATTERN.test(String(node.pattern ?? ''));
  return day ? 'date' : 'text';
}
