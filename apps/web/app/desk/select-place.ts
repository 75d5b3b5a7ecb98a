import { readQuoted, writeSelectionLocator } from './locate-place.ts';

function elementOf(node: Node | null): Element | null {
  return node instanceof Element ? node : (node?.parentElement ?? null);
}

/** The locator of what is selected in the piece, or null. */
export function readSelectionPlace(): string | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [from, to] = [elementOf(range.startContainer), elementOf(range.endContainer)];
  const [first, last] = [from, to].map((node) => node?.closest('#piece [data-locator]') ?? null);
  const [start, end] = [first, last].map((place) => place?.getAttribute('data-locator') ?? null);
  if (start == null || end == null) return null;
  const cell = from?.closest('td') ?? null;
  const column = cell !== null && cell === to?.closest('td') ? cell.getAttribute('data-column') : null;
  const text = first instanceof HTMLTableRowElement ? null : selection.toString();
  return writeSelectionLocator({ start, end, column, text });
}

interface Spot {
  readonly node: Text;
  readonly offset: number;
}

/** Where words stand in an element, spaces counted alike; null when they are not there. */
export function findQuote(root: Element, quote: string): Range | null {
  const spots: Spot[] = [];
  let text = '';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('button') != null) continue;
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const letter = node.data.charAt(offset);
      const isSpace = /\s/.test(letter);
      if (isSpace && (text === '' || text.endsWith(' '))) continue;
      text += isSpace ? ' ' : letter;
      spots.push({ node, offset });
    }
    // Two blocks are two lines of a selection, whatever stands between them in the document.
    if (text !== '' && !text.endsWith(' ')) {
      text += ' ';
      spots.push({ node, offset: node.data.length });
    }
  }
  const words = readQuoted(quote);
  const at = text.indexOf(words);
  const [from, to] = [spots[at], spots[at + words.length - 1]];
  if (at === -1 || from === undefined || to === undefined) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, Math.min(to.offset + 1, to.node.data.length));
  return range;
}
