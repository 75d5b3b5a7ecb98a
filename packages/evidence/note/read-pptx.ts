import { posix } from 'node:path';
import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import { checkOfficeArchive } from '../archive/check-office-archive.ts';
import { type Archive, readArchive } from '../archive/read-archive.ts';
import type { PieceFinding } from '../piece-content.ts';
import { refuse } from '../refuse.ts';

export interface ReadPptx {
  /** In the order of the presentation, hidden slides among them. */
  readonly slides: readonly { readonly number: number; readonly text: string }[];
  readonly findings: readonly PieceFinding[];
}

const PRESENTATION = 'ppt/presentation.xml';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SLIDES = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NOTES_TYPE = '/notesSlide';

/** The text of each slide, paragraph by paragraph, then of its notes; pictures are counted, not shown. */
export function readPptx(content: Buffer): ReadPptx {
  const archive = readArchive(content);
  const links = checkOfficeArchive(archive);
  const parts = archive.inflate((name) => /^ppt\/.*\.(xml|rels)$/.test(name));
  const read = (name: string): Element | null => {
    const part = parts.get(name);
    return part === undefined ? null : parseXml(name, part);
  };
  const presentation = read(PRESENTATION);
  if (presentation === null) refuse('E_SCHEMA', PRESENTATION, { form: 'pptx', reason: 'missing' });
  const targets = readLinks(read, PRESENTATION);
  const names = listElements(presentation, SLIDES, 'sldId').map(
    (slide) => targets.get(slide.getAttributeNS(LINKS, 'id') ?? '')?.path ?? '',
  );
  const slides = names.map((name, at) => {
    const slide = read(name);
    if (slide === null) return refuse('E_SCHEMA', name, { form: 'pptx', reason: 'missing' });
    const notes = [...readLinks(read, name).values()].find(({ type }) => type.endsWith(NOTES_TYPE));
    const spoken = notes === undefined ? null : read(notes.path);
    const texts = [readParagraphs(slide), spoken === null ? '' : readParagraphs(spoken, at + 1)];
    return { number: at + 1, text: texts.filter((text) => text !== '').join('\n\n— Notes —\n') };
  });
  return { slides, findings: [...links, ...countPictures(archive)] };
}

function parseXml(name: string, part: Buffer): Element {
  try {
    const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
      part.toString('utf8'),
      'text/xml',
    );
    if (document.documentElement !== null) return document.documentElement;
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'unreadable';
    return refuse('E_SCHEMA', name, { form: 'pptx', reason });
  }
  return refuse('E_SCHEMA', name, { form: 'pptx', reason: 'empty' });
}

const listElements = (root: Element, space: string, name: string): readonly Element[] =>
  Array.from(root.getElementsByTagNameNS(space, name));

/** What a part refers to, by identifier. */
function readLinks(
  read: (name: string) => Element | null,
  name: string,
): ReadonlyMap<string, { readonly path: string; readonly type: string }> {
  const folder = posix.dirname(name);
  const root = read(`${folder}/_rels/${posix.basename(name)}.rels`);
  if (root === null) return new Map();
  return new Map(
    listElements(root, '*', 'Relationship').map((link) => {
      const target = link.getAttribute('Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : posix.normalize(`${folder}/${target}`);
      return [link.getAttribute('Id') ?? '', { path, type: link.getAttribute('Type') ?? '' }];
    }),
  );
}

/** Lines of text; a notes page holds the number of its slide as well, which is left out. */
function readParagraphs(root: Element, left?: number): string {
  return listElements(root, DRAWING, 'p')
    .map((paragraph) =>
      Array.from(paragraph.getElementsByTagNameNS(DRAWING, '*'))
        .map((node) =>
          node.localName === 't' ? (node.textContent ?? '') : node.localName === 'br' ? '\n' : '',
        )
        .join('')
        .trim(),
    )
    .filter((text) => text !== '' && text !== String(left))
    .join('\n');
}

function countPictures({ entries }: Archive): readonly PieceFinding[] {
  const pictures = entries.filter(({ name }) => /^ppt\/media\/.+\.(png|jpe?g|gif|emf|wmf|svg)$/i.test(name));
  const [first] = pictures;
  return first === undefined
    ? []
    : [{ what: 'pictures-left-out', count: pictures.length, place: first.name }];
}
