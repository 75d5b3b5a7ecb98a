import { readFile } from 'node:fs/promises';
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import { refuse } from '../refuse.ts';

const MAX_PAGES = 2000;
/** A page number or a stamp alone does not make a text layer. */
const MIN_LETTERS_PER_PAGE = 20;

export interface PdfPage {
  readonly number: number;
  readonly text: string;
}

export interface ReadPdf {
  readonly pages: readonly PdfPage[];
  readonly pagesWithoutText: number;
}

/** Reads the text layer of a PDF, page by page; scanned ones are `E_NO_TEXT`, locked ones `E_ENCRYPTED`. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const content = await readFile(path);
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(content).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : '';
    if (/password|security/i.test(message)) refuse('E_ENCRYPTED', null);
    return refuse('E_SCHEMA', null, { form: 'pdf', reason: message });
  });
  const total = document.getPageCount();
  if (total === 0) refuse('E_EMPTY', null);
  if (total > MAX_PAGES)
    refuse('E_TOO_LARGE', `page ${MAX_PAGES}`, { reason: 'pages', pages: total, limit: MAX_PAGES });
  const pages = Array.from({ length: total }, (_, index) => ({
    number: index + 1,
    text: readText(document, index),
  }));
  const withText = pages.filter(({ text }) => letters(text) >= MIN_LETTERS_PER_PAGE).length;
  if (withText === 0) refuse('E_NO_TEXT', 'page 1', { pages: total });
  return { pages, pagesWithoutText: total - withText };
}

function readText(document: PDFiumDocument, index: number): string {
  try {
    return cleanText(document.getPage(index).getText());
  } catch {
    return refuse('E_SCHEMA', `page ${index + 1}`, { form: 'pdf', reason: 'unreadable page' });
  }
}

function letters(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length;
}

function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (char) => (char === '\n' || char === '\t' ? char : ''));
}
