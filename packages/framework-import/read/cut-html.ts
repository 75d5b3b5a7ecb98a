const TAG = /<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>/gi;

export interface HtmlRange {
  readonly from: number;
  readonly to: number;
}

export interface HtmlPiece extends HtmlRange {
  /** Offset of the opening tag. */
  readonly at: number;
  readonly name: string;
  readonly attributes: string;
}

/** The contents of the elements called `names` inside a range, nested tables left whole; unclosed elements end at the next one. */
export function cutHtml(html: string, range: HtmlRange, names: readonly string[]): readonly HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let open: Omit<HtmlPiece, 'to'> | null = null;
  let depth = 0;
  for (const match of html.slice(range.from, range.to).matchAll(TAG)) {
    const name = (match[2] ?? '').toLowerCase();
    const closing = match[1] === '/';
    const at = range.from + match.index;
    if (name === 'table' && closing) depth = Math.max(0, depth - 1);
    if (depth === 0 && names.includes(name)) {
      if (open !== null) pieces.push({ ...open, to: at });
      open = closing ? null : { at, name, attributes: match[3] ?? '', from: at + match[0].length };
    }
    if (name === 'table' && !closing) depth += 1;
  }
  if (open !== null) pieces.push({ ...open, to: range.to });
  return pieces;
}

/** Comments, scripts, styles and the head become spaces of the same length, so that lines keep their number. */
export function blankHtml(source: string): string {
  let html = source.replace(/\r\n?/g, '\n');
  for (const [open, close] of [
    ['<!--', '-->'],
    ['<!doctype', '>'],
    ['<?', '?>'],
    ['<script', '</script>'],
    ['<style', '</style>'],
    ['<head>', '</head>'],
  ] as const) {
    const lower = html.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    const parts: string[] = [];
    let from = 0;
    for (let start = lower.indexOf(open); start >= 0; start = lower.indexOf(open, from)) {
      const found = lower.indexOf(close, start);
      const end = found < 0 ? html.length : found + close.length;
      parts.push(html.slice(from, start), html.slice(start, end).replace(/[^\n]/g, ' '));
      from = end;
    }
    html = parts.join('') + html.slice(from);
  }
  return html;
}

/** The 1-based line of any offset. */
export function createLineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
