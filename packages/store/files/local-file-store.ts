import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, link, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { EtalonError } from '@etalon/error';
import type { ByteRange, FileStore, KeptFile, StoredFile } from '@etalon/usecases/file-store';

/** What a system answers when a disk, a quota or the size of a file is at its end. */
const NO_ROOM: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

const SHARD = /^[0-9a-f]{2}$/;
const NAME = /^[0-9a-f]{64}$/;
const LEAVING = /^[0-9a-f]{64}-/;
/** Times that a content put again is linked while a collection takes the file away under it. */
const MOST_LINKS = 10;

/**
 * The file port on a local folder: `ab/cd/abcd…`, written to `incoming/`, synced, then linked into place. The time of access of
 * a file is when it was last put; a collection moves it to `leaving/` before it looks at that time.
 */
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

  async *list(): AsyncGenerator<KeptFile> {
    await this.#bringBack();
    for (const first of await listNames(this.root, SHARD))
      for (const second of await listNames(join(this.root, first), SHARD))
        for (const sha256 of await listNames(join(this.root, first, second), NAME)) {
          const found = await stat(this.#path(sha256)).catch(absent);
          if (found !== null) yield { sha256, bytes: found.size, putAt: lastPut(found) };
        }
  }

  async collect(sha256: string, before: string): Promise<boolean> {
    const path = this.#path(sha256);
    const leaving = join(this.root, 'leaving');
    await mkdir(leaving, { recursive: true });
    const taken = join(leaving, `${sha256}-${randomUUID()}`);
    const moved = await rename(path, taken).then(() => true, absent);
    if (moved === null) return true;
    if (lastPut(await stat(taken)) >= before) {
      await link(taken, path).catch(unlessThere);
      await rm(taken, { force: true });
      return false;
    }
    await rm(taken, { force: true });
    return true;
  }

  /** Removes what a crash left half-written; safe only while no `put` is running. */
  async sweepIncoming(): Promise<number> {
    const incoming = join(this.root, 'incoming');
    const names = await readdir(incoming).catch(() => []);
    await Promise.all(names.map((name) => rm(join(incoming, name), { force: true })));
    return names.length;
  }

  /** Puts back what a collection that crashed had moved away. */
  async #bringBack(): Promise<void> {
    const leaving = join(this.root, 'leaving');
    for (const name of await listNames(leaving, LEAVING)) {
      const taken = join(leaving, name);
      await link(taken, this.#path(name.slice(0, name.indexOf('-')))).catch(unlessThere);
      await rm(taken, { force: true });
    }
  }

  #path(sha256: string): string {
    if (!NAME.test(sha256)) throw new EtalonError('files.not-a-sha256', { info: { sha256 } });
    return join(this.root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  /**
   * A hard link fails when the name exists, so a file already kept is never written again, even in a race: it is only dated. One
   * that a collection moved away in between is linked anew.
   */
  async #keep(temporary: string, sha256: string): Promise<void> {
    const path = this.#path(sha256);
    const folder = join(path, '..');
    await mkdir(folder, { recursive: true });
    for (let times = 1; ; times += 1) {
      const linked = await link(temporary, path).then(() => true, unlessThere);
      if (linked === true || (await datePut(path)) || times === MOST_LINKS) break;
    }
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

/** False when the file is not there any more. */
async function datePut(path: string): Promise<boolean> {
  const found = await stat(path).catch(absent);
  if (found === null) return false;
  return (await utimes(path, new Date(), found.mtime).then(() => true, absent)) === true;
}

function lastPut({ atimeMs, mtimeMs }: { readonly atimeMs: number; readonly mtimeMs: number }): string {
  return new Date(Math.max(atimeMs, mtimeMs)).toISOString();
}

async function listNames(folder: string, pattern: RegExp): Promise<readonly string[]> {
  const names = await readdir(folder).catch(absent);
  return (names ?? []).filter((name) => pattern.test(name));
}

function unlessThere(error: unknown): null {
  if (systemCode(error) === 'EEXIST') return null;
  throw error;
}

function absent(error: unknown): null {
  if (systemCode(error) === 'ENOENT') return null;
  throw error;
}

function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
