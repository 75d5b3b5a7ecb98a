import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { fileStoreContract } from './file-store.contract.ts';
import { LocalFileStore } from './local-file-store.ts';

const folder = await mkdtemp(join(tmpdir(), 'etalon-files-'));
let stores = 0;

async function makeStore(): Promise<LocalFileStore> {
  stores += 1;
  return new LocalFileStore(join(folder, String(stores)));
}

afterAll(() => rm(folder, { recursive: true, force: true }));

fileStoreContract('a local folder', makeStore);

it('shards the folders, leaves no half-written file and sweeps what a crash left', async () => {
  const store = await makeStore();
  const { sha256 } = await store.put(one('abc'), { maxBytes: 3 });
  expect(await store.materialise(sha256)).toBe(join(store.root, 'ba', '78', sha256));
  expect(await readdir(join(store.root, 'incoming'))).toEqual([]);
  await writeFile(join(store.root, 'incoming', 'left'), 'half');
  expect(await store.sweepIncoming()).toBe(1);
});

it('does not write again over a file that is already kept', async () => {
  const store = await makeStore();
  const { sha256 } = await store.put(one('abc'), { maxBytes: 3 });
  const before = await stat(await store.materialise(sha256));
  await store.put(one('abc'), { maxBytes: 3 });
  const after = await stat(await store.materialise(sha256));
  expect([after.ino, Math.round(after.mtimeMs)]).toEqual([before.ino, Math.round(before.mtimeMs)]);
});

it('puts back what a collection that crashed had moved away', async () => {
  const store = await makeStore();
  const { sha256 } = await store.put(one('abc'), { maxBytes: 3 });
  const path = await store.materialise(sha256);
  await mkdir(join(store.root, 'leaving'));
  await rename(path, join(store.root, 'leaving', `${sha256}-x`));
  const kept: string[] = [];
  for await (const file of store.list()) kept.push(file.sha256);
  expect(kept).toEqual([sha256]);
  expect(await store.exists(sha256)).toBe(true);
});

async function* one(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
