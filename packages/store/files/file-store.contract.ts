import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { errorCode } from '@etalon/error';
import type { FileStore, KeptFile } from '@etalon/usecases/file-store';
import { describe, expect, it } from 'vitest';

/** What every adapter of the file port must do; `make` gives a new, empty store. */
export function fileStoreContract(name: string, make: () => Promise<FileStore>): void {
  describe(`file port on ${name}`, () => {
    it('names a file by its SHA-256 and gives back the same bytes', async () => {
      const store = await make();
      const content = Buffer.from('une pièce, accents compris\n');
      const stored = await store.put(chunks(content, 5), { maxBytes: 1000 });
      expect(stored).toEqual({ sha256: sha256(content), bytes: content.length });
      expect(await readAll(store, stored.sha256)).toEqual(content);
      expect(await store.stat(stored.sha256)).toEqual(stored);
      expect(await readFile(await store.materialise(stored.sha256))).toEqual(content);
    });

    it('keeps an empty file', async () => {
      const store = await make();
      const stored = await store.put(chunks(Buffer.alloc(0), 1), { maxBytes: 0 });
      expect(stored).toEqual({ sha256: sha256(Buffer.alloc(0)), bytes: 0 });
      expect(await readAll(store, stored.sha256)).toHaveLength(0);
    });

    it('keeps one copy of the same content, whoever puts it and when', async () => {
      const store = await make();
      const content = Buffer.alloc(70_000, 7);
      const all = await Promise.all(
        [1000, 3000, 70_000].map((size) => store.put(chunks(content, size), { maxBytes: 70_000 })),
      );
      expect(new Set(all.map((stored) => stored.sha256)).size).toBe(1);
      expect(await readAll(store, sha256(content))).toEqual(content);
    });

    it.each([
      { range: { start: 2, end: 4 }, expected: '234' },
      { range: { start: 7 }, expected: '789' },
      { range: { start: 8, end: 400 }, expected: '89' },
    ])('reads the range $range', async ({ range, expected }) => {
      const store = await make();
      const { sha256: name } = await store.put(chunks(Buffer.from('0123456789'), 3), { maxBytes: 10 });
      expect((await readAll(store, name, range)).toString()).toBe(expected);
    });

    it('refuses a range outside of the file', async () => {
      const store = await make();
      const { sha256: name } = await store.put(chunks(Buffer.from('0123'), 4), { maxBytes: 10 });
      expect(await codeOf(() => store.open(name, { start: 4 }))).toBe('files.bad-range');
    });

    it('refuses a content past the limit and keeps nothing of it', async () => {
      const store = await make();
      const content = Buffer.alloc(101, 1);
      expect(await codeOf(() => store.put(chunks(content, 10), { maxBytes: 100 }))).toBe('files.too-large');
      expect(await store.exists(sha256(content))).toBe(false);
    });

    it('keeps nothing of a stream that breaks', async () => {
      const store = await make();
      const broken = async function* (): AsyncGenerator<Uint8Array> {
        yield Buffer.from('abc');
        throw new Error('the line was cut');
      };
      await expect(store.put(broken(), { maxBytes: 100 })).rejects.toThrow('the line was cut');
      expect(await store.exists(sha256(Buffer.from('abc')))).toBe(false);
    });

    it.each(['../../etc/passwd', 'ABCDEF', '', '0'.repeat(63), `${'0'.repeat(63)}/`])(
      'refuses « %s » as a name',
      async (name) => {
        const store = await make();
        expect(await codeOf(() => store.open(name))).toBe('files.not-a-sha256');
        expect(await codeOf(() => store.erase(name))).toBe('files.not-a-sha256');
      },
    );

    it('says what is not there', async () => {
      const store = await make();
      const name = 'a'.repeat(64);
      expect(await store.stat(name)).toBeNull();
      expect(await store.erase(name)).toBe(false);
      expect(await codeOf(() => store.open(name))).toBe('files.not-found');
      expect(await codeOf(() => store.materialise(name))).toBe('files.not-found');
    });

    it('erases when the law asks for it, and accepts the same content later', async () => {
      const store = await make();
      const { sha256: name } = await store.put(chunks(Buffer.from('x'), 1), { maxBytes: 1 });
      expect(await store.erase(name)).toBe(true);
      expect(await store.exists(name)).toBe(false);
      await store.put(chunks(Buffer.from('x'), 1), { maxBytes: 1 });
      expect(await store.exists(name)).toBe(true);
    });

    it('lists what it keeps, and collects what was put before an instant only', async () => {
      const store = await make();
      const start = new Date(Date.now() - 1000).toISOString();
      const texts = ['ancien', 'autre'];
      for (const text of texts) await store.put(chunks(Buffer.from(text), 2), { maxBytes: 10 });
      const kept: KeptFile[] = [];
      for await (const file of store.list()) kept.push(file);
      expect(kept.map((file) => file.sha256).toSorted()).toEqual(
        texts.map((text) => sha256(Buffer.from(text))).toSorted(),
      );
      expect(kept.every(({ putAt }) => putAt >= start)).toBe(true);
      const name = sha256(Buffer.from('ancien'));
      expect(await store.collect(name, start)).toBe(false);
      expect((await readAll(store, name)).toString()).toBe('ancien');
      expect(await store.collect(name, new Date(Date.now() + 1000).toISOString())).toBe(true);
      expect(await store.exists(name)).toBe(false);
      expect(await store.collect(name, start)).toBe(true);
    });

    it('never loses a content that is put while it is collected', async () => {
      const store = await make();
      const content = Buffer.from('remis pendant la collecte');
      const name = sha256(content);
      for (let turn = 0; turn < 40; turn += 1) {
        await store.put(chunks(content, 5), { maxBytes: 100 });
        const before = new Date(Date.now() - 1).toISOString();
        await new Promise((resolve) => setTimeout(resolve, 3));
        const putting = store.put(chunks(content, 5), { maxBytes: 100 });
        await Promise.all([putting, store.collect(name, before)]);
        expect(await store.exists(name)).toBe(true);
      }
    });
  });
}

async function* chunks(content: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

async function readAll(
  store: FileStore,
  name: string,
  range?: { readonly start: number; readonly end?: number },
): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await store.open(name, range)) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

async function codeOf(act: () => Promise<unknown>): Promise<string | null> {
  return act().then(
    () => 'no error',
    (error: unknown) => errorCode(error),
  );
}
