import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
/** The page has its own first levels: the brief's titles come below the section's. Signs never start a line. */
markdown.core.ruler.push('fit-page', ({ tokens }) => {
  for (const token of tokens) {
    if (/^h[1-4]$/.test(token.tag)) token.tag = `h${Number(token.tag.slice(1)) + 2}`;
    for (const child of token.children ?? [])
      if (child.type === 'text') child.content = child.content.replace(/ (?=[:;?»])/g, '\u00a0');
  }
});

/** A brief as HTML: raw HTML is refused, titles come below the section's. */
export function renderBrief(text: string): string {
  return markdown.render(text);
}
