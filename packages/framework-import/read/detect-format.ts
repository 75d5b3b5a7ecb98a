export interface BinaryDetection {
  readonly format: 'docx' | 'unknown';
  /** What an unknown file seems to be, for the sentence that refuses it. */
  readonly seems: string;
}

export interface TextDetection {
  readonly format: 'text' | 'html' | 'markdown' | 'case' | 'unknown';
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
export function detectBinary(bytes: Uint8Array): BinaryDetection | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { format: 'docx', seems: 'docx' };
  for (const [seems, signature] of SIGNATURES)
    if (signature.every((byte, index) => bytes[index] === byte)) return { format: 'unknown', seems };
  return null;
}

/** What a text is by its layout: CASE JSON, pipe rows, HTML tables or tab-separated rows. */
export function detectText(text: string): TextDetection {
  if (/^\s*\{/.test(text)) return { format: 'case' };
  if (/^\s*<(!doctype|html|table|body|meta|head)\b/i.test(text)) return { format: 'html' };
  if (/^[ \t]*\|.*\|/m.test(text)) return { format: 'markdown' };
  if (text.includes('\t') && /^(?![ \t]*<).*\t.*\t/m.test(text)) return { format: 'text' };
  if (/<(table|html|!doctype)\b/i.test(text)) return { format: /^\s*#/.test(text) ? 'markdown' : 'html' };
  return { format: 'unknown' };
}
