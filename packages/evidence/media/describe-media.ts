import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { MediaFile } from './media-folder.ts';

/** An image, a sound or a text as its bytes say it: size, SHA-256, type. */
export async function describeMedia(path: string, content: Uint8Array): Promise<MediaFile> {
  const { fileTypeFromBuffer } = await import('file-type');
  const found = content.length === 0 ? undefined : await fileTypeFromBuffer(content).catch(() => undefined);
  const isText = content.length > 0 && !content.includes(0) && isUtf8(content);
  return {
    path,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    mime: found?.mime ?? (isText ? 'text/plain' : null),
  };
}
