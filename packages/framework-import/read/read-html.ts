import { createGrid } from './cell-grid.ts';
import { blankHtml, createLineFinder, cutHtml, type HtmlPiece, type HtmlRange } from './cut-html.ts';
import { parseCell } from './parse-cell.ts';
import { MAX_UNITS, type SourceDocument, type SourceUnit } from './source-document.ts';

const MAX_SPAN = 50;

/** `lines`: places are lines of the file; `blocks`: each paragraph and each table row counts for one. */
export type HtmlPlaces = 'lines' | 'blocks';

/** Reads the tables and paragraphs of an HTML document; scripts, styles and comments are left out, spans laid out. */
export function readHtml(source: string, places: HtmlPlaces): SourceDocument {
  const html = blankHtml(source);
  const lineOf = createLineFinder(html);
  const units: SourceUnit[] = [];
  const placeOf = (offset: number): number => (places === 'lines' ? lineOf(offset) : units.length + 1);
  let from = 0;
  for (const table of cutTables(html)) {
    readProse(html, { from, to: table.at }, placeOf, units);
    readTable(html, table, placeOf, units);
    from = table.to;
  }
  readProse(html, { from, to: html.length }, placeOf, units);
  const language = /<html\b[^<>]*?\blang\s?=\s?["']?([a-z]{2})/i.exec(html.slice(0, 10_000))?.[1];
  return { language: language?.toLowerCase() ?? 'fr', units };
}

/** Outermost tables only. */
function cutTables(html: string): readonly HtmlPiece[] {
  const tables: HtmlPiece[] = [];
  let depth = 0;
  let open: Omit<HtmlPiece, 'to'> | null = null;
  for (const match of html.matchAll(/<(\/?)table\b([^<>]*)>/gi)) {
    if (match[1] === '/') {
      depth = Math.max(0, depth - 1);
      if (depth === 0 && open !== null) tables.push({ ...open, to: match.index });
      if (depth === 0) open = null;
      continue;
    }
    if (depth === 0)
      open = {
        at: match.index,
        name: 'table',
        attributes: match[2] ?? '',
        from: match.index + match[0].length,
      };
    depth += 1;
  }
  if (open !== null) tables.push({ ...open, to: html.length });
  return tables;
}

function readTable(
  html: string,
  table: HtmlRange,
  placeOf: (offset: number) => number,
  units: SourceUnit[],
): void {
  const lay = createGrid();
  let afterBreak = true;
  for (const row of cutHtml(html, table, ['tr'])) {
    const cells = cutHtml(html, row, ['td', 'th']).map((cell) => ({
      segments: parseCell(html.slice(cell.from, cell.to), placeOf(cell.at)),
      columns: readSpan(cell.attributes, 'colspan'),
      rows: readSpan(cell.attributes, 'rowspan'),
    }));
    if (cells.length === 0) continue;
    if (units.length > MAX_UNITS) return;
    const laid = lay(cells);
    if (laid.cells.every((cell) => cell.length === 0)) afterBreak = true;
    else {
      units.push({ kind: 'row', line: placeOf(row.at), ...laid, afterBreak });
      afterBreak = false;
    }
  }
}

function readProse(
  html: string,
  range: HtmlRange,
  placeOf: (offset: number) => number,
  units: SourceUnit[],
): void {
  const chunk = html.slice(range.from, range.to);
  const breaks = [...chunk.matchAll(/<\/?(?:p|div|li|ul|ol|br|h[1-6]|body|html|table)\b[^<>]*>/gi)];
  const bounds = [{ start: 0, tag: '' }, ...breaks.map((m) => ({ start: m.index + m[0].length, tag: m[0] }))];
  bounds.forEach(({ start, tag }, index) => {
    if (units.length > MAX_UNITS) return;
    const raw = chunk.slice(start, breaks[index]?.index);
    const text = parseCell(raw, 0)
      .map((segment) => (segment.kind === 'item' ? `- ${segment.text}` : segment.text))
      .join(' ');
    if (text === '') return;
    const lead = raw.length - raw.trimStart().length;
    const listed = /^<li\b/i.test(tag) && !text.startsWith('- ');
    units.push({
      kind: 'prose',
      line: placeOf(range.from + start + lead),
      text: listed ? `- ${text}` : text,
    });
  });
}

function readSpan(attributes: string, name: 'colspan' | 'rowspan'): number {
  const match = new RegExp(`\\b${name}\\s?=\\s?["']?(\\d{1,4})`, 'i').exec(attributes);
  return Math.min(MAX_SPAN, Math.max(1, Number(match?.[1] ?? 1)));
}
