import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { isObject, type JsonObject, type JsonValue, parseJson } from '../json/parse-json.ts';
import type { PreviewRow } from '../piece-content.ts';
import { refuse } from '../refuse.ts';
import { checkColumns } from './check-columns.ts';
import { openRows } from './open-rows.ts';
import type { TableSource } from './table-source.ts';

const MAX_ROWS = 5_000_000;

/** Opens a JSON array of objects as a table: the columns are all the keys, in order of first sight. */
export async function openJson(path: string): Promise<TableSource> {
  const value = parseJson(await readFile(path, 'utf8'));
  if (!Array.isArray(value)) refuse('E_SCHEMA', '/', { form: 'json', reason: 'rows', expected: 'array' });
  const items: readonly JsonValue[] = value;
  return tableOf(items.map((item, index) => checkRow(item, `/${index}`)));
}

/** Opens JSON Lines as a table: one object a line, blank lines left out. */
export async function openJsonLines(path: string): Promise<TableSource> {
  const rows: JsonObject[] = [];
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() === '') continue;
    rows.push(checkRow(parseLine(text, line), `ligne ${line}`));
    if (rows.length > MAX_ROWS) refuse('E_TOO_LARGE', `ligne ${line}`, { reason: 'rows', limit: MAX_ROWS });
  }
  return tableOf(rows);
}

function parseLine(text: string, line: number): JsonValue {
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    refuse('E_SCHEMA', `ligne ${line}`, { form: 'jsonl', reason: 'syntax', line });
  }
}

function checkRow(item: JsonValue, place: string): JsonObject {
  if (!isObject(item)) refuse('E_SCHEMA', place, { form: 'json', reason: 'rows', expected: 'object' });
  if (Object.hasOwn(item, '__proto__'))
    refuse('E_SCHEMA', `${place}/__proto__`, { form: 'json', reason: 'proto' });
  return item;
}

function tableOf(items: readonly JsonObject[]): TableSource {
  const keys = [...new Set(items.flatMap((item) => Object.keys(item)))];
  if (keys.length === 0) refuse('E_EMPTY', null);
  const rows = items.map((item): PreviewRow => keys.map((key) => cellText(item[key])));
  return openRows({ columns: checkColumns(keys), rows });
}

function cellText(value: JsonValue | undefined): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
