import { cleanText, parseCell } from './parse-cell.ts';
import { MAX_UNITS, type SourceDocument, type SourceUnit } from './source-document.ts';

/** A longer row is broken whatever it holds. */
export const MAX_CELLS = 64;

/** Reads a plain text document whose table rows are lines of tab-separated cells. */
export function readText(text: string): SourceDocument {
  return { language: 'fr', units: readRows(text.split(/\r\n|\n|\r/), splitTabs) };
}

/** Reads lines into rows and paragraphs; `split` gives the cells of a table line, or null for a paragraph. */
export function readRows(
  lines: readonly string[],
  split: (line: string) => readonly string[] | null,
): readonly SourceUnit[] {
  const units: SourceUnit[] = [];
  let afterBreak = true;
  lines.forEach((content, index) => {
    if (units.length > MAX_UNITS) return;
    const line = index + 1;
    const cells = split(content);
    if (cells?.some((cell) => cell.trim() !== '')) {
      units.push({
        kind: 'row',
        line,
        cells: cells.map((cell) => parseCell(cell, line)),
        afterBreak,
        covered: false,
      });
      afterBreak = false;
      return;
    }
    afterBreak = true;
    if (cells === null && content.trim() !== '')
      units.push({ kind: 'prose', line, text: cleanProse(content) });
  });
  return units;
}

function splitTabs(line: string): readonly string[] | null {
  return line.includes('\t') ? line.split('\t', MAX_CELLS) : null;
}

function cleanProse(content: string): string {
  return cleanText(
    content
      .replace(/<\/?[a-z][^<>]*>/gi, ' ')
      .replace(/\*\*/g, '')
      .replace(/^\s*#+\s*/, ''),
  );
}
