import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { EtalonError } from '@etalon/error';

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * The bytes of an answer, decompressed when its server compressed it unasked, counted as they come. Throws
 * `connect.too-large` past `maxBytes`, `connect.secret-returned` when they hold the secret that was sent.
 */
export async function* readBody(
  message: IncomingMessage,
  options: { readonly maxBytes: number; readonly secret: string; readonly onBytes: (bytes: number) => void },
): AsyncGenerator<Buffer> {
  const { maxBytes, onBytes } = options;
  if (Number(message.headers['content-length'] ?? 0) > maxBytes) {
    message.destroy();
    throw tooLarge(maxBytes);
  }
  const watch = watchSecret(options.secret);
  let total = 0;
  for await (const chunk of decode(message)) {
    const bytes = Buffer.from(chunk);
    total += bytes.length;
    if (total > maxBytes) throw tooLarge(maxBytes);
    watch(bytes);
    onBytes(bytes.length);
    yield bytes;
  }
}

function decode(message: IncomingMessage): Readable {
  const encoding = (message.headers['content-encoding'] ?? 'identity').toLowerCase();
  if (encoding === 'identity') return message;
  const decoder = DECODERS[encoding]?.();
  if (decoder === undefined) {
    message.destroy();
    throw new EtalonError('connect.bad-answer', { info: { reason: 'content-encoding' } });
  }
  return pipeline(message, decoder, () => undefined);
}

function tooLarge(maxBytes: number): EtalonError {
  return new EtalonError('connect.too-large', { info: { maxBytes } });
}

/** Shorter texts are met by chance. */
const SECRET_MIN_LENGTH = 8;

/** A server that sends the secret back would put it in the file: this is seen, across the cuts between chunks too. */
function watchSecret(secret: string): (bytes: Buffer) => void {
  const sought = Buffer.from(secret.replace(/^(bearer|basic|token)\s+/i, ''));
  if (sought.length < SECRET_MIN_LENGTH) return () => undefined;
  let tail = Buffer.alloc(0);
  return (bytes) => {
    const seen = Buffer.concat([tail, bytes]);
    if (seen.includes(sought)) throw new EtalonError('connect.secret-returned');
    tail = seen.subarray(Math.max(0, seen.length - sought.length + 1));
  };
}
