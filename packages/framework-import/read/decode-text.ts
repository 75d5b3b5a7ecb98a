import type { ImportErrorCode } from '../errors.ts';
export type DecodedText =
  | { readonly state: 'read'; readonly text: string }
  | { readonly state: 'refused'; readonly code: ImportErrorCode; readonly line: number };

const MOJIBAKE = /Ã[\u0080-\u00bf©¨ª«®´¯§¢»¼¹]|â€[™œ“]/;

/** Decodes UTF-8 (or UTF-16 with its mark) strictly; a byte that is not text is refused with its line. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = readUtf16(bytes);
  if (utf16 === null && bytes.includes(0))
    return {
      state: 'refused',
      code: 'framework.unreadable-encoding',
      line: lineOfByte(bytes, bytes.indexOf(0)),
    };
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
    const broken = text.indexOf('\ufffd');
    if (broken >= 0)
      return { state: 'refused', code: 'framework.lost-characters', line: lineOf(text, broken) };
    const mojibake = MOJIBAKE.exec(text);
    if (mojibake !== null)
      return { state: 'refused', code: 'framework.mojibake', line: lineOf(text, mojibake.index) };
    return { state: 'read', text };
  } catch {
    return { state: 'refused', code: 'framework.unreadable-encoding', line: firstBrokenLine(bytes) };
  }
}

function readUtf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function firstBrokenLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const found = bytes.indexOf(10, start);
    const end = found < 0 ? bytes.length : found + 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return 1;
}

function lineOf(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

function lineOfByte(bytes: Uint8Array, index: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < index; at = bytes.indexOf(10, at + 1)) line += 1;
  return line;
}
