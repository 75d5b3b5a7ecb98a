/** An opening tag: its name, its attributes with the five entities of XML read, and the names of the tags it stands in. */
export interface XmlTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The outermost first. */
  readonly within: readonly string[];
}

/** What is skipped whole, by how it begins and ends. */
const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;
const NAME = /[A-Za-z_][\w:.-]*/y;
const ATTRIBUTE = /\s*([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const MOST_TAGS = 1_000_000;
const MOST_DEPTH = 200;

/**
 * The opening tags of a report in XML, in their order; null when the text is not balanced. No entity but the five of XML is
 * read and no file is fetched: a document type is skipped. Each character is looked at once.
 */
export function listTags(xml: string): readonly XmlTag[] | null {
  const stack: string[] = [];
  const tags: XmlTag[] = [];
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const after = skip(xml, at);
    if (after === null) return null;
    if (after > at) {
      at = after;
      continue;
    }
    const isClosing = xml[at + 1] === '/';
    const name = matchAt(NAME, xml, at + (isClosing ? 2 : 1))?.[0];
    if (name === undefined || tags.length >= MOST_TAGS || stack.length > MOST_DEPTH) return null;
    const read = readAttributes(xml, at + (isClosing ? 2 : 1) + name.length);
    if (read === null) return null;
    at = read.end;
    if (isClosing) {
      if (stack.pop() !== name) return null;
      continue;
    }
    tags.push({ name, attributes: read.attributes, within: [...stack] });
    if (!read.isAlone) stack.push(name);
  }
  return stack.length > 0 || tags.length === 0 ? null : tags;
}

/** The end of a comment, of a text taken as it is, of an instruction or of a document type; the same place for a tag; null without an end. */
function skip(xml: string, at: number): number | null {
  for (const [begin, end] of SKIPPED) {
    if (!xml.startsWith(begin, at)) continue;
    const found = xml.indexOf(end, at + begin.length);
    return found < 0 ? null : found + end.length;
  }
  if (xml[at + 1] !== '!') return at;
  const close = xml.indexOf('>', at);
  const bracket = xml.indexOf('[', at);
  const end = bracket >= 0 && bracket < close ? xml.indexOf(']>', bracket) + 1 : close;
  return end <= 0 ? null : end + 1;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readAttributes(
  xml: string,
  from: number,
): {
  readonly attributes: Readonly<Record<string, string>>;
  readonly isAlone: boolean;
  readonly end: number;
} | null {
  const attributes: Record<string, string> = {};
  let at = from;
  for (let found = matchAt(ATTRIBUTE, xml, at); found !== null; found = matchAt(ATTRIBUTE, xml, at)) {
    attributes[found[1] ?? ''] = readText(found[2] ?? found[3] ?? '');
    at = ATTRIBUTE.lastIndex;
  }
  while (/\s/.test(xml[at] ?? '')) at += 1;
  const isAlone = xml[at] === '/';
  const close = isAlone ? at + 1 : at;
  return xml[close] === '>' ? { attributes, isAlone, end: close + 1 } : null;
}

function readText(value: string): string {
  return value.replace(/&(lt|gt|amp|quot|apos);/g, (_, entity: string) => ENTITIES[entity] ?? '');
}
