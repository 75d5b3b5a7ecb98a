import { posix } from 'node:path';
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, serialize } from 'parse5';
import type { Archive } from '../archive/read-archive.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A page with all that it needs inside it. */
export interface WebPage {
  readonly html: string;
  /** Files that it asks for and that are not in the archive, or are too large to be put in the page. */
  readonly left: readonly string[];
}

const MOST_BYTES = 8 * 1024 * 1024;
const MOST_LEFT = 50;
const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};
/** Attributes that show a file of the bundle in place. */
const SHOWN: Readonly<Record<string, string>> = { img: 'src', source: 'src', image: 'href' };

/** The `index.html` of a web bundle: at the root of the archive, or of its one folder; null when there is none. */
export function findBundle({ entries }: Archive): string | null {
  const found = entries.map(({ name }) => name).filter((name) => /^([^/]+\/)?index\.html?$/i.test(name));
  return found.toSorted((a, b) => a.length - b.length)[0] ?? null;
}

/**
 * A page of a bundle as one document: its scripts, style sheets, images and the images of its styles put in it. Nothing is fetched;
 * what leads out of the archive stays as it is written, and goes nowhere in the frame that shows it.
 */
export function readBundle(archive: Archive, entry: string): WebPage {
  const files = openFiles(archive, posix.dirname(entry));
  const document = parse(files.text(posix.basename(entry)) ?? '');
  walk(document, (element) => putIn(element, files));
  return { html: serialize(document), left: files.left() };
}

interface BundleFiles {
  readonly text: (address: string, from?: string) => string | null;
  /** A `data:` address of a file; null for what is not in the archive or has no type to be shown. */
  readonly data: (address: string, from?: string) => string | null;
  readonly left: () => readonly string[];
}

function openFiles(archive: Archive, folder: string): BundleFiles {
  const names = new Set(archive.entries.map(({ name }) => name));
  const left = new Set<string>();
  let spent = 0;
  const read = (address: string, from: string): Buffer | null => {
    if (/^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address)) return null;
    const path = decodePath(address);
    const name = posix.normalize(posix.join(folder, path.startsWith('/') ? '' : from, path));
    const content = names.has(name) ? archive.inflate((one) => one === name).get(name) : undefined;
    if (content === undefined || spent + content.length > MOST_BYTES) {
      if (left.size < MOST_LEFT) left.add(address);
      return null;
    }
    spent += content.length;
    return content;
  };
  return {
    text: (address, from = '') => read(address, from)?.toString('utf8') ?? null,
    data: (address, from = '') => {
      const type = TYPES[posix.extname(decodePath(address)).toLowerCase()];
      const content = type === undefined ? null : read(address, from);
      return content === null ? null : `data:${type};base64,${content.toString('base64')}`;
    },
    left: () => [...left],
  };
}

/** The path of an address, without its query or fragment. */
function decodePath(address: string): string {
  const path = address.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function walk(node: Node, visit: (element: Element) => void): void {
  if (defaultTreeAdapter.isElementNode(node)) visit(node);
  if ('childNodes' in node) for (const child of [...node.childNodes]) walk(child, visit);
}

const attributeOf = ({ attrs }: Element, name: string): string | null =>
  attrs.find((one) => one.name === name)?.value ?? null;

function putIn(element: Element, files: BundleFiles): void {
  const { tagName } = element;
  if (tagName === 'script') putScript(element, files);
  else if (tagName === 'link') putStyle(element, files);
  else if (tagName === 'meta' && attributeOf(element, 'http-equiv') !== null)
    defaultTreeAdapter.detachNode(element);
  else if (tagName === 'base') defaultTreeAdapter.detachNode(element);
  const shown = SHOWN[tagName];
  const address = shown === undefined ? null : attributeOf(element, shown);
  const data = address === null ? null : files.data(address);
  if (data !== null) for (const one of element.attrs) if (one.name === shown) one.value = data;
}

function putScript(element: Element, files: BundleFiles): void {
  const address = attributeOf(element, 'src');
  const text = address === null ? null : files.text(address);
  if (text === null) return;
  element.attrs = element.attrs.filter(({ name }) => !['src', 'integrity', 'crossorigin'].includes(name));
  // What would end the element early is written as its script may read it.
  defaultTreeAdapter.insertText(element, text.replaceAll(/<\/(script)/gi, '<\\/$1'));
}

function putStyle(element: Element, files: BundleFiles): void {
  const address = attributeOf(element, 'href');
  if (address === null || !/\bstylesheet\b/i.test(attributeOf(element, 'rel') ?? '')) return;
  const text = files.text(address);
  if (text === null) return;
  const from = posix.dirname(decodePath(address));
  const shown = text.replaceAll(
    /url\(\s*(['"]?)([^'")]+)\1\s*\)/g,
    (whole, _quote: string, inner: string) => {
      const data = files.data(inner, from);
      return data === null ? whole : `url("${data}")`;
    },
  );
  element.tagName = 'style';
  element.nodeName = 'style';
  element.attrs = element.attrs.filter(({ name }) => name === 'media');
  defaultTreeAdapter.insertText(element, shown.replaceAll(/<\/(style)/gi, '<\\/$1'));
}
