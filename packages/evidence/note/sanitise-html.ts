const TAGS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tr th td strong em b i u s sup sub br hr a code pre blockquote del'.split(
    ' ',
  ),
);
const VOID = new Set(['br', 'hr']);
const MAX_TAG = 4096;

/**
 * Rewrites HTML with a short list of tags and no attribute but `href` (http, https, mailto, #) and cell spans. What
 * is not on the list is dropped, its text kept and escaped; one pass, linear in the length.
 */
export function sanitiseHtml(html: string): string {
  const out: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) break;
    out.push(escapeText(html.slice(at, open)));
    const window = html.slice(open, open + MAX_TAG);
    const close = window.indexOf('>');
    const tag = close === -1 ? null : readTag(window.slice(1, close));
    if (tag === null) {
      out.push('&lt;');
      at = open + 1;
    } else {
      out.push(tag);
      at = open + close + 1;
    }
  }
  out.push(escapeText(html.slice(at)));
  return out.join('');
}

/** The tag to write, '' to drop it, null when it is no tag at all. */
function readTag(source: string): string | null {
  const found = /^(\/?)([a-zA-Z][a-zA-Z0-9]*)(?=[\s/]|$)/.exec(source);
  if (found === null) return source.startsWith('!') || source.startsWith('?') ? '' : null;
  const name = (found[2] ?? '').toLowerCase();
  if (!TAGS.has(name)) return '';
  if (found[1] === '/') return VOID.has(name) ? '' : `</${name}>`;
  return `<${name}${keptAttributes(name, source)}>`;
}

function keptAttributes(name: string, source: string): string {
  if (name === 'a') {
    const href = decodeText(/\shref="([^"]*)"/.exec(source)?.[1] ?? '');
    return /^(https?:\/\/|mailto:|#)/i.test(href)
      ? ` href="${escapeText(href).replaceAll('"', '&quot;')}" rel="noopener noreferrer nofollow"`
      : '';
  }
  if (name !== 'td' && name !== 'th') return '';
  return ['colspan', 'rowspan']
    .map((attribute) => new RegExp(`\\s${attribute}="(\\d{1,3})"`).exec(source)?.[0] ?? '')
    .join('');
}

function decodeText(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ENTITIES[name] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Text of well-formed HTML: its entities stay, a bare `<`, `>` or `"` is written as one. */
function escapeText(text: string): string {
  return text
    .replace(/&(?!(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
