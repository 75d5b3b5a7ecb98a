import { isUtf8 } from 'node:buffer';
import { refuse } from '../refuse.ts';

/** Text of a file in UTF-8 or, failing that, Windows-1252, without its byte order mark; an empty one is `E_EMPTY`. */
export function decodeText(content: Buffer): string {
  const text = isUtf8(content) ? content.toString('utf8') : new TextDecoder('windows-1252').decode(content);
  const clean = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  if (clean.trim() === '') refuse('E_EMPTY', null);
  return clean;
}
