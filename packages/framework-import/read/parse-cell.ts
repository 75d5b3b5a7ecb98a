import { decodeEntities } from './decode-entities.ts';
import type { Segment } from './source-document.ts';

const BULLET = /^\s*([-–•·▪*])/;
const RULE = /^[\s:=–—-]+$/;
const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi;
const BREAKING = new Set([
  'p',
  'br',
  'div',
  'ul',
  'ol',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'tr',
  'table',
]);

/** Splits the markup of one cell into paragraphs and list items; only layout markup is removed. */
export function parseCell(markup: string, line: number): readonly Segment[] {
  const segments: Segment[] = [];
  let buffer = '';
  let listItem = false;
  const flush = (): void => {
    for (const segment of listItem ? readItem(buffer, line) : readText(buffer, line)) segments.push(segment);
    buffer = '';
  };
  let end = 0;
  for (const match of markup.matchAll(TAG)) {
    buffer += markup.slice(end, match.index);
    end = match.index + match[0].length;
    const name = (match[2] ?? '').toLowerCase();
    if (!BREAKING.has(name)) continue;
    if (name === 'p' && listItem) buffer += ' ';
    else {
      flush();
      if (name !== 'br') listItem = name === 'li' && match[1] === '';
    }
  }
  buffer += markup.slice(end);
  flush();
  return segments;
}

function readItem(raw: string, line: number): readonly Segment[] {
  const text = cleanText(raw).replace(/^[-–•·▪]\s+/, '');
  return text === '' ? [] : [{ kind: 'item', text, spaced: true, line }];
}

function readText(raw: string, line: number): readonly Segment[] {
  const bullet = BULLET.exec(raw)?.[1];
  if (bullet === undefined || RULE.test(raw)) {
    const text = cleanText(raw);
    return text === '' ? [] : [{ kind: 'text', text, spaced: true, line }];
  }
  return splitBullets(raw, bullet).flatMap(({ text, spaced }): readonly Segment[] => {
    const clean = cleanText(text);
    return clean === '' ? [] : [{ kind: 'item', text: clean, spaced, line }];
  });
}

function splitBullets(raw: string, bullet: string): readonly { text: string; spaced: boolean }[] {
  const mark = new RegExp(`(?:^|\\s)[${bullet}](?=\\s|\\p{L})`, 'gu');
  const starts = [...raw.matchAll(mark)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  return starts.map(({ to }, index) => {
    const text = raw.slice(to, starts[index + 1]?.from);
    return { text, spaced: /^\s/.test(text) };
  });
}

/** Entities decoded, runs of spaces made one, ends trimmed; nothing else changes. */
export function cleanText(raw: string): string {
  return decodeEntities(raw)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}
