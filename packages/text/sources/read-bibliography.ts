import { nameType } from './name-type.ts';
import type { SourceRecord } from './source-record.ts';

const MAX_ENTRIES = 5000;

/** References of a BibTeX or RIS text, each with its line, five thousand at most; anything else between entries is skipped. */
export function readBibliography(text: string): readonly SourceRecord[] {
  return (/^\s*TY\s{2}-/m.test(text) ? readRis(text) : readBibtex(text)).slice(0, MAX_ENTRIES);
}

function readBibtex(text: string): readonly SourceRecord[] {
  const entries: SourceRecord[] = [];
  let [line, counted] = [1, 0];
  for (const found of text.matchAll(/@(\w+)\s*[{(]\s*([^,\s]+)\s*,/g)) {
    const [, type = '', id = ''] = found;
    if (/^(comment|string|preamble)$/i.test(type)) continue;
    const fields = readFields(text, found.index + found[0].length);
    line += text.slice(counted, found.index).split('\n').length - 1;
    counted = found.index;
    entries.push(toRecord(id, type, fields, `ligne ${line}`));
  }
  return entries;
}

function readFields(text: string, start: number): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let at = start;
  for (;;) {
    const name = /^\s*,?\s*([\w-]+)\s*=\s*/.exec(text.slice(at, at + 300));
    if (name === null) return fields;
    at += name[0].length;
    const end = endOfValue(text, at);
    const value = text
      .slice(at, end)
      .replace(/^[{"]|[}"]$/g, '')
      .replace(/[{}]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    fields.set((name[1] ?? '').toLowerCase(), value);
    at = end;
  }
}

function endOfValue(text: string, start: number): number {
  const opener = text[start];
  if (opener !== '{' && opener !== '"') {
    const bare = /^[^,}\n]*/.exec(text.slice(start, start + 500));
    return start + (bare?.[0].length ?? 0);
  }
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    if (opener === '{' && depth === 0) return at + 1;
    if (opener === '"' && char === '"' && at > start && depth === 0) return at + 1;
  }
  return text.length;
}

const RIS: Readonly<Record<string, string>> = {
  TI: 'title',
  T1: 'title',
  AU: 'author',
  A1: 'author',
  PY: 'year',
  Y1: 'year',
  DO: 'doi',
  UR: 'url',
  PB: 'publisher',
  JO: 'journal',
  T2: 'journal',
  JF: 'journal',
  LA: 'language',
  ID: 'id',
};

function readRis(text: string): readonly SourceRecord[] {
  const entries: SourceRecord[] = [];
  let fields = new Map<string, string>();
  let [type, line] = ['', 1];
  for (const [index, row] of text.split(/\r?\n/).entries()) {
    const found = /^\s*([A-Z][A-Z0-9])\s{2}-\s?(.*)$/.exec(row);
    if (found === null) continue;
    const [, tag = '', value = ''] = found;
    if (tag === 'TY') {
      fields = new Map();
      [type, line] = [value.trim(), index + 1];
    } else if (tag === 'ER') {
      entries.push(toRecord(fields.get('id') ?? `R${entries.length + 1}`, type, fields, `ligne ${line}`));
    } else {
      const name = RIS[tag];
      if (name !== undefined) fields.set(name, [fields.get(name), value.trim()].filter(Boolean).join(' ; '));
    }
  }
  return entries;
}

function toRecord(
  id: string,
  type: string,
  fields: ReadonlyMap<string, string>,
  locator: string,
): SourceRecord {
  const get = (name: string): string => fields.get(name) ?? '';
  const isArxiv = /arxiv/i.test(`${get('archiveprefix')} ${get('journal')}`);
  const year = Number(/\d{4}/.exec(`${get('year')} ${get('date')}`)?.[0] ?? Number.NaN);
  return {
    id,
    title: get('title'),
    authors: get('author'),
    year: Number.isFinite(year) ? year : null,
    type: isArxiv ? 'préprint' : nameType(type, get('url')),
    publisher:
      get('publisher') || get('journal') || get('booktitle') || get('institution') || get('organization'),
    language: get('language') || get('langid'),
    doi: get('doi'),
    arxiv: isArxiv ? get('eprint') : '',
    url: get('url'),
    retracted: /retract/i.test(`${get('note')} ${get('title')}`) ? true : null,
    locator,
  };
}
