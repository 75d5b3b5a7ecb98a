import type { TextBlock } from './text-block.ts';

const VOID = new Set(['br', 'hr']);
const KINDS: Readonly<Record<string, TextBlock['kind']>> = { li: 'item', tr: 'row', pre: 'code' };
const LEAF = /^(p|h[1-6]|li|tr|pre|blockquote)$/;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Blocks of sanitised HTML (known tags, no script): each outermost block gives its number, list items and table rows its parts. */
export function splitHtml(html: string): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let rank = 0;
  let depth = 0;
  let open: { tag: string; text: string } | null = null;
  let at = 0;
  const close = (): void => {
    if (open !== null) pushBlock(blocks, open, Math.max(1, rank));
    open = null;
  };
  for (const found of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    const text = decodeEntities(html.slice(at, found.index));
    at = found.index + found[0].length;
    if (open === null && text.trim() !== '') {
      if (depth === 0) rank += 1;
      open = { tag: 'p', text: '' };
    }
    if (open !== null) open.text += text;
    const tag = found[2] ?? '';
    if (VOID.has(tag)) {
      if (open !== null) open.text += tag === 'br' ? ' ' : '';
      continue;
    }
    if (found[1] === '/') {
      depth = Math.max(0, depth - 1);
      if (LEAF.test(tag) || depth === 0) close();
      else if ((tag === 'td' || tag === 'th') && open !== null) open.text += ' | ';
    } else {
      if (depth === 0) {
        close();
        rank += 1;
      }
      depth += 1;
      if (LEAF.test(tag) && (open === null || open.tag !== 'tr')) {
        close();
        open = { tag, text: '' };
      }
    }
  }
  const rest = decodeEntities(html.slice(at));
  if (rest.trim() !== '') pushBlock(blocks, { tag: 'p', text: rest }, rank + 1);
  return blocks;
}

function pushBlock(
  blocks: TextBlock[],
  open: { readonly tag: string; readonly text: string },
  rank: number,
): void {
  const text = open.tag === 'pre' ? open.text.trimEnd() : open.text.replace(/\s+/g, ' ').trim();
  if (text === '') return;
  const level = /^h([1-6])$/.exec(open.tag)?.[1];
  blocks.push({
    kind: level === undefined ? (KINDS[open.tag] ?? 'paragraph') : 'heading',
    level: Number(level ?? 0),
    text: open.tag === 'tr' ? text.replace(/\s*\|\s*$/, '') : text,
    locator: `paragraphe ${rank}`,
  });
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
