import markdownIt from 'markdown-it';
import { readHtml } from './read-html.ts';
import { MAX_CELLS, readRows } from './read-text.ts';
import type { SourceDocument } from './source-document.ts';

/** Markup of a longer cell is not rendered: emphasis can cost the square of its length. */
const MAX_INLINE = 20_000;
const inline = markdownIt({ html: true, linkify: false, typographer: false });

/** Reads Markdown whose table is made of pipe rows, or of HTML; a table may go on after a blank line. */
export function readMarkdown(text: string): SourceDocument {
  if (!/^[ \t]*\|/m.test(text) && /<table\b/i.test(text)) return readHtml(text, 'lines');
  return { language: 'fr', units: readRows(text.split(/\r\n|\n|\r/), splitPipes) };
}

function splitPipes(line: string): readonly string[] | null {
  const trimmed = line.trim();
  if (!trimmed.startsWith('|')) return null;
  const inner = trimmed.endsWith('|') && !trimmed.endsWith('\\|') ? trimmed.slice(1, -1) : trimmed.slice(1);
  return inner.split(/(?<!\\)\|/, MAX_CELLS).map((cell) => renderCell(cell.replaceAll('\\|', '|')));
}

/** Emphasis and escapes rendered; a cell that starts as a list keeps its bullets. */
function renderCell(cell: string): string {
  return cell.length > MAX_INLINE ? cell : inline.renderInline(cell.trim());
}
