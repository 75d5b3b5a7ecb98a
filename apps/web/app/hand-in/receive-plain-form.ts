import { Readable } from 'node:stream';
import { EtalonError } from '@etalon/error';
import { type Actor, type HandInPiece, prepareUpload, receivePiece, type SlotTarget } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { PLAIN_LIMIT_BYTES } from './plain-limit.ts';

type Workplace = SignedVisit['runtime']['workplace'];

export interface PostedFile {
  readonly fileName: string;
  readonly stored: { readonly sha256: string; readonly bytes: number };
}

/**
 * Takes the one file of a plain form into a slot, streamed to the file store. Throws what `prepareUpload` does, and
 * `hand-in.file-missing`, `hand-in.ending-refused`, `files.too-large`.
 */
export async function receivePlainForm(input: {
  readonly workplace: Workplace;
  readonly actor: Actor;
  readonly target: SlotTarget;
  readonly request: Request;
}): Promise<HandInPiece> {
  const { workplace, actor, target, request } = input;
  const { slot } = await prepareUpload(workplace, actor, target);
  const { fileName, stored } = await readPosted(request, async (name, content) => {
    if (!slot.endings.some((ending) => name.toLowerCase().endsWith(ending)))
      throw new EtalonError('hand-in.ending-refused', {
        info: { file: name, accepted: slot.endings.join(', ') },
      });
    const maxBytes = Math.min(slot.maxBytes, PLAIN_LIMIT_BYTES);
    return { fileName: name, stored: await workplace.files.put(content, { maxBytes }) };
  });
  return receivePiece(workplace, actor, { ...target, fileName, ...stored });
}

/** The one file of a plain form, kept as it arrives; throws `hand-in.file-missing` and what `keep` throws. */
export function readPosted(
  request: Request,
  keep: (fileName: string, content: BusboyFileStream) => Promise<PostedFile>,
): Promise<PostedFile> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data') || request.body === null)
    throw new EtalonError('hand-in.file-missing');
  const parts = new Busboy({ headers: { 'content-type': type }, limits: { files: 1, fields: 4 } });
  const source = Readable.from(chunksOf(request.body));
  return new Promise<PostedFile>((resolve, reject) => {
    let found = false;
    const stop = (error: unknown): void => {
      source.destroy();
      reject(error);
    };
    parts.on('file', (_field, content, fileName) => {
      if (!fileName) {
        content.resume();
        return;
      }
      found = true;
      content.on('error', stop);
      keep(fileName, content).then(resolve, stop);
    });
    parts.on('error', stop);
    source.on('error', stop);
    parts.on('finish', () => {
      if (!found) reject(new EtalonError('hand-in.file-missing'));
    });
    source.pipe(parts);
  });
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
