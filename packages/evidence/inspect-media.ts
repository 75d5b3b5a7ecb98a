import { stat } from 'node:fs/promises';
import { EtalonError } from '@etalon/error';
import type { MediaFolder } from './media/media-folder.ts';
import { limitsFor, type ReaderLimits } from './process/reader-limits.ts';
import { runReader } from './process/run-reader.ts';
import type { PieceRefusal } from './refuse.ts';

/**
 * Reads a ZIP of images, sounds and texts with its manifest, in a process that can be killed: each file with its size,
 * SHA-256 and type by its bytes, or why the archive is refused. Errors: `evidence.reader-failed`.
 */
export async function inspectMedia(
  file: { readonly path: string; readonly fileName: string },
  limits?: ReaderLimits,
): Promise<MediaFolder | PieceRefusal> {
  const { size } = await stat(file.path);
  const answer = await runReader(
    { kind: 'media', file: { ...file, slot: 'other' } },
    limits ?? limitsFor(size),
  );
  if (answer.kind === 'media' || answer.kind === 'refused') return answer;
  throw new EtalonError('evidence.reader-failed', { info: { message: `unexpected answer ${answer.kind}` } });
}
