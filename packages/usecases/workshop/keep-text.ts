import { Readable } from 'node:stream';
import type { StoredFile } from '../file-store.ts';
import type { Workplace } from '../workplace.ts';

const TEXT_MAX_BYTES = 33_554_432;

/** Keeps a text that the workshop wrote, in UTF-8; throws `files.too-large` past 32 MiB. */
export function keepText({ files }: Pick<Workplace, 'files'>, text: string): Promise<StoredFile> {
  return files.put(Readable.from([Buffer.from(text, 'utf8')]), { maxBytes: TEXT_MAX_BYTES });
}
