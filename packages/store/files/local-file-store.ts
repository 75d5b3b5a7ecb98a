import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { EtalonError } from '@etalon/error';
import type { ByteRange, FileStore, StoredFile } from '@etalon/usecases/file-store';

/** What a system answers when a disk, a quota or the size of a file is at its end. */
const NO_ROOM: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The file port on a local folder: `ab/cd/abcd…`, written to `incoming/`, synced, then linked into place. */
export class LocalFileStore implements FileStore {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  async put(content: AsyncIterable<Uint8Array>, limits: { readonly maxBytes: number }): Promise<StoredFile> {
    const incoming = join(this.root, 'incoming');
    await mkdir(incoming, { recursive: true });
    const temporary = join(incoming, randomUUID());
    try {
      const stored = await writeHashed(temporary, content, limits.maxBytes);
      await this.#keep(temporary, stored.sha256);
      return stored;
    } catch (error) {
      if (NO_ROOM.has(systemCode(error) ?? '')) throw new EtalonError('files.no-room', { cause: error });
      throw error;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async open(sha256: string, range?: ByteRange): Promise<Readable> {
    const path = this.#path(sha256);
    const found = await this.stat(sha256);
    if (found === null) throw new EtalonError('files.not-found', { info: { sha256 } });
    if (range === undefined) return createReadStream(path);
    const end = Math.min(range.end ?? found.bytes - 1, found.bytes - 1);
    if (!Number.isSafeInteger(range.start) || range.start < 0 || range.start > end) {
      throw new EtalonError('files.bad-range', { info: { sha256, start: range.start, bytes: found.bytes } });
    }
    return createReadStream(path, { start: range.start, end });
  }

  async stat(sha256: string): Promise<StoredFile | null> {
    const found = await stat(this.#path(sha256)).catch(absent);
    return found === null ? null : { sha256, bytes: found.size };
  }

  async exists(sha256: string): Promise<boolean> {
    return (await this.stat(sha256)) !== null;
  }

  async materialise(sha256: string): Promise<string> {
    if (!(await this.exists(sha256))) throw new EtalonError('files.not-found', { info: { sha256 } });
    return this.#path(sha256);
  }

  async erase(sha256: string): Promise<boolean> {
    if (!(await this.exists(sha256))) return false;
    await rm(this.#path(sha256), { force: true });
    return true;
  }

  /** Removes what a crash left half-written; safe only while no `put` is running. */
  async sweepIncoming(): Promise<number> {
    const incoming = join(this.root, 'incoming');
    const names = await readdir(incoming).catch(() => []);
    await Promise.all(names.map((name) => rm(join(incoming, name), { force: true })));
    return names.length;
  }

  #path(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new EtalonError('files.not-a-sha256', { info: { sha256 } });
    return join(this.root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  /** A hard link fails when the name exists, so a file already kept is never written again, even in a race. */
  async #keep(temporary: string, sha256: string): Promise<void> {
    const path = this.#path(sha256);
    const folder = join(path, '..');
    await mkdir(folder, { recursive: true });
    await link(temporary, path).catch((error: unknown) => {
      if (systemCode(error) !== 'EEXIST') throw error;
    });
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  }
}

async function writeHashed(
  path: string,
  content: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<StoredFile> {
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o444);
  let bytes = 0;
  try {
    for await (const chunk of content) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw new EtalonError('files.too-large', { info: { maxBytes } });
      hash.update(chunk);
      await writeWhole(file, chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function writeWhole(file: FileHandle, chunk: Uint8Array): Promise<void> {
  let offset = 0;
  while (offset < chunk.byteLength) {
    const { bytesWritten } = await file.write(chunk, offset, chunk.byteLength - offset);
    offset += bytesWritten;
  }
}

function absent(error: unknown): null {
  if (systemCode(error) === 'ENOENT') return null;
  throw error;
}

function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
