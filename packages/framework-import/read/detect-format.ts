export type DetectedFormat = 'text' | 'docx' | 'html' | 'markdown' | 'case' | 'unknown';

export interface Detection {
  readonly format: DetectedFormat;
  /** What an unknown file seems to be, for the sentence that refuses it. */
  readonly seems: string;
}

const SIGNATURES: readonly (readonly [seems: string, bytes: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['doc', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gzip', [0x1f, 0x8b]],
];

/** What a file is by its first bytes; its name is never trusted. */
export function detectBinary(bytes: Uint8Array): Detection | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { format: 'docx', seems: 'docx' };
  for (const [seems, signature] of SIGNATURES)
    if (signature.every((byte, index) => bytes[index] === byte)) return { format: 'unknown', seems };
  return null;
}

/** What a text is by its layout: CASE JSON, pipe rows, HTML tables or tab-separated rows. */
export function detectText(text: string): Detection {
  if (/^\s*\{/.test(text)) return { format: 'case', seems: 'json' };
  if (/^\s*<(!doctype|html|table|body|meta|head)\b/i.test(text)) return { format: 'html', seems: 'html' };
  if (/^[ \t]*\|.*\|/m.test(text)) return { format: 'markdown', seems: 'markdown' };
  if (text.includes('\t') && /^(?![ \t]*<).*\t.*\t/m.test(text)) return { format: 'text', seems: 'text' };
  if (/<(table|html|!doctype)\b/i.test(text))
    return { format: /^\s*#/.test(text) ? 'markdown' : 'html', seems: 'html' };
  return { format: 'unknown', seems: 'prose' };
}
