import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EtalonError } from '@etalon/error';
import { Busboy } from '@fastify/busboy';

const MAX_BYTES = 20 * 1024 * 1024;

/**
 * Writes the one file of a form to `path`, which its caller removes: a file of candidates never enters the store of pieces. Throws
 * `hand-in.file-missing`, `files.too-large`.
 */
export async function receiveCandidateFile(
  request: Request,
  path: string,
): Promise<{ readonly fileName: string; readonly sessionId: string }> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data') || request.body === null)
    throw new EtalonError('hand-in.file-missing');
  const parts = new Busboy({
    headers: { 'content-type': type },
    limits: { files: 1, fields: 4, fileSize: MAX_BYTES },
  });
  let fileName = '';
  let sessionId = '';
  let cut = false;
  let written: Promise<void> = Promise.resolve();
  parts.on('field', (name, value) => {
    if (name === 'sessionId') sessionId = value;
  });
  parts.on('file', (_field, content, name) => {
    fileName = name ?? '';
    content.on('limit', () => {
      cut = true;
    });
    written = pipeline(content, createWriteStream(path, { mode: 0o600 }));
  });
  await pipeline(Readable.from(chunksOf(request.body)), parts);
  await written;
  if (fileName === '') throw new EtalonError('hand-in.file-missing');
  if (cut) throw new EtalonError('files.too-large', { info: { limit: MAX_BYTES } });
  return { fileName, sessionId };
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
