import { isObject, type JsonValue, parseJson } from '../json/parse-json.ts';
import { refuse } from '../refuse.ts';
import { decodeText } from '../workshop/decode-text.ts';
import type { MediaLine } from './media-folder.ts';

const MAX_LINES = 200_000;
/** Names that people give to each field, folded to lower case. */
const NAMES: Readonly<Record<keyof MediaLine, readonly string[]>> = {
  path: ['path', 'chemin', 'fichier', 'file', 'filename'],
  sha256: ['sha256', 'sha-256', 'empreinte', 'hash'],
  mime: ['mime', 'type', 'mimetype', 'type_mime'],
  bytes: ['bytes', 'size', 'taille', 'octets'],
  link: ['link', 'key', 'lien', 'cle', 'clé', 'id'],
};

/** Reads a manifest (CSV with a comma or a semicolon, a JSON list, or JSON Lines); a line without path is refused with its place. */
export function readManifest(name: string, content: Buffer): readonly MediaLine[] {
  const text = decodeText(content);
  const records = /\.csv$/i.test(name) ? readCsv(text) : readJson(name, text);
  if (records.length > MAX_LINES) refuse('E_BOMB', name, { limit: 'rows', rows: records.length });
  return records.map((record, index) => readLine(record, `${name}, ligne ${index + 1}`));
}

type Fields = ReadonlyMap<string, string>;

function readLine(record: Fields, place: string): MediaLine {
  const read = (field: keyof MediaLine): string | null => {
    const value = NAMES[field].map((name) => record.get(name)).find((one) => one !== undefined && one !== '');
    return value ?? null;
  };
  const path = read('path') ?? refuse('E_SCHEMA', place, { form: 'manifest', expected: 'path' });
  const bytes = read('bytes');
  if (bytes !== null && !/^[0-9]{1,15}$/.test(bytes))
    refuse('E_SCHEMA', place, { form: 'manifest', expected: 'bytes' });
  return {
    path,
    sha256: read('sha256'),
    mime: read('mime'),
    bytes: bytes === null ? null : Number(bytes),
    link: read('link'),
  };
}

function readJson(name: string, text: string): readonly Fields[] {
  const lines = /\.jsonl$/i.test(name)
    ? text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(parseJson)
    : null;
  const root = lines ?? parseJson(text);
  const list = Array.isArray(root) ? root : isObject(root) && Array.isArray(root.files) ? root.files : null;
  if (list === null) return refuse('E_SCHEMA', name, { form: 'manifest', expected: 'list' });
  return list.map((record: JsonValue, index) => {
    if (!isObject(record))
      return refuse('E_SCHEMA', `${name}, ligne ${index + 1}`, { form: 'manifest', expected: 'object' });
    return new Map(
      Object.entries(record).flatMap(([key, value]) =>
        value === null || typeof value === 'object' ? [] : [[key.toLowerCase(), String(value)] as const],
      ),
    );
  });
}

function readCsv(text: string): readonly Fields[] {
  const [head, ...rows] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (head === undefined) return [];
  const separator = head.includes(';') ? ';' : ',';
  const names = splitLine(head, separator).map((name) => name.trim().toLowerCase());
  return rows.map(
    (row) => new Map(splitLine(row, separator).map((cell, i) => [names[i] ?? '', cell.trim()])),
  );
}

function splitLine(line: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i += 1) {
    const char = line[i];
    if (char === '"' && quoted && line[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (char === '"') quoted = !quoted;
    else if (char === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += char ?? '';
  }
  return [...cells, cell];
}
