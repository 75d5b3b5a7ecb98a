import MarkdownIt from 'markdown-it';
import type { Block, Run } from './block.ts';

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

type Token = ReturnType<typeof markdown.parse>[number];
const LEVELS = [1, 2, 3, 4] as const;

/**
 * The blocks of a Markdown text. Its first level of heading becomes `firstLevel`; HTML is text; a picture is told by its
 * alternative text.
 */
export function readMarkdown(text: string, firstLevel = 3): readonly Block[] {
  const blocks: Block[] = [];
  const lists: { ordered: boolean; rank: number }[] = [];
  const tokens = markdown.parse(text, {});
  let quoted = 0;
  let fresh = false;
  for (const [at, token] of tokens.entries()) {
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        lists.push({
          ordered: token.type === 'ordered_list_open',
          rank: Number(token.attrGet('start') ?? 1) - 1,
        });
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        break;
      case 'list_item_open': {
        const list = lists.at(-1);
        if (list !== undefined) list.rank += 1;
        fresh = true;
        break;
      }
      case 'blockquote_open':
        quoted += 1;
        break;
      case 'blockquote_close':
        quoted -= 1;
        break;
      case 'fence':
      case 'code_block':
        blocks.push({ kind: 'code', text: token.content.replace(/\n$/, '') });
        break;
      case 'heading_open':
        blocks.push(readHeading(token, tokens[at + 1], firstLevel));
        break;
      case 'table_open':
        blocks.push(readGrid(tokens.slice(at)));
        break;
      case 'inline': {
        const holder = tokens[at - 1]?.type ?? '';
        if (holder !== 'paragraph_open') break;
        const list = lists.at(-1);
        const runs = readRuns(token.children ?? []);
        if (list !== undefined && fresh)
          blocks.push({ kind: 'item', depth: lists.length - 1, rank: list.ordered ? list.rank : null, runs });
        else blocks.push({ kind: quoted > 0 ? 'quote' : 'paragraph', runs });
        fresh = false;
        break;
      }
      default:
    }
  }
  return blocks;
}

function readHeading(open: Token, inline: Token | undefined, firstLevel: number): Block {
  const level = LEVELS[Math.min(Number(open.tag.slice(1)) - 1 + firstLevel, LEVELS.length) - 1] ?? 4;
  return { kind: 'heading', level, text: plain(readRuns(inline?.children ?? [])) };
}

const plain = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

function readGrid(tokens: readonly Token[]): Block {
  const heads: string[] = [];
  const rows: string[][] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'table_close') break;
    if (token.type === 'tr_open') rows.push([]);
    if (token.type !== 'inline') continue;
    const text = plain(readRuns(token.children ?? []));
    if (tokens[at - 1]?.type === 'th_open') heads.push(text);
    else rows.at(-1)?.push(text);
  }
  return { kind: 'grid', caption: '', heads, rows: rows.filter((row) => row.length > 0) };
}

function readRuns(tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  let [bold, italic] = [0, 0];
  let href: string | null = null;
  const add = (text: string, code = false): void => {
    if (text === '') return;
    runs.push({
      text,
      ...(bold > 0 ? { bold: true } : {}),
      ...(italic > 0 ? { italic: true } : {}),
      ...(code ? { code: true } : {}),
      ...(href === null ? {} : { href }),
    });
  };
  for (const token of tokens) {
    if (token.type === 'strong_open') bold += 1;
    else if (token.type === 'strong_close') bold -= 1;
    else if (token.type === 'em_open') italic += 1;
    else if (token.type === 'em_close') italic -= 1;
    else if (token.type === 'link_open') href = safeAddress(String(token.attrGet('href') ?? ''));
    else if (token.type === 'link_close') href = null;
    else if (token.type === 'code_inline') add(token.content, true);
    else if (token.type === 'softbreak') add(' ');
    else if (token.type === 'hardbreak') add('\n');
    else if (token.type === 'image') add(token.content);
    else add(token.content);
  }
  return runs;
}

function safeAddress(address: string): string | null {
  return /^(https?:|mailto:)/i.test(address) ? address : null;
}
