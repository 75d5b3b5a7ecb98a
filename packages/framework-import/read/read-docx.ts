import { strFromU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import type { ImportErrorCode } from '../errors.ts';
import { readHtml } from './read-html.ts';
import type { SourceDocument } from './source-document.ts';

export type DocxReading =
  | { readonly state: 'read'; readonly document: SourceDocument }
  | {
      readonly state: 'refused';
      readonly code: ImportErrorCode;
      readonly info: Readonly<Record<string, string | number>>;
    };

const MAX_ENTRIES = 5_000;
const MAX_PART_BYTES = 8_000_000;
const PARTS =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(document|styles|numbering|settings)\.xml|word\/_rels\/document\.xml\.rels)$/;

/**
 * Reads a Word document. Only its text parts are inflated, after their announced sizes were checked; images,
 * macros and links stay closed, and a part that declares entities is refused.
 */
export async function readDocx(bytes: Uint8Array): Promise<DocxReading> {
  const opened = openParts(bytes);
  if (opened.state === 'refused') return opened;
  const { parts } = opened;
  if (parts['word/document.xml'] === undefined) return refuse('framework.unknown-format', { format: 'zip' });
  for (const [name, part] of Object.entries(parts))
    if (isUnsafeXml(part)) return refuse('framework.docx-entities', { part: name });
  try {
    const { default: mammoth } = await import('mammoth');
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(parts, { level: 0 })) },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh"],
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return { state: 'read', document: readHtml(value, 'blocks') };
  } catch {
    return refuse('framework.docx-broken', {});
  }
}

function openParts(
  bytes: Uint8Array,
): { readonly state: 'open'; readonly parts: Unzipped } | Extract<DocxReading, { state: 'refused' }> {
  let entries = 0;
  let bomb: { part: string; bytes: number } | null = null;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (!PARTS.test(name)) return false;
        if (originalSize > MAX_PART_BYTES) bomb ??= { part: name, bytes: originalSize };
        return bomb === null && entries <= MAX_ENTRIES;
      },
    });
    if (bomb !== null) return refuse('framework.docx-bomb', { limit: MAX_PART_BYTES, ...Object(bomb) });
    if (entries > MAX_ENTRIES)
      return refuse('framework.docx-bomb', { part: '*', entries, limit: MAX_ENTRIES });
    return { state: 'open', parts };
  } catch {
    return refuse('framework.docx-broken', {});
  }
}

function isUnsafeXml(part: Uint8Array): boolean {
  if (part.subarray(0, 4).includes(0) || part[0] === 0xfe || part[0] === 0xff) return true;
  return /<!(DOCTYPE|ENTITY)/i.test(strFromU8(part));
}

function refuse(
  code: ImportErrorCode,
  info: Readonly<Record<string, string | number>>,
): Extract<DocxReading, { state: 'refused' }> {
  return { state: 'refused', code, info };
}
