import { quoteIdentifier } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import { escapePointer, isObject, type JsonObject, type JsonValue, parseJson } from '@etalon/evidence';
import { foldName, type ListItem } from './list-item.ts';
import { LISTS, type ListName, type ListSpec } from './lists.ts';
import { nameRefusal } from './name-refusal.ts';
import type { Role } from './roles.ts';
import { type MeasurePiece, readPieceText, type Workbench } from './workbench.ts';

const MAX_ITEMS = 20_000;

/**
 * The items of a list of the hand-in, from the documents of the workshop or from tables made elsewhere (CSV, XLSX), in the order of the
 * pieces; empty when no piece has it. A piece that cannot be read throws its evidence code with its name.
 */
export async function readList(bench: Workbench, name: ListName): Promise<readonly ListItem[]> {
  const spec: ListSpec = LISTS[name];
  const items: ListItem[] = [];
  for (const role of spec.roles)
    for (const piece of bench.piecesOf(role)) items.push(...(await readPiece(bench, spec, role, piece)));
  return items.slice(0, MAX_ITEMS);
}

async function readPiece(
  bench: Workbench,
  spec: ListSpec,
  role: Role,
  piece: MeasurePiece,
): Promise<readonly ListItem[]> {
  const isOwn = spec.own.includes(role) || spec.keys.some((key) => foldName(piece.fileName).startsWith(key));
  if (/\.json$/i.test(piece.fileName)) return findList(readJsonPiece(piece), spec, isOwn, piece.fileName);
  if (/\.(csv|tsv|xlsx)$/i.test(piece.fileName)) return readTable(bench, spec, isOwn, piece);
  return [];
}

/** A JSON piece, parsed with the limits of the readers; its refusal is thrown with the name of the file. */
export function readJsonPiece(piece: MeasurePiece): JsonValue {
  const text = readPieceText(piece);
  try {
    return parseJson(text);
  } catch (error) {
    throw nameRefusal(error, piece.fileName);
  }
}

/** A member of the root, or of an object one level below (`qualityPolicy`, `dpia`, `items`…); a bare list when the piece is that list. */
function findList(root: JsonValue, spec: ListSpec, isOwn: boolean, path: string): readonly ListItem[] {
  if (Array.isArray(root)) return isOwn ? toItems(root, '', path) : [];
  if (!isObject(root)) return [];
  const own = findMember(root, spec.keys);
  if (own !== null) return toItems(own.value, own.pointer, path);
  for (const [name, child] of Object.entries(root)) {
    const found = isObject(child) ? findMember(child, spec.keys) : null;
    if (found !== null) return toItems(found.value, `/${escapePointer(name)}${found.pointer}`, path);
  }
  const items = findMember(root, ['items', 'elements']);
  return isOwn && items !== null ? toItems(items.value, items.pointer, path) : [];
}

function findMember(
  root: JsonObject,
  keys: readonly string[],
): { readonly value: JsonValue; readonly pointer: string } | null {
  for (const [name, value] of Object.entries(root))
    if (keys.includes(foldName(name)) && typeof value === 'object' && value !== null)
      return { value, pointer: `/${escapePointer(name)}` };
  return null;
}

function toItems(value: JsonValue, pointer: string, path: string): readonly ListItem[] {
  if (Array.isArray(value))
    return value.map((entry, index) =>
      toItem(entry, { id: `${index + 1}`, locator: `${pointer}/${index}`, path }),
    );
  if (!isObject(value)) return [];
  const members = Object.entries(value);
  if (members.length > 0 && members.every(([, child]) => isObject(child)))
    return members.map(([id, child]) =>
      toItem(child, { id, locator: `${pointer}/${escapePointer(id)}`, path }),
    );
  return [toItem(value, { id: '1', locator: pointer, path })];
}

function toItem(
  value: JsonValue,
  place: { readonly id: string; readonly locator: string; readonly path: string },
): ListItem {
  const members: readonly (readonly [string, JsonValue])[] = isObject(value)
    ? Object.entries(value)
    : [['label', value]];
  const fields = new Map(members.map(([name, child]) => [foldName(name), child]));
  const id = fields.get('id') ?? fields.get('code') ?? fields.get('ref') ?? fields.get('identifiant');
  const known = typeof id === 'string' || typeof id === 'number' ? String(id).trim() : '';
  return { ...place, id: known === '' ? place.id : known, fields };
}

async function readTable(
  bench: Workbench,
  spec: ListSpec,
  isOwn: boolean,
  piece: MeasurePiece,
): Promise<readonly ListItem[]> {
  const first = await bench.loadTable(piece);
  if (first.kind === 'refused')
    throw new EtalonError(first.code, { info: { place: first.place, fileName: piece.fileName } });
  const { tables } = first.facts;
  const sheet = tables.find((name) => spec.keys.includes(foldName(name)));
  if (sheet === undefined && (!isOwn || isOtherList(piece, tables[0] ?? ''))) return [];
  const table = sheet === undefined || sheet === tables[0] ? first : await bench.loadTable(piece, sheet);
  if (table.kind === 'refused')
    throw new EtalonError(table.code, { info: { place: table.place, fileName: piece.fileName } });
  const rows = await bench.duck.rows(
    `SELECT * FROM ${quoteIdentifier(table.textTable)} ORDER BY rowid LIMIT ${MAX_ITEMS}`,
  );
  const before = sheet === undefined ? '' : `table ${sheet}, `;
  return rows.map((row, index) => {
    const cells = Object.entries(row).flatMap(([name, value]): readonly [string, JsonValue][] =>
      value === null || value === '' ? [] : [[name, String(value)]],
    );
    const place = { id: `${index + 1}`, locator: `${before}ligne ${index + 1}`, path: piece.fileName };
    return toItem(Object.fromEntries(cells), place);
  });
}

/** True for a workbook whose first sheet bears the name of another list: it is that list, whatever the piece is called. */
function isOtherList(piece: MeasurePiece, sheet: string): boolean {
  const known: readonly ListSpec[] = Object.values(LISTS);
  return /\.xlsx$/i.test(piece.fileName) && known.some(({ keys }) => keys.includes(foldName(sheet)));
}
