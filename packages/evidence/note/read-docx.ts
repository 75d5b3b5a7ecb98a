import mammoth from 'mammoth';
import { checkOfficeArchive, countOf } from '../archive/check-office-archive.ts';
import { type Archive, readArchive } from '../archive/read-archive.ts';
import type { PieceFinding } from '../piece-content.ts';
import { refuse } from '../refuse.ts';
import { sanitiseHtml } from './sanitise-html.ts';

export interface ReadDocx {
  readonly html: string;
  readonly text: string;
  readonly findings: readonly PieceFinding[];
}

/** Reads a Word document to sanitised HTML and text; images are left out, tracked changes and comments counted. */
export async function readDocx(content: Buffer): Promise<ReadDocx> {
  const archive = readArchive(content);
  const findings = [...checkOfficeArchive(archive), ...reviewMarks(archive)];
  try {
    const html = await mammoth.convertToHtml(
      { buffer: content },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(noImage),
      },
    );
    const text = await mammoth.extractRawText({ buffer: content });
    return { html: sanitiseHtml(html.value), text: text.value, findings };
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    return refuse('E_SCHEMA', null, { form: 'docx', reason });
  }
}

async function noImage(): Promise<{ src: string }> {
  return { src: '' };
}

function reviewMarks(archive: Archive): readonly PieceFinding[] {
  const parts = archive.inflate((name) => name === 'word/document.xml' || name === 'word/comments.xml');
  const body = parts.get('word/document.xml') ?? Buffer.alloc(0);
  const changes = countOf(body, '<w:ins ') + countOf(body, '<w:del ');
  const comments = countOf(parts.get('word/comments.xml') ?? Buffer.alloc(0), '<w:comment ');
  const found: PieceFinding[] = [
    { what: 'tracked-changes', count: changes, place: 'word/document.xml' },
    { what: 'comments', count: comments, place: 'word/comments.xml' },
  ];
  return found.filter(({ count }) => count > 0);
}
