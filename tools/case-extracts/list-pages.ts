import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const SECTIONS = ['1', '2', '3', '7', '8'] as const;
const PAGES_OF_SECTION = 130;
const PARAGRAPHS_OF_PAGE = 3;
const SHORTEST = 140;
const LONGEST = 420;
/** Words of French prose: pages are translated in part only. */
const FRENCH = /(?<!\p{L})(le|la|les|des|du|une|un|est|sont|dans|pour|par|avec|que|qui|sur)(?!\p{L})/gu;

export interface PageParagraph {
  readonly page: string;
  readonly section: string;
  /** The project that the page names, as its heading writes it. */
  readonly project: string;
  readonly text: string;
}

/** Paragraphs of prose of the French manual pages, at most three a page, pages at equal steps of each section. */
export function listPages(folders: readonly string[]): readonly PageParagraph[] {
  return SECTIONS.flatMap((section) => {
    const files = folders
      .flatMap((folder) => listFiles(join(folder, 'usr/share/man/fr', `man${section}`)))
      .toSorted((a, b) => Number(a > b) - Number(a < b));
    const pages = files.map((file) => readPage(file, section)).filter((page) => page.length > 0);
    const step = Math.max(1, pages.length / PAGES_OF_SECTION);
    const wanted = Math.min(pages.length, PAGES_OF_SECTION);
    return Array.from({ length: wanted }, (_, at) => pages[Math.floor(at * step)] ?? []).flat();
  });
}

function listFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.gz'))
      .map((entry) => join(folder, entry.name));
  } catch {
    return [];
  }
}

function readPage(file: string, section: string): readonly PageParagraph[] {
  const source = gunzipSync(readFileSync(file)).toString('utf8');
  const page = (file.split('/').at(-1) ?? '').replace(/\.gz$/, '');
  const heading = /^\.TH\s+(.*)$/m.exec(source)?.[1]?.replaceAll('\\ ', '\u00a0') ?? '';
  const project = [...heading.matchAll(/"([^"]*)"|(\S+)/g)].map((part) => part[1] ?? part[2] ?? '')[3] ?? '';
  return listParagraphs(source)
    .slice(0, PARAGRAPHS_OF_PAGE)
    .map((text) => ({ page, section, project: cleanText(project), text }));
}

function listParagraphs(source: string): readonly string[] {
  const paragraphs: string[] = [];
  let lines: string[] = [];
  const close = (): void => {
    const text = cleanText(lines.join(' '));
    lines = [];
    const letters = text.replaceAll(/[^\p{L} ]/gu, '').length / Math.max(1, text.length);
    const french = text.match(FRENCH)?.length ?? 0;
    if (text.length >= SHORTEST && letters > 0.85 && french >= 4) paragraphs.push(cutText(text));
  };
  for (const line of source.split('\n')) {
    if (/^\.(B|I|BR|RB|IR|RI|BI|IB)\s/.test(line))
      lines.push(line.replace(/^\.\S+\s+/, '').replaceAll('"', ''));
    else if (/^[.']/.test(line) || line.trim() === '') close();
    else lines.push(line);
  }
  close();
  return paragraphs;
}

function cutText(text: string): string {
  if (text.length <= LONGEST) return text;
  return text.slice(0, text.lastIndexOf(' ', LONGEST));
}

function cleanText(text: string): string {
  return text
    .replaceAll(/\\f(\[[^\]]*\]|.)/g, '')
    .replaceAll(/\\(aq|\(aq)/g, '’')
    .replaceAll(/\\\((\w\w)/g, ' ')
    .replaceAll(/\\\*-?/g, '')
    .replaceAll(/\\[,/&%]/g, '')
    .replaceAll(/\\[ ~0]/g, ' ')
    .replaceAll('\\-', '-')
    .replaceAll(/\\\[[^\]]*\]/g, ' ')
    .replaceAll('\\e', '\\')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
