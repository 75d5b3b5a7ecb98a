import { isUtf8 } from 'node:buffer';
import MarkdownIt from 'markdown-it';
import { refuse } from '../refuse.ts';
import { sanitiseHtml } from './sanitise-html.ts';

export interface ReadMarkdown {
  readonly html: string;
  readonly text: string;
}

/** Reads a Markdown note: raw HTML stays text, images are left out, the result is sanitised again. */
export function readMarkdown(content: Buffer): ReadMarkdown {
  const text = isUtf8(content) ? content.toString('utf8') : new TextDecoder('windows-1252').decode(content);
  const clean = text.replace(/^\ufeff/, '');
  if (clean.trim() === '') refuse('E_EMPTY', null);
  const renderer = new MarkdownIt({ html: false, linkify: false, maxNesting: 40 }).disable('image');
  return { html: sanitiseHtml(renderer.render(clean)), text: clean };
}
