import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipFiles } from './zip-files.ts';

async function* chunksOf(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

async function zip(): Promise<Buffer> {
  const made: Uint8Array[] = [];
  const files = [
    { path: 'donnees/a.csv', open: async () => chunksOf('vol;retard\n', '1;2\n') },
    { path: 'vide.txt', open: async () => chunksOf() },
  ];
  for await (const chunk of zipFiles(files)) made.push(chunk);
  return Buffer.concat(made);
}

test('an archive made in a stream opens and holds each file whole, an empty one too', async () => {
  const opened = unzipSync(await zip());
  const texts = Object.entries(opened).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]);
  expect(texts).toEqual([
    ['donnees/a.csv', 'vol;retard\n1;2\n'],
    ['vide.txt', ''],
  ]);
});

test('the same files make the same bytes', async () => {
  expect((await zip()).equals(await zip())).toBe(true);
});
