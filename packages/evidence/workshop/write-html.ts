import MarkdownIt from 'markdown-it';
import { isObject, type JsonValue, parseJson } from '../json/parse-json.ts';
import { sanitiseHtml } from '../note/sanitise-html.ts';
import { type NotebookCell, readNotebook } from '../notebook/read-notebook.ts';
import { refuse } from '../refuse.ts';
import { decodeText } from './decode-text.ts';
import type { WrittenForm } from './write-plain.ts';

const MAX_LINES = 20_000;
const MAX_OUTPUT = 5000;

/** Sanitised HTML to be cited block by block: a cell, a member of the document or a line each; images are named, not shown. */
export function writeHtml(content: Buffer, form: WrittenForm): string {
  const text = decodeText(content);
  switch (form) {
    case 'text':
      return text.split('\n').slice(0, MAX_LINES).map(writeCode).join('');
    case 'notebook':
      return sanitiseHtml(readNotebook(text).cells.map(writeCell).join(''));
    case 'document': {
      const root = parseJson(text);
      if (!isObject(root)) refuse('E_SCHEMA', '/', { form: 'json', expected: 'object' });
      return Object.entries(root).map(writeMember).join('');
    }
    default:
      return form satisfies never;
  }
}

function writeCell(cell: NotebookCell): string {
  const renderer = new MarkdownIt({ html: false, linkify: false, maxNesting: 40 }).disable('image');
  const source = cell.kind === 'markdown' ? renderer.render(cell.source) : writeCode(cell.source);
  const outputs = cell.outputs.map(({ kind, text }) =>
    kind === 'image' ? `<p><em>${escapeHtml(text)}</em></p>` : writeCode(text.slice(0, MAX_OUTPUT)),
  );
  const count = cell.kind === 'code' ? `<p><strong>[${cell.executionCount ?? ' '}]</strong></p>` : '';
  return `<blockquote>${count}${source}${outputs.join('')}</blockquote>`;
}

function writeMember([name, value]: readonly [string, JsonValue]): string {
  const shown = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return `<blockquote><p><strong>${escapeHtml(name)}</strong></p>${writeCode(shown)}</blockquote>`;
}

function writeCode(text: string): string {
  return `<pre>${text === '' ? ' ' : escapeHtml(text)}</pre>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
