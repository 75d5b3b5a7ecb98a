import { refuse } from '../refuse.ts';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

const MAX_DEPTH = 64;

/** Parses JSON of bounded depth without `__proto__` keys; refusals give a line or a JSON pointer. */
export function parseJson(text: string): JsonValue {
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (clean.trim() === '') refuse('E_EMPTY', null);
  checkDepth(clean);
  const value = parseText(clean);
  checkKeys(value);
  return value;
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseText(text: string): JsonValue {
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    refuse('E_SCHEMA', `ligne ${lineOf(text, at)}`, {
      form: 'json',
      reason: 'syntax',
      line: lineOf(text, at),
    });
  }
}

function checkDepth(text: string): void {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (quoted) {
      if (char === 0x5c) at += 1;
      else if (char === 0x22) quoted = false;
    } else if (char === 0x22) quoted = true;
    else if (char === 0x5b || char === 0x7b) depth += 1;
    else if (char === 0x5d || char === 0x7d) depth -= 1;
    if (depth > MAX_DEPTH) {
      refuse('E_SCHEMA', `ligne ${lineOf(text, at)}`, { form: 'json', reason: 'depth', limit: MAX_DEPTH });
    }
  }
}

function checkKeys(root: JsonValue): void {
  const stack: { readonly value: JsonValue; readonly pointer: string }[] = [{ value: root, pointer: '' }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { value, pointer } = next;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, child] of Object.entries(value)) {
      const place = `${pointer}/${escapePointer(key)}`;
      if (key === '__proto__') refuse('E_SCHEMA', place, { form: 'json', reason: 'proto' });
      if (typeof child === 'object' && child !== null) stack.push({ value: child, pointer: place });
    }
  }
}

/** RFC 6901. */
export function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1))
    line += 1;
  return line;
}
