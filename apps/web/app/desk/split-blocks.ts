const VOID = new Set(['br', 'hr']);
/** Levels that headings of a note go down, below the title of the page and of the pane. */
const HEADING_SHIFT = 2;
const LOWEST = 6;

function shiftHeadings(html: string): string {
  return html.replace(
    /<(\/?)h([1-6])>/g,
    (_, slash: string, level: string) => `<${slash}h${Math.min(LOWEST, Number(level) + HEADING_SHIFT)}>`,
  );
}

/**
 * The outermost blocks of a sanitised note, in order, so that each can be cited on its own. Headings go down two levels.
 * The input is what the sanitiser writes: known tags, few attributes.
 */
export function splitBlocks(html: string): readonly string[] {
  const blocks: string[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    const name = tag[2] ?? '';
    const end = tag.index + tag[0].length;
    if (VOID.has(name)) continue;
    if (tag[1] === '/') {
      depth = Math.max(0, depth - 1);
      if (depth > 0) continue;
      blocks.push(html.slice(start, end));
      start = end;
    } else {
      if (depth === 0) {
        blocks.push(html.slice(start, tag.index));
        start = tag.index;
      }
      depth += 1;
    }
  }
  blocks.push(html.slice(start));
  return blocks
    .map((block) => shiftHeadings(block.trim()))
    .filter((block) => block !== '' && block !== '<hr>');
}
